import type { SourceText } from '../extract/index.js'
import type { Document, Extraction, IngestOutcome, TextRef } from '../model/index.js'
import type { Store } from '../store/index.js'
import { GroupWriter } from './groupWriter.js'
import { linkText, type LinkedText } from './linkedText.js'
import { identify, TextNotRead, type Identity } from './storeDocument.js'

/** A text that is to be read, and where it stands. */
export type UnreadText = SourceText & TextRef

/** What became of an article; told once it is durably stored. */
export interface Ingested {
  readonly id: string
  readonly url: string | null
  readonly outcome: IngestOutcome
  /** Statements in its newest text. */
  readonly statements: number
  /** Disputes they stand in. */
  readonly disputes: number
}

/** Takes documents in, as many at once as it is given. */
export interface Ingester {
  /**
   * Reads what a document says, stores it and links it with all that is there.
   * The same text at the same address is UNCHANGED, however often it comes.
   * @param place in the queue, which it leaves with the transaction that stores it
   * @throws {NewsError} where it cannot be stored; nothing of it is then
   */
  ingest(document: Document, place?: number): Promise<Ingested>
}

/** Reads a text: pure, and as slow as it needs to be, since no transaction is open meanwhile. */
export type Reader =
  | { readonly extract: (source: SourceText) => Extraction | Promise<Extraction> }
  /** Links the text with itself too, which else is done where it is stored. */
  | { readonly read: (source: UnreadText) => LinkedText | Promise<LinkedText> }

export type IngesterOptions = Reader & {
  readonly store: Store
  readonly clock?: () => Date
}

export function createIngester({ store, clock = () => new Date(), ...reader }: IngesterOptions): Ingester {
  const writer = new GroupWriter(store, clock)
  const linkedTextOf = async (source: UnreadText) =>
    'read' in reader ? reader.read(source) : linkText(source, source.text, await reader.extract(source))
  const ingest = async (document: Document, { id, textHash }: Identity, place: number | null): Promise<Ingested> => {
    const { text, publishedAt, publisher } = document
    const read = () => linkedTextOf({ text, publishedAt, publisher, articleId: id, textHash })
    const put = (reading: Promise<LinkedText | null>) =>
      writer.put(
        reading.then((linked) => ({ id, textHash, document, linked })),
        place,
      )
    const isKnown = await store.knowsText(id, textHash)
    const written = await put(isKnown ? Promise.resolve(null) : read()).catch((error: unknown) => {
      // Its text was withdrawn in between.
      if (!(error instanceof TextNotRead)) throw error
      return put(read())
    })
    return { id, url: document.url, ...written }
  }
  /** Texts of one article follow each other, since the last to come is the newest. */
  const last = new Map<string, Promise<unknown>>()
  return {
    ingest(document, place) {
      const identity = identify(document)
      const { id } = identity
      const turn = (last.get(id) ?? Promise.resolve()).then(() => ingest(document, identity, place ?? null))
      const settled = turn
        .catch(() => undefined)
        .then(() => {
          if (last.get(id) === settled) last.delete(id)
        })
      last.set(id, settled)
      return turn
    },
  }
}
