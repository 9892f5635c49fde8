import * as chrono from 'chrono-node'
import { overlaps, type DatePrecision, type Span } from '../../model/index.js'
import { periodOf, type Period } from './periods.js'
import type { Tree } from './trees.js'

/** A date in the text with the time it covers, ISO 8601 UTC. */
export interface DatedSpan extends Span {
  readonly from: string
  readonly until: string
  readonly precision: DatePrecision
}

/** chrono's patterns are not linear: longer sentences are read by their beginning. */
const SENTENCE_LIMIT = 600
const DATE_LIMIT = 6

/** Sentences without any of these hold no date, and chrono is not asked. */
const MAY_BE_DATED =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|weekend|today|yesterday|tomorrow|tonight|\b(?:last|next|this|past)\b|\bago\b/i

/** A reader of dates relative to the day of publication; each sentence is read once. */
export function dateReader(publishedAt: string | null): (tree: Tree, text: string) => readonly DatedSpan[] {
  const reference = new Date(publishedAt ?? Number.NaN)
  const known = new Map<number, readonly DatedSpan[]>()
  return (tree, text) => {
    const present = known.get(tree.index)
    if (present) return present
    const found = Number.isNaN(reference.getTime()) ? [] : readDates(tree.sentence, text, reference)
    known.set(tree.index, found)
    return found
  }
}

function readDates(sentence: Span, text: string, reference: Date): DatedSpan[] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + SENTENCE_LIMIT))
  if (!MAY_BE_DATED.test(words)) return []
  const found = chrono.casual
    .parse(words, { instant: reference, timezone: 0 })
    .filter((result) => !NO_DATE.test(result.text))
    .slice(0, DATE_LIMIT)
    .flatMap((result) => dated(result, sentence.start, text, reference) ?? [])
  const years = yearsIn(words, sentence.start, reference).filter((year) => !found.some((date) => overlaps(date, year)))
  return years.length === 0 ? found : [...found, ...years].sort((a, b) => a.start - b.start)
}

/** "Now a spokeswoman" dates nothing to the second. */
const NO_DATE = /^(?:\d{1,2}|now)$/i

/** "In 2015": years of their own, which chrono does not look for; the present one tells nothing. */
function yearsIn(words: string, offset: number, reference: Date): DatedSpan[] {
  const years = [...words.matchAll(/\bin ((?:19|20)\d\d)(?![\d,.%-]*\d|[-–%]| (?:people|cases))/gi)]
  return years.slice(0, DATE_LIMIT).flatMap((match) => {
    const [all, year = ''] = match
    const from = new Date(Date.UTC(Number(year), 0, 1))
    if (from.getUTCFullYear() === reference.getUTCFullYear()) return []
    const start = offset + match.index
    const until = ceiling(from, 'YEAR').toISOString()
    return [{ start, end: start + all.length, from: from.toISOString(), until, precision: 'YEAR' }]
  })
}

function dated(result: chrono.ParsedResult, offset: number, text: string, reference: Date): DatedSpan | null {
  const start = offset + result.index
  const before = text.slice(offset, start)
  const period = periodOf(result, before, reference)
  if (period === null) return null
  if (period) return { ...rangeOf(period), start, end: start + result.text.length }
  const precision = precisionOf(result.start)
  const from = floor(timeOf(result, before, reference), precision)
  const until = result.end ? ceiling(result.end.date(), precisionOf(result.end)) : ceiling(from, precision)
  if (Number.isNaN(from.getTime()) || Number.isNaN(until.getTime())) return null
  return { start, end: start + result.text.length, from: from.toISOString(), until: until.toISOString(), precision }
}

/** Whole days. */
const rangeOf = ({ from, until }: Period) => ({
  from: floor(from, 'DAY').toISOString(),
  until: ceiling(until, 'DAY').toISOString(),
  precision: 'DAY' as const,
})

function precisionOf(parts: chrono.ParsedComponents): DatePrecision {
  if (parts.isCertain('hour')) return 'TIME'
  if (parts.isCertain('day') || parts.isCertain('weekday')) return 'DAY'
  return parts.isCertain('month') ? 'MONTH' : 'YEAR'
}

/** "on Friday", "in June" of a report lie behind its day of publication unless they say "next". */
const isPast = (before: string, result: chrono.ParsedResult) => !/next|this|coming/i.test(result.text + before)

/** "Will invade in June": a month of what is to come, unless it is when that was said ("will, he said in June"). */
const isAhead = (before: string, parts: chrono.ParsedComponents) =>
  parts.isCertain('month') && !parts.isCertain('weekday') && AHEAD.test(before)

const AHEAD =
  /\b(?:will|would|shall|plan(?:s|ning)? to|due to|set to|going to) (?!(?:.* )?(?:said|told|announced|reported)\b)[^,;:]*$/i

/** When it begins: ahead of the report where that is said, else behind it. */
function timeOf(result: chrono.ParsedResult, before: string, reference: Date): Date {
  if (isAhead(before, result.start)) return forthInTime(result.start, reference)
  return isPast(before.slice(-8), result) ? backInTime(result.start, reference) : result.start.date()
}

function forthInTime(parts: chrono.ParsedComponents, reference: Date): Date {
  const date = parts.date()
  const isOver = ceiling(floor(date, precisionOf(parts)), precisionOf(parts)) < reference
  if (isOver && !parts.isCertain('year')) date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date
}

function backInTime(parts: chrono.ParsedComponents, reference: Date): Date {
  const date = parts.date()
  if (parts.isCertain('year') || date.getTime() <= reference.getTime() + 43_200_000) return date
  if (parts.isCertain('weekday') && !parts.isCertain('day')) date.setUTCDate(date.getUTCDate() - 7)
  else if (parts.isCertain('month')) date.setUTCFullYear(date.getUTCFullYear() - 1)
  return date
}

function floor(date: Date, precision: DatePrecision): Date {
  if (precision === 'TIME' || Number.isNaN(date.getTime())) return date
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  return new Date(Date.UTC(year, precision === 'YEAR' ? 0 : month, precision === 'DAY' ? day : 1))
}

function ceiling(date: Date, precision: DatePrecision): Date {
  if (precision === 'TIME' || Number.isNaN(date.getTime())) return date
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  if (precision === 'YEAR') return new Date(Date.UTC(year + 1, 0, 1) - 1)
  return new Date((precision === 'MONTH' ? Date.UTC(year, month + 1, 1) : Date.UTC(year, month, day + 1)) - 1)
}
