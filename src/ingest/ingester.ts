import type { SourceText } from '../extract/index.js'
import {
  articleId,
  sha256,
  toInstant,
  type Document,
  type Extraction,
  type IngestOutcome,
  type TextRef,
} from '../model/index.js'
import { siteOf } from '../read/index.js'
import type { Store, StoredArticle, Tx } from '../store/index.js'
import { allOf, joinNames } from './joinNames.js'
import { findCopies, relink, resolvePublisher, storeExtraction } from './linkText.js'
import { placeRevision, type Placement } from './revisions.js'

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

/** Takes documents in. In this process for now; the interface would not change if it were another. */
export interface Ingester {
  /**
   * Reads what a document says, stores it and links it with all that is there, in one transaction.
   * The same text at the same address is UNCHANGED, however often it comes.
   * @throws {NewsError} where it cannot be stored; nothing of it is then
   */
  ingest(document: Document): Promise<Ingested>
}

export interface IngesterOptions {
  readonly store: Store
  /** Reads a text: pure, and as slow as it needs to be, since no transaction is open meanwhile. */
  readonly extract: (source: SourceText) => Extraction
  readonly clock?: () => Date
}

type Changed = Exclude<Placement, { readonly outcome: 'UNCHANGED' }>

export function createIngester({ store, extract, clock = () => new Date() }: IngesterOptions): Ingester {
  return {
    async ingest(document) {
      const textHash = sha256(document.text)
      const id = articleId({ url: document.url, textHash })
      const read = (): Extraction => extract(document)
      const extraction = (await store.knowsText(id, textHash)) ? null : read()
      const outcome = await store.write(async (tx) => {
        const stored = await tx.article(id)
        const { headline, modifiedAt } = document
        const recordedAt = toInstant(clock())
        const placement = placeRevision(stored?.revisions ?? [], { textHash, headline, modifiedAt, recordedAt })
        if (placement.outcome === 'UNCHANGED') return placement.outcome
        const publishedAt = document.publishedAt ?? stored?.publishedAt ?? null
        const ref = { articleId: id, textHash, publishedAt }
        await storeRevision(tx, document, ref, stored, placement, () => extraction ?? read())
        return placement.outcome
      })
      return { id, url: document.url, outcome, ...(await store.countsOf(id)) }
    },
  }
}

async function storeRevision(
  tx: Tx,
  document: Document,
  ref: TextRef,
  stored: StoredArticle | null,
  { revisions, isNewest }: Changed,
  extraction: () => Extraction,
): Promise<void> {
  const { articleId: id, publishedAt } = ref
  const text = await tx.putText(id, ref.textHash, document.text)
  if (isNewest) await storeFields(tx, document, ref, stored?.ingestedAt ?? revisions[0].recordedAt, revisions)
  else await tx.putRevisions(id, revisions)
  const isRead = text.isNew ? extraction() : null
  if (isRead) await storeExtraction(tx, ref, text, isRead)
  const current = isNewest ? [await tx.makeCurrent(id, text.id, publishedAt)] : []
  const joined = isRead ? [await joinNames(tx, isRead)] : []
  await relink(tx, allOf([...current, ...joined]))
  if (isNewest) await findCopies(tx, ref, document.text)
}

async function storeFields(
  tx: Tx,
  { url, publisher, bylines, language }: Document,
  { articleId: id, publishedAt }: TextRef,
  ingestedAt: string,
  revisions: Changed['revisions'],
): Promise<void> {
  const publisherId = publisher === null ? null : await resolvePublisher(tx, publisher)
  const sourceKey = publisherId ?? siteOf(url) ?? id
  await tx.putArticle({ id, url, publisherId, sourceKey, bylines, language, publishedAt, ingestedAt }, revisions)
}
