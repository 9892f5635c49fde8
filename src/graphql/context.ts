import type { Document, IngestOutcome } from '../model/index.js'
import type { Reader } from '../store/index.js'
import { Budget } from './budget.js'
import { Loaders } from './loaders.js'
import type { Feed } from './subscriptions/feed.js'

/** What a client may send in, before it is read. */
export interface IngestInput extends Partial<Omit<Document, 'text'>> {
  readonly text?: string
  readonly html?: string
}

/** Reads and stores one article and answers once it is durable. Throws a NewsError for what cannot be read. */
export type Ingest = (input: IngestInput) => Promise<{ readonly id: string; readonly outcome: IngestOutcome }>

/** Why mutations are refused: none are configured, or this request has no right to them. */
export type NoIngest = 'MUTATIONS_OFF' | 'UNAUTHENTICATED'

export interface Context {
  readonly loaders: Loaders
  readonly reader: Reader
  readonly ingest: Ingest | NoIngest
  /** The form in which addresses are stored. */
  readonly canonicalUrl: (url: string) => string
  /** Tells what comes in; null where answers are given once only. */
  readonly feed: Feed | null
}

export interface ContextOptions {
  readonly ingest?: Ingest | NoIngest
  readonly canonicalUrl?: (url: string) => string
  readonly feed?: Feed | null
  /** Rows that the request may take; DEFAULT_MAX_ROWS unless told. */
  readonly maxRows?: number
}

/** A fresh context: one for each request, since loaders remember what they have read. */
export function createContext(
  reader: Reader,
  { ingest = 'MUTATIONS_OFF', canonicalUrl = (url) => url, feed = null, maxRows }: ContextOptions = {},
): Context {
  return { loaders: new Loaders(reader, new Budget(maxRows)), reader, ingest, canonicalUrl, feed }
}
