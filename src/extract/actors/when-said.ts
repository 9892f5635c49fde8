import { isOfLate, isOfThatTime } from '../../model/index.js'
import type { SpeakingRole } from '../types.js'

const YEAR = 365 * 86_400_000

/**
 * The role as it was on the day that something was said: "Reis, then foreign minister, said in 2015" spoke for Portugal, "Reis,
 * now foreign minister, said in 2015" did not.
 */
export function roleWhenSaid(role: SpeakingRole, saidAt: string | null, publishedAt: string | null): SpeakingRole {
  const printed = role.role
  if (role.onBehalfOf === null || printed === null) return role
  const isLongAgo = saidAt !== null && publishedAt !== null && Date.parse(publishedAt) - Date.parse(saidAt) > YEAR
  const isOther = isOfThatTime(printed) ? !isLongAgo : isLongAgo && isOfLate(printed)
  return isOther ? { ...role, onBehalfOf: null } : role
}
