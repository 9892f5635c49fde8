import {
  articleId,
  NewsError,
  sha256,
  toInstant,
  type Document,
  type IngestOutcome,
  type TextRef,
} from '../model/index.js'
import { publisherActor, sketch } from '../link/index.js'
import { siteOf } from '../read/index.js'
import type { AffectedKeys, StoredArticle, Tx } from '../store/index.js'
import { allOf, joinNames } from './joinNames.js'
import { datedBy, type LinkedText } from './linkedText.js'
import { findCopies, relink, resolvePublisher, storeLinked } from './linkText.js'
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
  readonly linked: LinkedText | null
}

export function identify({ url, identifier = null, text }: Document): Identity {
  const textHash = sha256(text)
  return { id: articleId({ url, identifier, textHash }), textHash }
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

/** What became of a document, and what has to be linked for it before its transaction ends (`linkStored`). */
export interface Stored {
  readonly outcome: IngestOutcome
  readonly affected: AffectedKeys
  /** The number of its text where that is new and shows somebody in a post, else null. */
  readonly shows: number | null
}

/** Looks up whom these documents name, before they are stored one after another. */
export async function meetActors(tx: Tx, reads: readonly ReadDocument[]): Promise<void> {
  const ids = reads.flatMap(({ document: { publisher }, linked }) => [
    ...(publisher === null ? [] : [publisherActor(publisher).id]),
    ...(linked?.actors ?? []).map(({ id }) => id),
  ])
  await tx.meetActors(ids)
}

/**
 * Stores a document, without linking it with what is there.
 * @throws {TextNotRead} where its text is new, and it comes without what it says
 */
export async function storeDocument(tx: Tx, read: ReadDocument, now: Date): Promise<Stored> {
  const { id, textHash, document } = read
  const withdrawnAt = await tx.withdrawalOf(id)
  if (withdrawnAt !== null) throw new Withdrawn(document.url ?? document.identifier ?? id, withdrawnAt)
  const stored = await tx.article(id)
  const { headline, modifiedAt } = document
  const recordedAt = toInstant(now)
  const placement = placeRevision(stored?.revisions ?? [], { textHash, headline, modifiedAt, recordedAt })
  if (placement.outcome === 'UNCHANGED') return { outcome: placement.outcome, ...NOTHING }
  const publishedAt = document.publishedAt ?? stored?.publishedAt ?? null
  const ref = { articleId: id, textHash, publishedAt }
  return { outcome: placement.outcome, ...(await storeRevision(tx, read, ref, stored, placement)) }
}

/**
 * Links all that a transaction has stored, at once: what several articles tell of is looked up, decided and written once. The
 * graph is a pure function of the articles, and so the same as if each was linked when it came.
 */
export async function linkStored(tx: Tx, stored: readonly Stored[]): Promise<void> {
  const texts = stored.flatMap(({ shows }) => shows ?? [])
  const joined = texts.length > 0 ? [await joinNames(tx, await tx.postsShown(texts))] : []
  const affected = allOf([...stored.map((one) => one.affected), ...joined])
  if (affected.propositions.length > 0 || affected.events.length > 0) await relink(tx, affected)
}

const NOTHING = { affected: { propositions: [], events: [] }, shows: null }

async function storeRevision(
  tx: Tx,
  { document, linked }: ReadDocument,
  ref: TextRef,
  stored: StoredArticle | null,
  { revisions, isNewest }: Changed,
): Promise<Omit<Stored, 'outcome'>> {
  const { articleId: id, publishedAt } = ref
  const text = await tx.putText(id, ref.textHash, document.text)
  if (isNewest) await storeFields(tx, document, ref, stored?.ingestedAt ?? revisions[0].recordedAt, revisions)
  else await tx.putRevisions(id, revisions)
  if (text.isNew && linked === null) throw new TextNotRead()
  const isRead = text.isNew ? linked : null
  if (isRead) {
    await storeLinked(tx, text, datedBy(publishedAt, isRead))
    await tx.putReading(text.id, readerVersion())
  }
  const shows = isRead && isRead.memberships.length > 0 ? text.id : null
  if (!isNewest) return { ...NOTHING, shows }
  await findCopies(tx, { articleId: id, publishedAt, sketch: linked?.sketch ?? sketch(document.text) })
  return { affected: await tx.makeCurrent(id, text.id, publishedAt), shows }
}

async function storeFields(
  tx: Tx,
  { url, identifier = null, publisher, bylines, language }: Document,
  { articleId: id, publishedAt }: TextRef,
  ingestedAt: string,
  revisions: Changed['revisions'],
): Promise<void> {
  const publisherId = publisher === null ? null : await resolvePublisher(tx, publisher)
  const sourceKey = publisherId ?? siteOf(url) ?? id
  const fields = { id, url, identifier, publisherId, sourceKey, bylines, language, publishedAt, ingestedAt }
  await tx.putArticle(fields, revisions)
}
