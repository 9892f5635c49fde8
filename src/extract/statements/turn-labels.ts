import type { Span } from '../../model/index.js'
import labels from '../lexicon/labels.json' with { type: 'json' }

const PLAIN: ReadonlySet<string> = new Set(labels.plain)
const WHOLE: ReadonlySet<string> = new Set(labels.whole)

/** A label of a printed interview or transcript: "((WN)) :", "Q:", "Q.", "Q Thank you", "WALLACE:", "CHRIS WALLACE, HOST:", "SEN. JOHN MERRILL (R-AZ):", "Mr. Smith:". */
const BRACKETED = /^\(\((\p{Lu}[\p{L} .]{0,24})\)\)\s*:?/u
const ASKED = /^(?:([QA]\.)(?=\s)|(Q)(?=\s+["“(]?\p{Lu}))/u
const NAMED =
  /^((?:Q|A|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}))(?: \([DRI]-[\p{L}.]{1,6}\))?(?:, \p{Lu}[\p{Lu} .,'’-]{2,40}(?: \([\p{Lu}.-]{1,10}\))?)?\s?:(?=\s)/u

/** Where a turn's label stands, and where its words begin; offsets in the text. */
export interface Label {
  readonly name: Span
  readonly end: number
  readonly role: 'ASKS' | 'ANSWERS' | null
}

/** The label at the head of a line that starts at `start`, or null. */
export function labelAt(line: string, start: number): Label | null {
  const match = BRACKETED.exec(line) ?? ASKED.exec(line) ?? NAMED.exec(line)
  const words = match?.[1] ?? match?.[2] ?? ''
  if (!match || isPlainLabel(words)) return null
  // "((fr))French language:" brings in a translation.
  if (/^\w+ language/.test(line.slice(match[0].length))) return null
  const from = start + match[0].indexOf(words)
  return { name: { start: from, end: from + words.length }, end: start + match[0].length, role: roleOf(words) }
}

function roleOf(words: string): Label['role'] {
  if (/^(?:Q\.?|Question)$/i.test(words)) return 'ASKS'
  return /^(?:A\.?|Answer)$/i.test(words) ? 'ANSWERS' : null
}

/** "Update", "EDITOR’S NOTE", "Ukraine war", "Photo": a label that names nobody. */
export function isPlainLabel(words: string): boolean {
  const lower = words.toLowerCase()
  return roleOf(words) === null && (WHOLE.has(lower) || PLAIN.has(/[\p{L}&’'-]+$/u.exec(lower)?.[0] ?? ''))
}
