import type { LinkedProposition } from '../model/index.js'
import wording from './wording.json' with { type: 'json' }

/** What of a proposition its keys are made of. */
export type Comparable = Pick<LinkedProposition, 'predicate' | 'agentId' | 'recipientId' | 'object' | 'value'> & {
  readonly articleId: string
}

/** The predicate of a proposition that stands for all that a statement says. */
export const SAID = 'SAID'

/** The predicate of saying: to deny it is to dispute an attribution. */
export const SAY = 'SAY'

/** The predicate of standing on one side of what a text as a whole shows to be a quarrel. */
export const OPPOSED = 'OPPOSED'

/** Begins the keys under which two are compared by their words. */
export const WORDS = 'words|'

/** Under this key those on two sides of a text meet; the statement is the one that they quarrel over. */
export const oppositionKey = (statementId: string) => `${OPPOSED}|${statementId}`

/** Under this key a statement meets those of its own text that go against it as a whole. */
export const replyKey = (statementId: string) => `${SAID}|${statementId}`

/** The key a proposition is known by where nothing meets it; null where it can only be met as a figure or in its own text. */
export const mainKey = (keys: readonly string[]): string | null =>
  [...keys].sort().find((key) => !/^(?:[=~]|SAID\||OPPOSED\|)/.test(key) && !key.startsWith(WORDS)) ?? null

/**
 * The keys under which a proposition can be met: predicate with agent and object, with recipient and object, with both
 * participants. Within one text an act of a known class and its thing are enough: "the strike was illegal" means the
 * strike that the text is about; such a key sorts last, so that it joins only what nothing else does. Time is compared,
 * not part of a key. Figures have keys of their own. At most eight, in no telling order.
 */
export function propositionKeys(p: Comparable, others: readonly string[]): string[] {
  const light = LIGHT.has(p.predicate)
  const figures = p.value && !(light && actOfFigure(p.predicate, p.value.measure) === p.predicate)
  return [
    ...(light ? [] : actKeys(p)),
    ...(figures ? valueKeys(p, p.value.measure, others) : []),
    ...keysInText(p),
  ].slice(0, 8)
}

/** What two do together: "Turkey signed with Greece", "Greece signed with Turkey". */
export const isMutual = (predicate: string) => MUTUAL.has(predicate)

const MUTUAL = new Set(['AGREE', 'MEET', 'NEGOTIATE', 'MERGE', 'COOPERATE', 'DISCUSS'])

function actKeys(p: Comparable): string[] {
  const { predicate, object } = p
  const [agent, recipient] = isMutual(predicate) ? [p.agentId, p.recipientId].sort() : [p.agentId, p.recipientId]
  const keys: string[] = []
  if (agent && object) keys.push(`${predicate}|a:${agent}|o:${object}`)
  if (recipient && object) keys.push(`${predicate}|r:${recipient}|o:${object}`)
  if (agent && recipient) keys.push(`${predicate}|a:${agent}|r:${recipient}`)
  if (agent && !object && INTRANSITIVE.has(predicate)) keys.push(`${predicate}|a:${agent}`)
  if (recipient && !object && UNDERGONE.has(predicate)) keys.push(`${predicate}|r:${recipient}`)
  return keys
}

/** What is done to a thing at a place may be told without who does it: "the factory in Leeds will be closed". */
export const placeKeys = (predicate: string, placed: string | null): string[] =>
  placed?.includes('@') && isClass(predicate) ? [`${predicate}|o:${placed}`] : []

/** "Accused Olsen of fraud" and "denied fraud" speak of one act, though neither says what it was done to; "corruption" is another. */
export const crimeKeys = (
  { predicate, agentId, recipientId, object }: Omit<Comparable, 'value' | 'articleId'>,
  verb: string | null,
): string[] =>
  agentId !== null && recipientId === null && object === null && verb?.startsWith('commit ')
    ? [`${predicate}|a:${agentId}|w:${verb}`]
    : []

function keysInText({ predicate, recipientId: recipient, object, articleId }: Comparable): string[] {
  if (!isClass(predicate)) return []
  const undergoing = [...(object ? [`o:${object}`] : []), ...(recipient ? [`r:${recipient}`] : [])]
  return undergoing.map((what) => `~${articleId}|${predicate}|${what}`)
}

/** Classes of the lexicon are in capitals, words of the text in lower case. */
export const isClass = (word: string) => /^[A-Z]/.test(word)

/** "take", "have": acts that two may speak of without speaking of one. */
const LIGHT = new Set(wording.light)

/** Predicates that say enough with their subject alone: "the minister will resign". */
const INTRANSITIVE = new Set([
  'RESIGN',
  'WITHDRAW',
  'SURRENDER',
  'RUN',
  'DIE',
  'GUILTY',
  'LEGAL',
  'SAFE',
  'TRUE',
  'CEASEFIRE',
  'APOLOGIZE',
  'CRASH',
  'EXPLODE',
  'RETALIATE',
  'OPEN',
  'SAY',
])

/** What is said to be done to somebody by whomever: "Sorokin was poisoned in prison". */
const UNDERGONE = new Set(['POISON', 'KILL', 'INJURE', 'ARREST', 'RELEASE', 'KIDNAP', 'ABUSE', 'DISMISS', 'EXTRADITE'])

/** A figure meets others of its own article, and of articles that name the same participant with the same act. */
function valueKeys(
  { predicate, agentId, recipientId, articleId }: Comparable,
  measure: string,
  others: readonly string[],
): string[] {
  const participants = [...new Set([agentId, recipientId, ...others].filter((x) => x !== null))].slice(0, 2)
  return [articleId, ...participants].map((x) => `=${measure}|${actOfFigure(predicate, measure)}|${x}`)
}

/** Who counts the dead counts one thing, whether they died or were killed; what a magnitude is said to be is the magnitude. */
export function actOfFigure(predicate: string, measure: string): string {
  if (isCount(measure) || isMeasured(measure)) return measure
  return /^\d/.test(predicate) ? measure : predicate
}

/** What is measured of a thing and no count: nobody takes part in it. */
export const isMeasured = (measure: string) => MEASURED.has(measure)

const MEASURED = new Set(['magnitude', 'turnout', 'cost', 'inflation', 'unemployment'])

/** Measures that name what is counted by themselves. */
export const isCount = (measure: string) => COUNTS.has(measure)

const COUNTS = new Set(['deaths', 'injured', 'missing', 'arrests', 'displaced', 'participants'])
