import type { LinkedProposition } from '../model/index.js'

type Bare = Omit<LinkedProposition, 'keys'>

/**
 * The keys under which a proposition can be met, most telling first: predicate with agent and object, with recipient and
 * object, with both participants. Time is compared, not part of a key. Figures have keys of their own. At most six.
 */
export function propositionKeys(p: Bare, others: readonly string[]): string[] {
  const keys: string[] = []
  const { predicate, agentId: agent, recipientId: recipient, object } = p
  if (agent && object) keys.push(`${predicate}|a:${agent}|o:${object}`)
  if (recipient && object) keys.push(`${predicate}|r:${recipient}|o:${object}`)
  if (agent && recipient) keys.push(`${predicate}|a:${agent}|r:${recipient}`)
  if (agent && !object && !recipient && INTRANSITIVE.has(predicate)) keys.push(`${predicate}|a:${agent}`)
  if (p.value) keys.push(...valueKeys(p, p.value.measure, others))
  return keys.slice(0, 6)
}

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

/** A figure meets others of its own article, and of articles that name the same participant with the same act. */
function valueKeys(
  { predicate, agentId, recipientId, articleId }: Bare,
  measure: string,
  others: readonly string[],
): string[] {
  const participants = [...new Set([agentId, recipientId, ...others].filter((x) => x !== null))].slice(0, 2)
  return [articleId, ...participants].map((x) => `=${measure}|${predicate}|${x}`)
}
