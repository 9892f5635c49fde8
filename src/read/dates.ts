import months from './months.json' with { type: 'json' }
import { fromLocal, readZone } from './zoneOffset.js'

/** A date found in a text, with the place it takes there. */
export interface FoundDate {
  /** ISO 8601, UTC; midnight where no time is given. */
  readonly iso: string
  readonly hasTime: boolean
  readonly start: number
  readonly end: number
}

const MONTH = months.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|t)?` : name)).join('|')
const ISO_DAY = String.raw`(?<iy>\d{4})-(?<im>\d{1,2})-(?<id>\d{1,2})`
const DAY_FIRST = String.raw`(?<dd>\d{1,2})(?:st|nd|rd|th)?[ .-](?:of )?(?<dm>${MONTH})\.?,?[ -](?<dy>\d{4})`
const MONTH_FIRST = String.raw`(?<mm>${MONTH})\.? (?<md>\d{1,2})(?:st|nd|rd|th)?,? (?<my>\d{4})`
const DOTTED = String.raw`(?<pd>\d{1,2})\.(?<pm>\d{1,2})\.(?<py>\d{4})`
/** "2024/05/13", and "13/05/2024" or "05/13/2024" where one of both can be no month. */
const SLASHED = String.raw`(?<sy>\d{4})/(?<sm>\d{1,2})/(?<sd>\d{1,2})|(?<fd>1[3-9]|2\d|3[01])/(?<fm>0?[1-9]|1[0-2])/(?<fy>\d{4})|(?<um>0?[1-9]|1[0-2])/(?<ud>1[3-9]|2\d|3[01])/(?<uy>\d{4})`
const DATE = new RegExp(
  String.raw`(?<![\p{L}\d/])(?:${ISO_DAY}|${DAY_FIRST}|${MONTH_FIRST}|${DOTTED}|${SLASHED})(?![\d/])`,
  'iu',
)
const TIME = /^(?:,? (?:at )?|,|T|,? [-–|] )(\d{1,2})[:.](\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?: ?([ap])\.?m\b\.?)?/i
const CLOCK_ZONE = /^[ (]{0,2}/

/** The first complete date (day, month and year) of a text, with the time and zone that follow it. Null without one. */
export function findDate(text: string): FoundDate | null {
  const match = DATE.exec(text)
  const day = match && dayOf(match.groups ?? {})
  if (!match || day === null) return null
  const end = match.index + match[0].length
  const time = timeAfter(text.slice(end, end + 60))
  const local = day + (time?.local ?? 0)
  const moment = time ? fromLocal(local, time.zone) : day
  return {
    iso: new Date(moment).toISOString(),
    hasTime: time !== null,
    start: match.index,
    end: end + (time?.length ?? 0),
  }
}

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/
const EPOCH = /^\d{10}(?:\d{3})?$/

/**
 * A date as a source's metadata gives it (ISO 8601, its short form too, RFC 2822, seconds or milliseconds since 1970, or
 * written out), ISO 8601 UTC. Null where it is none.
 */
export function parseDate(given: string): string | null {
  const text = given.trim()
  if (text.length > 100) return null
  if (EPOCH.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString()
  const found = findDate(text.replace(COMPACT, spread))
  return found && found.start <= 24 ? found.iso : null
}

function spread(_: string, year: string, month: string, day: string, ...rest: (string | undefined)[]): string {
  const [hours, minutes, seconds = '00', zone = ''] = rest
  return `${year}-${month}-${day}${hours === undefined ? '' : `T${hours}:${minutes}:${seconds}`}${zone}`
}

function dayOf(groups: Record<string, string | undefined>): number | null {
  const year = Number(groups.iy ?? groups.dy ?? groups.my ?? groups.py ?? groups.sy ?? groups.fy ?? groups.uy)
  const named = groups.dm ?? groups.mm
  const month = named ? monthNumber(named) : Number(groups.im ?? groups.pm ?? groups.sm ?? groups.fm ?? groups.um)
  const day = Number(groups.id ?? groups.dd ?? groups.md ?? groups.pd ?? groups.sd ?? groups.fd ?? groups.ud)
  const time = Date.UTC(year, month - 1, day)
  // Date.UTC carries 31 February over to March: such a date is none. Years under 1000 are misprints.
  return year >= 1000 && new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day ? time : null
}

const monthNumber = (name: string) => months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1

function timeAfter(text: string): { local: number; zone: number | string; length: number } | null {
  const match = TIME.exec(text)
  if (!match) return null
  const [whole, hours, minutes, seconds = '0', half] = match
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return null
  const gap = CLOCK_ZONE.exec(text.slice(whole.length))?.[0] ?? ''
  const zone = readZone(text.slice(whole.length + gap.length))
  return {
    local: Math.floor(((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000),
    zone: zone?.zone ?? 0,
    length: whole.length + (zone ? gap.length + zone.length : 0),
  }
}
