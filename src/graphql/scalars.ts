import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { toInstant } from '../model/index.js'

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** ISO 8601 date-time; offsets are taken to UTC. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'ISO 8601 date-time, UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => String(value),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
})

function parseDateTime(value: unknown): string {
  const day = typeof value === 'string' ? DATE_TIME.exec(value)?.[1] : undefined
  if (day !== undefined && isDay(day)) {
    const date = new Date(value as string)
    // Beyond these years the text has a sign before it, and no longer sorts as the moments do.
    if (date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999) return toInstant(date)
  }
  throw new GraphQLError('A DateTime is ISO 8601 with an offset, like "2023-03-31T10:49:00Z".')
}

/** Whether the calendar has this day: JavaScript takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** An absolute http(s) address. */
export const UrlScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'Absolute URL, canonical form.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3986',
  serialize: (value) => String(value),
  parseValue: parseUrl,
  parseLiteral: (node) => parseUrl(node.kind === Kind.STRING ? node.value : null),
})

function parseUrl(value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new GraphQLError('A URL is absolute and begins with http:// or https://.')
}
