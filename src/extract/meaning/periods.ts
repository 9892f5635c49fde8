import type { ParsedResult } from 'chrono-node'

const DAY = 86_400_000

/** A stretch of time, both days within it; null where words that look like one date nothing. */
export interface Period {
  readonly from: Date
  readonly until: Date
}

/**
 * What chrono takes for one day though it is a stretch: "this week", "at the weekend", "in the past two months"; null for what
 * lasts or is reckoned from something else ("for two years", "six months earlier"); undefined for all other dates.
 */
export function periodOf({ text, start }: ParsedResult, before: string, reference: Date): Period | null | undefined {
  if (LASTING.test(text) || (WITHIN.test(text) && SINCE_WHEN.test(before))) return null
  if (SO_FAR.test(text)) return { from: start.date(), until: reference }
  if (TO_COME.test(text)) return { from: reference, until: start.date() }
  const week = /^(this|last|next) week$/i.exec(text)?.[1]?.toLowerCase()
  if (week) return weekOf(new Date(reference.getTime() + (week === 'this' ? 0 : week === 'last' ? -7 : 7) * DAY))
  return /weekend$/i.test(text) ? { from: start.date(), until: new Date(start.date().getTime() + DAY) } : undefined
}

/** From Monday to Sunday. */
function weekOf(day: Date): Period {
  const from = new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY)
  return { from, until: new Date(from.getTime() + 6 * DAY) }
}

const LASTING = /^for |(?:days?|weeks?|months?|years?) (?:earlier|later|before|after)$/i
const WITHIN = /^in (?:\d+|[a-z-]+) (?:days?|weeks?|months?|years?)$/i

/** "The first launch in two months": none in so long before it. */
const SINCE_WHEN = /\b(?:first|second|third|fourth|fifth|only|time|most|worst|\p{Ll}+est)\b[^,;.]*$/iu

/** "The past two months", "the last 24 hours". */
const SO_FAR = /^(?:past|last) (?:\d+|[a-z-]+) (?:hours|days|weeks|months|years)$/i

/** "Over the next five years". */
const TO_COME = /^next (?:\d+|[a-z-]+) (?:days|weeks|months|years)$/i
