import type { LocalActorId, QuotationForm } from '../../model/index.js'
import type { TokenRef } from '../types.js'
import { kidsBy, lemmaOf, lowerOf, markerOf, refOf, relation, tokenAt, type Tree } from './trees.js'

/** Who is who for the words of one statement. */
export interface Voices {
  readonly form: QuotationForm
  /** Who "I" is. */
  readonly speaker: LocalActorId | null
  /** Who "we" are: the principal spoken for, else the speaker. */
  readonly principal: LocalActorId | null
  /** Who a demand is made to, where the reporting clause says so. */
  readonly addressee: LocalActorId | null
  actorAt(at: TokenRef): LocalActorId | null
}

const SINGULAR = new Set(['i', 'me', 'my', 'mine', 'myself'])
const OTHERS = new Set('he him his she her hers it its they them their theirs'.split(' '))
const PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves'])

/** Heads that act for whoever stands before them: "Russian forces", "the Iranian navy's missiles". */
const REPRESENTATIVES = new Set(
  (
    'force troop military army navy government official authority ministry regime soldier side embassy parliament ' +
    'president leader minister spokesman spokeswoman spokesperson police guard rebel agent intelligence officer ' +
    'missile jet drone warplane operation effort people campaign team administration operative hacker'
  ).split(' '),
)

/** The actor a noun phrase with this head means, first person and collective heads ("Russian troops") included. */
export function actorOf(voices: Voices, tree: Tree, head: number): LocalActorId | null {
  const token = tokenAt(tree, head)
  const word = lowerOf(token)
  if (voices.form !== 'INDIRECT') {
    if (SINGULAR.has(word)) return voices.speaker
    if (PLURAL.has(word)) return voices.principal
  }
  const direct = namedAt(voices, tree, head)
  // Nobody who is quoted word for word calls himself "they".
  const others = voices.form === 'DIRECT' && OTHERS.has(word)
  if (direct !== null) return others && (direct === voices.speaker || direct === voices.principal) ? null : direct
  if (REPRESENTATIVES.has(lemmaOf(token))) return ownerOf(voices, tree, head)
  return SETTLEMENTS.has(lemmaOf(token)) ? itsName(voices, tree, head) : null
}

/** "The mining town of Rubaya" is Rubaya, "the town of his birth" nobody by name. */
function itsName(voices: Voices, tree: Tree, place: number): LocalActorId | null {
  const name = kidsBy(tree, place, 'nmod').find((kid) => kid > place && markerOf(tree, kid) === 'of')
  return name === undefined || tokenAt(tree, name).upos !== 'PROPN' ? null : voices.actorAt(refOf(tree, name))
}

const SETTLEMENTS = new Set('city town village hamlet island province region'.split(' '))

/** Whose it is: "Russia's operations", "Iranian involvement", "US strikes"; but for some, Leeds in "its Leeds plant". */
export function ownerOf(
  voices: Voices,
  tree: Tree,
  head: number,
  butFor: readonly (LocalActorId | null)[] = [],
): LocalActorId | null {
  for (const kid of kidsBy(tree, head, 'nmod:poss', 'amod', 'compound', 'nmod')) {
    const token = tokenAt(tree, kid)
    if (relation(token) === 'nmod' && token.deprel !== 'nmod:poss' && kidsBy(tree, kid, 'case').length > 0) continue
    const actor = voices.form !== 'INDIRECT' ? actorOf(voices, tree, kid) : voices.actorAt(refOf(tree, kid))
    if (actor !== null && !butFor.includes(actor)) return actor
  }
  return null
}

/**
 * "Carmaker Stellan", "FTC Chair Lina Khan": the name stands behind what it is and of whom, which the tree may have for its
 * first word.
 */
function namedAt(voices: Voices, tree: Tree, head: number): LocalActorId | null {
  for (const at of [...kidsBy(tree, head, 'flat').reverse(), head]) {
    const actor = voices.actorAt(refOf(tree, at))
    if (actor !== null) return actor
  }
  return null
}

/** Those of a state who are not the state: "a Chinese company". */
const PRIVATE = new Set(
  'company firm bank business corporation businessman businesswoman citizen national student journalist newspaper tourist'.split(
    ' ',
  ),
)

/** Who does what is said of something of theirs: "Israeli strikes killed"; a company of a state does it by itself. */
export const doerBehind = (voices: Voices, tree: Tree, head: number): LocalActorId | null =>
  PRIVATE.has(lemmaOf(tokenAt(tree, head))) ? null : ownerOf(voices, tree, head)

/** The actors of a phrase and of those coordinated with it, first one first. */
export function actorsOf(voices: Voices, tree: Tree, head: number): LocalActorId[] {
  return [head, ...kidsBy(tree, head, 'conj')].flatMap((at) => actorOf(voices, tree, at) ?? [])
}

/** A dependent phrase with its preposition. */
export interface Phrase {
  readonly at: number
  readonly marker: string
}

/**
 * Prepositional dependents of a predicate and of its object, because "acquire arms from X" may hang on either; the object as
 * `amountAndThing` has it, since "40 tonnes of arms to X" may hang on each of these.
 */
export const phrasesOf = (tree: Tree, at: number, object: readonly number[]): Phrase[] =>
  [...kidsBy(tree, at, 'obl', 'nmod'), ...object.flatMap((noun) => kidsBy(tree, noun, 'nmod'))]
    .filter((kid) => !object.includes(kid))
    .map((kid) => ({ at: kid, marker: markerOf(tree, kid) }))

export const subjectOf = (tree: Tree, at: number): number | null => kidsBy(tree, at, 'nsubj')[0] ?? null

export const objectKid = (tree: Tree, at: number): number | null => kidsBy(tree, at, 'obj')[0] ?? null

/** True where the verb is passive: its subject undergoes. */
export const isPassive = (tree: Tree, at: number): boolean =>
  kidsBy(tree, at, 'nsubj:pass', 'aux:pass').length > 0 ||
  // "the man killed", not "the claim that they had killed".
  (tokenAt(tree, at).xpos === 'VBN' && relation(tokenAt(tree, at)) === 'acl' && kidsBy(tree, at, 'nsubj').length === 0)
