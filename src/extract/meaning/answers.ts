import answers from '../lexicon/answers.json' with { type: 'json' }
import { contains, type StatementKind } from '../../model/index.js'
import type { Answerable } from './answerable.js'
import type { Content } from './content.js'
import type { PlainAnswer } from './plain-answers.js'
import { untruePointer } from './points-back.js'
import { concedesNothing, refusedThing, resists } from './refusals.js'
import { kidsBy, lemmaOf, lowerOf, refOf, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const CUES = new Set(answers.cues)
const KINDS_BY_NOUN = new Map<string, ReadonlySet<string>>()
for (const [kind, nouns] of Object.entries(answers.nouns)) {
  for (const noun of nouns) KINDS_BY_NOUN.set(noun, new Set([...(KINDS_BY_NOUN.get(noun) ?? []), kind]))
}

/** How far back an answer may reach, in statements. */
const REACH = 5

/**
 * For each statement the places of those it is worded as an answer to: "denied the allegations", "rejected the demand",
 * "confirmed the report". Of several that it may mean, the nearest one about whoever answers, else the nearest.
 */
export function findAnswers(
  all: readonly Answerable[],
  trees: readonly Tree[],
  plain: readonly (PlainAnswer | null)[] = [],
): number[][] {
  return mapped(all, (own, i) => {
    const by = plain[i] ?? null
    // Of claims only those answer that say what cannot be so as well.
    if (own.kind === 'CLAIM') return by ? [by.met] : []
    const before = all.slice(Math.max(0, i - REACH), i).reverse()
    const met =
      claimDenied(own, all.slice(Math.max(0, i - REACH), i + REACH)) ??
      meantOf(own, before, trees) ??
      pointedAt(own, before) ??
      concedesNothing(own, before) ??
      refusedThing(own, before)
    return met ? [all.indexOf(met)] : by ? [by.met] : []
  })
}

function meantOf(own: Answerable, before: readonly Answerable[], trees: readonly Tree[]): Answerable | undefined {
  const meant = answered(own, trees)
  if (meant === null) return undefined
  const fitting = before.filter((other) => fits(other, own, meant))
  const nearest = fitting.find((other) => isAbout(other, own)) ?? fitting[0]
  // Who "said they were wrong that she blamed the video" claims all of that.
  return nearest && (fitting.find((other) => other !== nearest && holds(other, nearest)) ?? nearest)
}

/** "India rejected a claim by Asif that P", "P, a claim she disputes": the claim and the answer to it are the same words. */
const claimDenied = (own: Answerable, around: readonly Answerable[]) =>
  own.kind !== 'DENIAL'
    ? undefined
    : around.find((other) => SAID_SO.has(broad(other.kind)) && !sameVoice(own, other) && beginAndEndAlike(own, other))

function beginAndEndAlike({ attribution: own }: Answerable, { attribution: other }: Answerable): boolean {
  const [[a], [b]] = [own.spans, other.spans]
  return a !== undefined && a.start === b?.start && a.end === b.end
}

const SAID_SO: ReadonlySet<string> = new Set(['CLAIM', 'ALLEGATION'])

/**
 * What "denied this" or "called the claim baseless" speaks of: what somebody else says in the sentence before or in the same
 * one, and as a whole, where it holds what a third is said to have said.
 */
function pointedAt(own: Answerable, before: readonly Answerable[]): Answerable | undefined {
  const pointer = own.kind === 'DENIAL' ? untruePointer(own.attribution, own.content) : null
  if (pointer === null) return undefined
  const near = before.filter(
    (other) =>
      SAID_SO.has(broad(other.kind)) &&
      // "Reportedly": nobody stands for it.
      !other.attribution.rule.startsWith('hedge') &&
      !sameVoice(own, other) &&
      isNear(other, own, pointer.isSuch),
  )
  const meant = pointer.isSuch ? near.filter(({ content }) => speaksOfSuch(content, pointer.noun ?? '')) : near
  const [nearest] = meant
  return nearest && (meant.find((other) => other !== nearest && holds(other, nearest)) ?? nearest)
}

/** Whether one stands in the sentence before the other's, or in its own; of "no such promise" whether in the three before. */
function isNear({ content: { pieces: before } }: Answerable, { content: { pieces } }: Answerable, isSuch: boolean) {
  const between = (pieces[0]?.tree.index ?? 0) - (before.at(-1)?.tree.index ?? 0)
  return between >= 0 && between <= (isSuch ? 3 : 1)
}

const holds = ({ attribution: { spans: outer } }: Answerable, { attribution: { spans: inner } }: Answerable) =>
  inner.every((span) => outer.some((o) => contains(o, span)))

/** "Had promised" is of a promise, "were assured" of an assurance. */
const speaksOfSuch = ({ pieces }: Content, noun: string) =>
  pieces.some(({ tree, tokens }) =>
    tokens.some((at) => {
      const lemma = lemmaOf(tokenAt(tree, at))
      return lemma === noun || (lemma.length > 4 && noun.startsWith(lemma.slice(0, 5)))
    }),
  )

/** A claim that is taken up may accuse, and an accusation be a plain claim about whoever answers it. */
const isOfKind = (other: Answerable, own: Answerable, kinds: ReadonlySet<string>) =>
  kinds.has(broad(other.kind)) ||
  (kinds.has('CLAIM') && other.kind === 'ALLEGATION') ||
  (kinds.has('ALLEGATION') && other.kind === 'CLAIM' && isAbout(other, own))

const fits = (other: Answerable, own: Answerable, { kinds, about }: Meant) =>
  isOfKind(other, own, kinds) && !sameVoice(own, other) && (about.length === 0 || speaksOf(other.content, about))

/** Whether somebody speaks of whoever answers him, or of those he answers for. */
const isAbout = ({ content, voices }: Answerable, own: Answerable) =>
  content.pieces.some(({ tree, tokens }) =>
    tokens.some((at) => {
      const actor = voices.actorAt(refOf(tree, at))
      return actor !== null && (actor === own.voices.speaker || actor === own.voices.principal)
    }),
  )

/** What the words "the allegations", "the fraud claims" after an answering cue point back to. */
interface Meant {
  readonly kinds: ReadonlySet<string>
  /** Lemmas that tell which one: "fraud". */
  readonly about: readonly string[]
}

function answered(own: Answerable, trees: readonly Tree[]): Meant | null {
  const verb = answeringVerb(own, trees)
  if (!verb) return null
  const { tree, at: cue } = verb
  const objects = kidsBy(tree, cue, 'obj', 'nsubj:pass', 'obl').filter((at) => pointsBack(tree, at))
  const noun = objects.find((at) => kindsOf(tree, at))
  const kinds = noun === undefined ? null : kindsOf(tree, noun)
  if (noun === undefined || !kinds) return null
  return { kinds, about: mapped(kidsBy(tree, noun, 'compound'), (at) => lemmaOf(tokenAt(tree, at))) }
}

/** The cue, or what somebody says that he will do to what he answers: "he would oppose the request". */
function answeringVerb(own: Answerable, trees: readonly Tree[]) {
  const { cue } = own.attribution
  const tree = cue ? trees[cue.at.sentence] : undefined
  if (cue && tree && CUES.has(cue.lemma)) return { tree, at: cue.at.token }
  return own.kind === 'REFUSAL' ? resists(own) : null
}

const PLANS: ReadonlySet<string> = new Set(['DEMAND', 'PROMISE'])

function kindsOf(tree: Tree, noun: number): ReadonlySet<string> | null {
  const lemma = lemmaOf(tokenAt(tree, noun))
  return KINDS_BY_NOUN.get(lemma) ?? (answers.resisted.includes(lemma) ? PLANS : null)
}

const speaksOf = ({ pieces }: Content, lemmas: readonly string[]) =>
  pieces.some(({ tree, tokens }) => tokens.some((at) => lemmas.includes(lemmaOf(tokenAt(tree, at)))))

/** Definite and bare of content of its own: "the claim", "those allegations", "his request". */
function pointsBack(tree: Tree, at: number): boolean {
  const definite = kidsBy(tree, at, 'det').some((kid) =>
    ['the', 'these', 'those', 'this', 'that', 'all', 'such', 'any'].includes(lowerOf(tokenAt(tree, kid))),
  )
  const owned = kidsBy(tree, at, 'nmod:poss').length > 0
  return (definite || owned) && kidsBy(tree, at, 'acl', 'ccomp', 'acl:relcl').length === 0
}

/** Predictions are claims to those who deny them, threats and promises are plans to those who refuse. */
const broad = (kind: StatementKind): string => {
  if (kind === 'PREDICTION' || kind === 'CONFIRMATION') return 'CLAIM'
  return kind === 'THREAT' ? 'PROMISE' : kind
}

const sameVoice = ({ voices: a }: Answerable, { voices: b }: Answerable) =>
  (a.speaker !== null && a.speaker === b.speaker) || (a.principal !== null && a.principal === b.principal)
