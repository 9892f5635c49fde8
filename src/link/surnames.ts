import type { LinkedProposition } from '../model/index.js'
import { daysBetween } from './dates.js'
import { isClass } from './keys.js'

/** A person who takes part in an act, by surname; whoever has no other name in the text may be anybody of it. */
export interface Surnamed {
  readonly surname: string
  readonly isShort: boolean
}

/** Reports of one act, by whom they name in full and whom by surname, are not further apart. */
const NEAR_DAYS = 7

/** Marks the key of one who has only a surname. */
const SHORT = '~'

/**
 * Keys under which "Russia poisoned Volkov" meets "Russia poisoned Dmitry Volkov": the same act by, or to, the same other
 * participant. The surname alone is too little, and the two stay two persons.
 */
export function surnameKeys(
  { predicate, agentId, recipientId }: Pick<LinkedProposition, 'predicate' | 'agentId' | 'recipientId'>,
  agent: Surnamed | null,
  recipient: Surnamed | null,
): string[] {
  if (!isClass(predicate) || agentId === null || recipientId === null) return []
  const keys = (other: string, { surname, isShort }: Surnamed) => {
    const key = `${predicate}|${other}|n:${surname}`
    return isShort ? [key, key + SHORT] : [key]
  }
  return [
    ...(recipient && !agent?.isShort ? keys(`a:${agentId}`, recipient) : []),
    ...(agent && !recipient?.isShort ? keys(`r:${recipientId}`, agent) : []),
  ]
}

/** Whether the participants of two differ only in that one of them is named by surname alone, of one act within a week. */
export function isSurnameOnly(one: LinkedProposition, other: LinkedProposition): boolean {
  if (daysBetween(one.effectiveAt, other.effectiveAt) > NEAR_DAYS) return false
  const ofAgent = one.agentId !== other.agentId
  if (ofAgent === (one.recipientId !== other.recipientId)) return false
  const slot = ofAgent ? '|r:' : '|a:'
  const shared = one.keys.filter((key) => key.includes('|n:') && key.includes(slot) && other.keys.includes(key))
  return shared.some((key) => one.keys.includes(key + SHORT) !== other.keys.includes(key + SHORT))
}
