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

/** Why mutations are refused: there are no keys, or this request has none that is valid, or one without the right. */
export type NoIngest = 'MUTATIONS_OFF' | 'UNAUTHENTICATED' | 'FORBIDDEN'

export interface Context {
  readonly loaders: Loaders
  readonly reader: Reader
  /** The way to ingest, or why this request has none. */
  readonly rightToIngest: () => Promise<Ingest | NoIngest>
  /** The form in which addresses are stored. */
  readonly canonicalUrl: (url: string) => string
  /** Who asks, as limits count: a key or an address. */
  readonly caller: string
  /** Tells what comes in; null where answers are given once only. */
  readonly feed: Feed | null
}

export interface ContextOptions {
  readonly ingest?: Ingest | NoIngest
  /** The same, where it takes a look at the caller's key; asked only by mutations. */
  readonly rightToIngest?: () => Promise<Ingest | NoIngest>
  readonly canonicalUrl?: (url: string) => string
  readonly caller?: string
  readonly feed?: Feed | null
  /** Rows that the request may take; DEFAULT_MAX_ROWS unless told. */
  readonly maxRows?: number
}

/** A fresh context: one for each request, since loaders remember what they have read. */
export function createContext(reader: Reader, options: ContextOptions = {}): Context {
  const {
    ingest = 'MUTATIONS_OFF',
    canonicalUrl = (url: string) => url,
    caller = 'local',
    feed = null,
    maxRows,
  } = options
  const { rightToIngest = () => Promise.resolve(ingest) } = options
  return { loaders: new Loaders(reader, new Budget(maxRows)), reader, rightToIngest, canonicalUrl, caller, feed }
}
