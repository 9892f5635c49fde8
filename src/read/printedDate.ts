import { findDate } from './dates.js'

/** Time stamps and datelines stand in the first lines. */
const LINES = 6
const LINE_HEAD = 160
/** "1 min read", "Published on", "By Ada Holm |", "SEOUL, South Korea,": what may stand before a date that dates the text. */
const LABEL =
  /^(?:[\s|·•,(–—-]|\d{1,3} min(?:ute)?s? read|(?:first )?(?:published|posted|updated|last (?:updated|modified)|date|issued|released|by|on|at|from)\b:?)*$/i
const PLACE = /^[\p{Lu}][\p{Lu}\p{M} .,'’/-]{1,40}(?:, ?[\p{Lu}][\p{L}. ]{1,30})?,? ?\(?$/u
const AFTER_DATELINE = /^\)?[ ,:]{0,2}(?:\([^)\n]{1,40}\) ?)?[-–—/:]/

/**
 * When a plain text says it was published: the first time stamp or dateline in its first lines, ISO 8601 UTC. A date
 * that belongs to a sentence ("on 3 May 2021 the court ...") dates no text. Null where nothing does.
 */
export function findPrintedDate(text: string): string | null {
  for (const line of firstLines(text)) {
    const found = findDate(line)
    if (!found) continue
    const before = line
      .slice(0, found.start)
      .replace(/\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? $/i, '')
    const after = line.slice(found.end)
    const isStamp = LABEL.test(before) && (found.hasTime || /^(?:\s*$|[ ]*[|·•)–—-]|\p{Lu}\p{Ll})/u.test(after))
    const isDateline = PLACE.test(before) && AFTER_DATELINE.test(after)
    const isOnlyThing = found.hasTime && before.length <= 40 && !/[.!?]\s/.test(before) && after.trim() === ''
    if (isStamp || isDateline || isOnlyThing) return found.iso
  }
  return null
}

function firstLines(text: string): string[] {
  return text
    .slice(0, 4_000)
    .split('\n')
    .map((line) => line.trim().slice(0, LINE_HEAD))
    .filter((line) => line !== '')
    .slice(0, LINES)
}
