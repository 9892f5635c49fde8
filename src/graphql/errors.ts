import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { NewsError } from '../model/index.js'

/** What the caller sent does not fit; the message says what would. */
export class BadUserInput extends NewsError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message)
  }
}

/** A cursor from before the oldest news that are kept. */
export class CursorExpired extends NewsError {
  constructor() {
    super(
      'CURSOR_EXPIRED',
      'What came in after this cursor is kept no longer. Read the lists anew, and subscribe without a cursor.',
    )
  }
}

/** A name that several actors go by. */
export class NameAmbiguous extends NewsError {
  readonly extensions: {
    readonly candidates: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  }

  constructor(name: string, candidates: readonly { id: string; name: string; kind: string }[]) {
    super(
      'AMBIGUOUS',
      `${candidates.length} actors go by the name "${name}". Ask for one by id; extensions.candidates lists them.`,
    )
    this.extensions = { candidates }
  }
}

/** Codes of faults that are the server's: their text stays in the log. */
const OURS = 'INTERNAL_SERVER_ERROR'

/** Characters of a message: some tell back what was sent. */
const LONGEST = 1_000
const shortened = (message: string) => (message.length > LONGEST ? `${message.slice(0, LONGEST)} ...` : message)

const SUGGESTION = ' Did you mean '

/** A message without the names it suggests at its end: they tell of a schema that may be hidden. */
export function withoutSuggestion(message: string): string {
  const at = message.lastIndexOf(SUGGESTION)
  return at < 0 ? message : message.slice(0, at)
}

/**
 * What clients see of an error: always a code, never a stack. `report` is told of faults that are ours, whose own words
 * are kept back.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  const { locations, path } = formatted
  const message = shortened(formatted.message)
  const place = { ...(locations && { locations }), ...(path && { path }) }
  // Where the database is nobody else's business.
  if (original instanceof NewsError && original.code !== 'DATABASE_CORRUPT') {
    const more = 'extensions' in original && typeof original.extensions === 'object' ? original.extensions : {}
    return { message, ...place, extensions: { code: original.code, ...more } }
  }
  const code = formatted.extensions?.['code']
  if (original instanceof GraphQLError && typeof code === 'string' && code !== OURS)
    return { message, ...place, extensions: { code } }
  if (original instanceof GraphQLError && error instanceof GraphQLError && !error.originalError)
    return { message, ...place, extensions: { code: typeof code === 'string' && code !== OURS ? code : 'BAD_REQUEST' } }
  report(original)
  return {
    message: 'Something went wrong on our side. The log has it under this request’s id.',
    ...place,
    extensions: { code: OURS },
  }
}
