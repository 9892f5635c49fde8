import {
  articleId,
  NewsError,
  sha256,
  toInstant,
  type Document,
  type Extraction,
  type IngestOutcome,
  type TextRef,
} from '../model/index.js'
import { siteOf } from '../read/index.js'
import type { StoredArticle, Tx } from '../store/index.js'
import { allOf, joinSurnames, surnamesInPost } from './joinNames.js'
import { findCopies, relink, resolvePublisher, storeExtraction } from './linkText.js'
import { readerVersion } from './readerVersion.js'
import { placeRevision, type Placement } from './revisions.js'

/** The ids under which a document is stored. */
export interface Identity {
  readonly id: string
  readonly textHash: string
}

/** A document that is ready to be stored: what it says has been read, unless its text is stored already. */
export interface ReadDocument extends Identity {
  readonly document: Document
  readonly extraction: Extraction | null
}

export function identify({ url, text }: Document): Identity {
  const textHash = sha256(text)
  return { id: articleId({ url, textHash }), textHash }
}

/** The article was withdrawn, and stays so. */
export class Withdrawn extends NewsError {
  constructor(article: string, at: string) {
    super('WITHDRAWN', `${article} was withdrawn on ${at.slice(0, 10)}. It is not taken in again.`)
  }
}

/** A text was taken for stored when it was read, and is gone now: it has to be read first. */
export class TextNotRead extends Error {}

type Changed = Exclude<Placement, { readonly outcome: 'UNCHANGED' }>

/**
 * Stores a document and links it with all that is there.
 * @throws {TextNotRead} where its text is new, and it comes without what it says
 */
export async function storeDocument(tx: Tx, read: ReadDocument, now: Date): Promise<IngestOutcome> {
  const { id, textHash, document } = read
  const withdrawnAt = await tx.withdrawalOf(id)
  if (withdrawnAt !== null) throw new Withdrawn(document.url ?? id, withdrawnAt)
  const stored = await tx.article(id)
  const { headline, modifiedAt } = document
  const recordedAt = toInstant(now)
  const placement = placeRevision(stored?.revisions ?? [], { textHash, headline, modifiedAt, recordedAt })
  if (placement.outcome === 'UNCHANGED') return placement.outcome
  const publishedAt = document.publishedAt ?? stored?.publishedAt ?? null
  await storeRevision(tx, read, { articleId: id, textHash, publishedAt }, stored, placement)
  return placement.outcome
}

async function storeRevision(
  tx: Tx,
  { document, extraction }: ReadDocument,
  ref: TextRef,
  stored: StoredArticle | null,
  { revisions, isNewest }: Changed,
): Promise<void> {
  const { articleId: id, publishedAt } = ref
  const text = await tx.putText(id, ref.textHash, document.text)
  if (isNewest) await storeFields(tx, document, ref, stored?.ingestedAt ?? revisions[0].recordedAt, revisions)
  else await tx.putRevisions(id, revisions)
  if (text.isNew && extraction === null) throw new TextNotRead()
  const isRead = text.isNew ? extraction : null
  if (isRead) {
    await storeExtraction(tx, ref, text, isRead)
    await tx.putReading(text.id, readerVersion())
  }
  const current = isNewest ? [await tx.makeCurrent(id, text.id, publishedAt)] : []
  const joined = isRead ? [await joinSurnames(tx, surnamesInPost(isRead))] : []
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
