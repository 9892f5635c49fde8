import { foldName, type LinkedProposition } from '../model/index.js'
import { isCommonWord } from './common-words.js'
import { daysBetween } from './dates.js'
import { isClass, WORDS } from './keys.js'
import { oppositeOf } from './things.js'

/** What a clause says of an act, and when it is said. */
type Said = Pick<
  LinkedProposition,
  'statementId' | 'predicate' | 'effectiveAt' | 'tense' | 'statementKind' | 'polarity' | 'objectText' | 'words'
>

const WEEK = 7 * 86_400_000

/**
 * Keys under which "had not cut safety inspections" meets "cut safety inspections at its truck plant": the same act by the same,
 * in the week of the claim. A denial comes in that week or the next, and so looks into both. Whoever tells what he did himself is
 * hardly denied it; what he will do may answer a demand ("will not stop selling").
 * @param doer an actor's id or, of a body, `nickname`
 * @param isOwn whether whoever says it does it
 */
export function wordKeys(said: Said, doer: string | null, isOwn: boolean): string[] {
  if (doer === null || said.words.length === 0 || (isOwn && isAccount(said))) return []
  // "Crossed the border", "crossed into Tigray".
  const act = said.predicate.split(' ', 1)[0] ?? ''
  return inWeeks(`${WORDS}${act}|${doer}`, said, isDenying(said))
}

/** The week it is said in, of a denial the one before too; undated it meets nothing. */
function inWeeks(key: string, { effectiveAt, statementId }: Said, both: boolean): string[] {
  const week = Math.floor(Date.parse(effectiveAt) / WEEK)
  const [before, own] = effectiveAt === '' ? [`${statementId}-1`, statementId] : [week - 1, week]
  return both ? [`${key}|${before}`, `${key}|${own}`] : [`${key}|${own}`]
}

/** The keys of a proposition whose date became known after it was linked. */
export function datedKeys(p: LinkedProposition): readonly string[] {
  const [first, ...more] = p.keys.filter(isWordKey)
  if (first === undefined) return p.keys
  const key = first.slice(0, first.lastIndexOf('|'))
  return [...p.keys.filter((k) => !isWordKey(k)), ...inWeeks(key, p, more.length > 0)]
}

/** Whether what meets under a key is compared by its words. */
export const isWordKey = (key: string): boolean => key.startsWith(WORDS)

const isAccount = (said: Said) => said.tense !== 'FUTURE' && !isDenying(said)

const isDenying = (said: Said) => saysNot(said) || said.statementKind === 'DENIAL' || said.statementKind === 'REFUSAL'

/** "Will not close": says no, though closing is itself the opposite of what its predicate names. */
export const saysNot = ({ polarity, objectText }: Pick<Said, 'polarity' | 'objectText'>): boolean =>
  (polarity === 'NEGATIVE') !== (oppositeOf(objectText) !== null)

/** The first word of a body's name that tells it from others: "ford" of "Ford Motor Co.". Null where there is none. */
export const nickname = (name: string): string | null =>
  foldName(name)
    .split(' ')
    .find((word) => word.length > 2 && !isCommonWord(word)) ?? null

/** "Ford", "Ford Motor Co.": one name is the other with more words. */
function isShortFor(one: string, other: string): boolean {
  const [few = [], many = []] = [one, other]
    .map((name) => foldName(name).split(' '))
    .sort((a, b) => a.length - b.length)
  return few.every((word) => many.includes(word))
}

/** Whether nothing but their words brings two together. */
export function meetByWordsOnly(one: LinkedProposition, other: LinkedProposition): boolean {
  let isMet = false
  for (const key of one.keys) {
    if (!other.keys.includes(key)) continue
    // By far the most of a busy key share that.
    if (!isWordKey(key)) return false
    isMet = true
  }
  return isMet
}

/** Of a denial's words, so many must be the claim's. */
const LEAST_SHARE = 0.75

/**
 * Whether a denial says of an act what the claim does, in its words or fewer: "did not fire at any boat" of "fired warning shots
 * at a fishing boat", and no name or number that the claim has not.
 */
export function repeatsWords(denial: LinkedProposition, claim: LinkedProposition): boolean {
  if (daysBetween(denial.effectiveAt, claim.effectiveAt) > 7) return false
  const missing = denial.words.filter((word) => !isAmong(word, claim.words))
  const found = denial.words.length - missing.length
  return found > 0 && found / denial.words.length >= LEAST_SHARE && !missing.some(tellsApart)
}

/** Whether nothing tells two acts apart that meet by their words alone; others are told apart by what else they share. */
export const mayBeOneAct = (one: LinkedProposition, other: LinkedProposition): boolean =>
  !meetByWordsOnly(one, other) || repeatsWords(one, other) || repeatsWords(other, one)

const isName = (word: string) => /^\p{Lu}/u.test(word)

/** Names and numbers. */
const tellsApart = (word: string) => isName(word) || /^\d/.test(word)

const isAmong = (word: string, words: readonly string[]) => words.some((known) => isSameWord(word, known))

/** "Inspect" and "inspection", "Eritrea" and "Eritrean". */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  const shorter = Math.min(one.length, other.length)
  const shared = Math.max(4, shorter - 1)
  return shorter >= 4 && Math.abs(one.length - other.length) <= 4 && one.slice(0, shared) === other.slice(0, shared)
}

/** Whether words find one doer in two: bodies only where one's name is short for the other's. */
export function byOne(
  one: LinkedProposition,
  other: LinkedProposition,
  nameOf: (actorId: string) => string | null,
): boolean {
  const shared = one.keys.find((key) => isWordKey(key) && other.keys.includes(key))
  if (shared === undefined) return false
  if (one.agentId === other.agentId || shared.includes('|a:')) return true
  const [name, otherName] = [one, other].map(({ agentId }) => (agentId === null ? null : nameOf(agentId)))
  return !!name && !!otherName && isShortFor(name, otherName)
}

/**
 * "Lift its ban on Japanese tea", "on Vietnamese pork"; "cut jobs in Leeds", "in York": a thing of no known class is another where
 * nothing else that is said of it is the same, or little else and each side has names that the other has not.
 */
export function toldApart(one: LinkedProposition, other: LinkedProposition): boolean {
  if (one.object === null || isClass(one.object)) return false
  const own = one.words.filter((word) => !isAmong(word, other.words))
  const others = other.words.filter((word) => !isAmong(word, one.words))
  const shared = one.words.filter((word) => isAmong(word, other.words))
  // "A naval base", "a military base" may be one.
  if (own.length > 1 && others.length > 1 && shared.length < 2) return true
  return own.some(isName) && others.some(isName) && !shared.some(isName) && shared.length < 3
}
