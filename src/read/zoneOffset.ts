import zones from './timeZones.json' with { type: 'json' }

const ZONES = new Map<string, number | string>(Object.entries(zones))
const LONGEST = Math.max(...[...ZONES.keys()].map((name) => name.length))

/**
 * The zone written at the beginning of this text: minutes east of UTC, or an IANA name where summer time decides
 * ("ET"). Abbreviations that several countries use mean the one whose press prints them (IST is India's, CST
 * America's). A word glued to it is no part of it: "ISTWhile" is IST, "ESTABLISHED" is no zone. Null where there is none.
 */
export function readZone(text: string): { readonly zone: number | string; readonly length: number } | null {
  const offset = /^(?:(?:UTC|GMT) ?)?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/.exec(text)
  if (offset) {
    const [whole, sign, hours, minutes = '0'] = offset
    const east = Number(hours) * 60 + Number(minutes)
    return east > 14 * 60 ? null : { zone: sign === '-' ? -east : east, length: whole.length }
  }
  for (let length = LONGEST; length > 0; length -= 1) {
    const zone = ZONES.get(text.slice(0, length))
    if (zone !== undefined && !/^(?:\p{Lu}(?!\p{Ll}|[ '’])|\p{Ll}|\d)/u.test(text.slice(length)))
      return { zone, length }
  }
  return null
}

/** The moment at which clocks of a zone show this local time, given as if it were UTC. */
export function fromLocal(local: number, zone: number | string): number {
  if (typeof zone === 'number') return local - zone * 60_000
  // The offset at about that time; right but for the hour in which clocks change.
  return local - offsetAt(local, zone)
}

function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(moment / 60_000) * 60_000
}
