import type { Proposition } from '../model/index.js'
import wording from './wording.json' with { type: 'json' }

/** Whose a thing is, and whether that is a town, which tells where it is: "the Leeds plant". */
export interface Owner {
  readonly owner: readonly string[]
  readonly isPlace: boolean
}

/**
 * What tells things of one kind apart is put behind it, where it is known, each by its id with the state's: where it is,
 * "port@Aden,Yemen", and whose, "plant@Turin,Italy=Fiat,Italy", "airspace=Mali,Mali".
 */
export function placed(object: string, place: readonly string[], { owner, isPlace }: Owner): string {
  // "Georgia's election" was in Georgia.
  const isThere = isPlace || (object === 'ELECTION' && owner.length > 0 && owner[0] === owner[1])
  const at = place.length === 0 && isThere ? owner : place
  return [
    object,
    ...(at.length > 0 ? ['@', at.join()] : []),
    ...(owner.length > 0 && !isThere ? ['=', owner.join()] : []),
  ].join('')
}

/** The kind of thing alone, as the lexicon or the text has it. */
export const kindOfThing = (object: string | null): string | null => object?.split(/[@=]/, 1)[0] ?? null

/** Whether two may be one thing of a kind: nothing says that they are in two places, none in the other, or of two owners. */
export const mayBeOneThing = (a: string | null, b: string | null): boolean =>
  mayBeOne(placeOf(a), placeOf(b)) &&
  mayBeOne(ownerOf(a), ownerOf(b)) &&
  mayBeIn(placeOf(a), ownerOf(b)) &&
  mayBeIn(placeOf(b), ownerOf(a))

/** "Malian airspace" is not over Niger; a plant of Boeing's may be anywhere. An owner that is its own state is a state. */
const mayBeIn = ([place, state]: readonly string[], [owner, itsState]: readonly string[]) =>
  state === undefined || owner !== itsState || owner === undefined || [place, state].includes(owner)

const mayBeOne = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 || one.includes(other[0] ?? '') || other.includes(one[0] ?? '')

const placeOf = (object: string | null) => idsBehind(object, '@', PLACE)
const ownerOf = (object: string | null) => idsBehind(object, '=', OWNER)
const PLACE = /@([^=]+)/
const OWNER = /=(.+)/
const NOBODY: readonly string[] = []

/** Most things have neither, and a busy key asks of each two. */
const idsBehind = (object: string | null, mark: string, ids: RegExp): readonly string[] =>
  object?.includes(mark) ? (ids.exec(object)?.[1]?.split(',') ?? NOBODY) : NOBODY

/** "A grain vessel", "a passenger ferry": of one class, by two words that have nothing in common, and before them neither. */
export function namedApart(a: string | null, b: string | null): boolean {
  if (a === b) return false
  const [one, other] = [nounPhrase(a), nounPhrase(b)]
  if (!one || !other || one.head === other.head || one.before.length === 0 || other.before.length === 0) return false
  return !one.before.some((word) => other.before.includes(word) || word === other.head)
}

/** "A vessel", "vessels", and not "ferries". */
export function sameNoun(a: string | null, b: string | null): boolean {
  if (a === b) return true
  const [one, other] = [a, b].map((words) => nounPhrase(words)?.head ?? '')
  const shorter = Math.min(one?.length ?? 0, other?.length ?? 0)
  return one?.slice(0, Math.max(2, shorter - 1)) === other?.slice(0, Math.max(2, shorter - 1))
}

/** All of the words of a thing that these two look at: they say the same of two that have this in common. */
export function nounOf(words: string | null): string {
  const { head, before } = nounPhrase(words) ?? { head: '', before: [] }
  return [...before, head].join(' ')
}

/** The last word before what stands behind a noun, and what tells which one it is. */
function nounPhrase(words: string | null): { head: string; before: string[] } | null {
  const [phrase = ''] = (wordsOfThing(words) ?? '').split(BEHIND, 1)
  const parts = phrase.split(' ').filter((word) => word !== '' && !DETERMINERS.test(word))
  const head = parts.at(-1)
  return head === undefined ? null : { head, before: parts.slice(0, -1).filter((word) => /^\p{Ll}/u.test(word)) }
}

const BEHIND = /,| (?:\p{Ll}+ing|at|by|for|from|in|near|of|off|on|that|to|which|who|with)(?= |$)/u
const DETERMINERS = /^(?:an?|the|its?|his|her|their|our|my|any|some|no|this|that|these|those|all|more|such|.*\d.*)$/i

/**
 * The words of a thing behind the verb that is done to it: "close~the plant", where that means the opposite of what its
 * predicate names, "+bomb~the plant" where it is one of those that it names.
 */
export function worded(
  { opposite, verb }: Pick<Proposition, 'opposite' | 'verb'>,
  words: string | null,
): string | null {
  if (opposite !== null) return `${opposite}~${words ?? ''}`
  return verb === null ? words : `+${verb}~${words ?? ''}`
}

/** The verb of `worded`, or null. */
export const verbOf = (words: string | null): string | null => WORDED.exec(words ?? '')?.[1] ?? null

/** The verb of `worded` where it means the opposite, or null. */
export const oppositeOf = (words: string | null): string | null =>
  words !== null && VERB.test(words) ? words.slice(0, words.indexOf('~')) : null

/** The words of `worded` without the verb; null where there are none. */
export function wordsOfThing(words: string | null): string | null {
  const thing = words?.replace(WORDED, '') ?? ''
  return thing === '' ? null : thing
}

const VERB = /^[\p{Ll} -]+~/u
const WORDED = /^\+?([\p{Ll} -]+)~/u

const CAUSES = new Map(Object.entries(wording.causes).flatMap(([cause, words]) => words.map((word) => [word, cause])))

/** Whether people came to harm in one sort of happening at one place: the strike on Odesa, the quake in Lima. */
export function ofOneHappening(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((object) => CAUSES.get(kindOfThing(object) ?? ''))
  const isPlaced = placeOf(a).length > 0 && placeOf(b).length > 0
  return one !== undefined && one === other && isPlaced && mayBeOneThing(a, b)
}
