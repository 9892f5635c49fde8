import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { toInstant } from '../model/index.js'

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

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
  if (typeof value === 'string' && DATE_TIME.test(value)) {
    const date = new Date(value)
    if (!Number.isNaN(date.getTime())) return toInstant(date)
  }
  throw new GraphQLError('A DateTime is ISO 8601 with an offset, like "2023-03-31T10:49:00Z".')
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
