import type { DatePrecision } from '../../../model/index.js'

const FORMATS = {
  YEAR: { year: 'numeric' },
  MONTH: { year: 'numeric', month: 'long' },
  DAY: { year: 'numeric', month: 'long', day: 'numeric' },
  TIME: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<DatePrecision, Intl.DateTimeFormatOptions>

const formatters = Object.fromEntries(
  Object.entries(FORMATS).map(([precision, format]) => [
    precision,
    new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' }),
  ]),
) as Record<DatePrecision, Intl.DateTimeFormat>

const LENGTHS: Record<DatePrecision, number> = { YEAR: 4, MONTH: 7, DAY: 10, TIME: 24 }

/** "23 December 2022", as exactly as it is known; UTC. */
export const dateWords = (at: string, precision: DatePrecision = 'DAY') => formatters[precision].format(new Date(at))

/** A date that machines read too. `at` is ISO 8601; where it is null, nothing tells. */
export function Moment({ at, precision = 'DAY' }: { at: string | null; precision?: DatePrecision | null }) {
  if (at === null) return <span class="undated">undated</span>
  const exactness = precision ?? 'DAY'
  return <time dateTime={at.slice(0, LENGTHS[exactness])}>{dateWords(at, exactness)}</time>
}
