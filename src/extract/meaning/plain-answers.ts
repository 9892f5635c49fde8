import answers from '../lexicon/answers.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import type { Answerable } from './answerable.js'
import { isNegated } from './clause.js'
import { leadsOf } from './content.js'
import { NEGATION } from './lexicon.js'
import { actorOf, isPassive, objectKid, subjectOf } from './participants.js'
import { classAt } from './predicates.js'
import { kidsBy, lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'

/** So many statements may stand between one and what it answers without saying so. */
const REACH = 4

/** What a statement goes against by what it says, though no word of it calls it an answer. */
export interface PlainAnswer {
  /** Place of the statement that it goes against. */
  readonly met: number
  /** Whether it says that this is not so, and so is a denial; else it says what cannot be so as well. */
  readonly denies: boolean
}

/**
 * “Pellow stole it”, “I never stole anything”; “killed two men”, “pleaded not guilty”; “accused them of fraud”, “there had been
 * no fraud”; “fired without warning”, “had given three warnings”. Of each statement the nearest that it so goes against.
 */
export function plainAnswers(all: readonly Answerable[]): (PlainAnswer | null)[] {
  return mapped(all, (own, i) => {
    if (!SAYS_SO.has(own.kind)) return null
    const from = Math.max(0, i - REACH)
    const around = mapped(all.slice(from, i + 2), (other, k) => ({ other, at: from + k }))
      .filter(({ other, at }) => at !== i && ACCUSES.has(other.kind) && isApart(own, other))
      .sort((a, b) => Math.abs(i - a.at) - Math.abs(i - b.at))
    const denied = around.find(({ other, at }) => WAYS.some((denies) => denies(own, other, at < i)))
    if (denied) return { met: denied.at, denies: true }
    const contrary = around.find(({ other }) => didNotLack(own, other))
    return contrary ? { met: contrary.at, denies: false } : null
  })
}

const SAYS_SO: ReadonlySet<string> = new Set(['CLAIM', 'DENIAL'])
const ACCUSES: ReadonlySet<string> = new Set(['CLAIM', 'ALLEGATION'])

/** Of two sides, and neither holds the other. */
export const isApart = (own: Answerable, other: Answerable) =>
  own.voices.speaker !== null &&
  other.voices.speaker !== null &&
  ![own.voices.speaker, own.voices.principal].includes(other.voices.speaker) &&
  own.voices.principal !== other.voices.principal &&
  !other.attribution.rule.startsWith('hedge') &&
  !own.attribution.spans.some((a) => other.attribution.spans.some((b) => a.start < b.end && b.start < a.end))

type Denies = (own: Answerable, other: Answerable, isBefore: boolean) => boolean

export interface Main {
  readonly tree: Tree
  readonly at: number
}

/** The word that leads what is said, in its first sentence. */
export function mainOf({ content }: Pick<Answerable, 'content'>): Main | null {
  const [piece] = content.pieces
  const at =
    piece && leadsOf(content, piece).find((lead) => /^(?:VERB|AUX|ADJ|NOUN)$/.test(tokenAt(piece.tree, lead).upos))
  return piece && at !== undefined ? { tree: piece.tree, at } : null
}

const CRIMES: ReadonlySet<string> = new Set(answers.crimes)
const COURT: ReadonlySet<string> = new Set(answers.prosecuting)

/** “Pleaded not guilty”, “maintained her innocence”: against whoever says that this one did a crime. */
const pleads: Denies = (own, other, isBefore) => {
  if (!isBefore || !isPlea(own)) return false
  const main = mainOf(other)
  if (!main || isNegated(main.tree, main.at) || isPassive(main.tree, main.at)) return false
  const subject = subjectOf(main.tree, main.at)
  const doer = subject === null ? null : actorOf(other.voices, main.tree, subject)
  if (doer === null || (doer !== own.voices.speaker && doer !== own.voices.principal)) return false
  return (
    other.kind === 'ALLEGATION' || (CRIMES.has(classAt(main.tree, main.at)?.predicate ?? '') && accusesByOffice(other))
  )
}

function isPlea({ kind, content: { pieces }, attribution: { cue } }: Answerable): boolean {
  const [piece] = pieces
  if (kind !== 'DENIAL' || !piece || piece.tokens.length > 5) return false
  const words = mapped(piece.tokens, (at) => lowerOf(tokenAt(piece.tree, at)))
  return (cue?.lemma === 'plead' && words.length === 2) || words.includes('innocence')
}

const accusesByOffice = ({ attribution: { source }, content }: Answerable) => {
  const tree = content.pieces[0]?.tree
  return (
    source !== null &&
    tree?.index === source.at.sentence &&
    tree.tokens.some(
      (token) => token.start >= source.span.start && token.end <= source.span.end && COURT.has(lemmaOf(token)),
    )
  )
}

/** “There had been no fraud”, “no fraud took place”: against an accusation of just that, or who says that there was one. */
const knowsOfNone: Denies = (own, other, isBefore) => {
  const none = isBefore ? noneIn(own) : null
  if (!none) return false
  const lemma = lemmaOf(tokenAt(none.tree, none.at))
  // "There is no proof that P" is of P.
  if (NEGATION.evidence.has(lemma)) return false
  const owns = ofOwn(none).every((word) => speaks(other, word))
  if (!owns) return false
  if (other.kind === 'ALLEGATION') return accusedOf(other, lemma)
  const said = thereIs(other)
  return said !== null && lemmaOf(tokenAt(said.tree, said.at)) === lemma && !isNone(said)
}

/** What is said not to have been. */
function noneIn(own: Answerable): Main | null {
  const thing = thereIs(own)
  return thing && isNone(thing) ? thing : null
}

const isNone = ({ tree, at }: Main) => kidsBy(tree, at, 'det').some((kid) => lowerOf(tokenAt(tree, kid)) === 'no')

/** The noun of “there is a delay”, “a delay took place”. */
function thereIs(said: Answerable): Main | null {
  const main = mainOf(said)
  const [piece] = said.content.pieces
  if (!main || !piece) return null
  const { tree, at } = main
  const first = lowerOf(tokenAt(tree, piece.tokens[0] ?? at))
  const isThere = first === 'there' && lemmaOf(tokenAt(tree, at)) === 'be'
  const nouns = isThere
    ? kidsBy(tree, at, 'nsubj', 'obj')
    : OCCURS.has(lemmaOf(tokenAt(tree, at)))
      ? kidsBy(tree, at, 'nsubj')
      : []
  const noun = nouns.find((kid) => tokenAt(tree, kid).upos === 'NOUN')
  return noun === undefined ? null : { tree, at: noun }
}

const OCCURS = new Set(['occur', 'happen'])

/** All that tells which one is meant, but for the word “no”: “vote fraud”, “fraud in Lund”. */
function ofOwn({ tree, at }: Main): string[] {
  const within = kidsBy(tree, at, 'amod', 'compound', 'nmod', 'acl', 'acl:relcl', 'ccomp')
  const beside = kidsBy(tree, tokenAt(tree, at).head, 'obl', 'advcl', 'nmod')
  return [...within, ...beside].filter((kid) => kid !== at).map((kid) => lemmaOf(tokenAt(tree, kid)))
}

const speaks = ({ content }: Answerable, lemma: string) =>
  content.pieces.some(({ tree, tokens }) => tokens.some((at) => lemmaOf(tokenAt(tree, at)) === lemma))

/** “Accused the authorities of fraud”, “alleged fraud”. */
const accusedOf = ({ content: { pieces } }: Answerable, lemma: string) =>
  pieces.some(({ tree, tokens }) =>
    tokens.some((at) => {
      const token = tokenAt(tree, at)
      if (token.upos !== 'NOUN' || lemmaOf(token) !== lemma) return false
      return (
        !kidsBy(tree, at, 'det').some((kid) => lowerOf(tokenAt(tree, kid)) === 'no') &&
        lowerOf(tree.tokens[at - 1] ?? token) !== 'without'
      )
    }),
  )

const ANY = /^(?:anything|anyone|anybody|nothing|nobody|one)$/

/** “Pellow stole the money”, “I never stole anything”: the act of which somebody is accused, of all that he might have done it to. */
const neverDid: Denies = (own, other) => {
  const [a, b] = [mainOf(own), mainOf(other)]
  if (!a || !b || !isPlainAct(a) || !isPlainAct(b) || lemmaOf(tokenAt(a.tree, a.at)) !== lemmaOf(tokenAt(b.tree, b.at)))
    return false
  const object = objectKid(a.tree, a.at)
  const isNothing = object !== null && ANY.test(lowerOf(tokenAt(a.tree, object)))
  if (!isNothing || isNegated(a.tree, a.at) === isNegated(b.tree, b.at) || isNegated(b.tree, b.at)) return false
  if (kidsBy(a.tree, object ?? a.at, 'acl', 'acl:relcl', 'nmod').length > 0) return false
  const doer = doerOf(own, a)
  return (
    doer !== null &&
    doer === doerOf(other, b) &&
    kidsBy(a.tree, a.at, 'obl', 'advcl').every((kid) => speaks(other, lemmaOf(tokenAt(a.tree, kid))))
  )
}

/** In the active, of what was: no “will”, no “if”. */
const isPlainAct = ({ tree, at }: Main) =>
  tokenAt(tree, at).upos === 'VERB' &&
  !isPassive(tree, at) &&
  !kidsBy(tree, at, 'aux').some((kid) => tokenAt(tree, kid).xpos === 'MD') &&
  !kidsBy(tree, at, 'mark').some((kid) => /^(?:if|whether|unless)$/.test(lowerOf(tokenAt(tree, kid))))

function doerOf(said: Answerable, { tree, at }: Main): string | null {
  // "Police fired": the parser may take the two for one word.
  const subject = subjectOf(tree, at) ?? kidsBy(tree, at, 'compound').at(-1)
  return subject === undefined ? null : actorOf(said.voices, tree, subject)
}

const WAYS: readonly Denies[] = [pleads, knowsOfNone, neverDid]

const GIVES: ReadonlySet<string> = new Set(answers.gives)

/** “Police fired without warning”, “they had given three warnings”: whoever is said to have done without it had or gave it. */
function didNotLack(own: Answerable, other: Answerable): boolean {
  const [a, b] = [mainOf(own), mainOf(other)]
  if (!a || !b || !isPlainAct(a) || !isPlainAct(b) || isNegated(a.tree, a.at) || isNegated(b.tree, b.at)) return false
  const object = objectKid(a.tree, a.at)
  if (object === null || !GIVES.has(lemmaOf(tokenAt(a.tree, a.at))) || isNone({ tree: a.tree, at: object }))
    return false
  const doer = doerOf(own, a)
  if (doer === null || doer !== doerOf(other, b) || (doer !== own.voices.speaker && doer !== own.voices.principal))
    return false
  const lemma = lemmaOf(tokenAt(a.tree, object))
  return b.tree.tokens.some((token, i) => {
    const behind = [i + 1, i + 2].map((at) => b.tree.tokens[at])
    return (
      token.lower === 'without' &&
      other.content.has(b.tree, i) &&
      behind.some((next) => next?.upos === 'NOUN' && lemmaOf(next) === lemma)
    )
  })
}
