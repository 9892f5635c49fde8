import type { SourceText } from '../extract/index.js'
import {
  actorLookup,
  findDisputes,
  isCopy,
  LEAST_SHARED,
  linkEventMentions,
  linkStatements,
  mergeEvents,
  publisherActor,
  resolveActors,
  sketch,
} from '../link/index.js'
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
import type { AffectedKeys, Store, StoredArticle, StoredRevision, StoredText, Tx } from '../store/index.js'

/** What became of one document, as `gainsay ingest` prints it. */
export interface Ingested {
  readonly id: string
  readonly url: string | null
  readonly outcome: IngestOutcome
  readonly statements: number
  readonly disputes: number
}

export interface IngesterOptions {
  readonly store: Store
  readonly extract: (source: SourceText) => Extraction
  readonly clock?: () => Date
}

/** Takes documents in, one after another. It answers once an article is durably stored. */
export interface Ingester {
  ingest(document: Document): Promise<Ingested>
}

/** Reads each document before the transaction that links and stores it, so that the lock is held shortly. */
export function createIngester({ store, extract, clock = () => new Date() }: IngesterOptions): Ingester {
  return {
    async ingest(document) {
      const extraction = extract({
        text: document.text,
        publishedAt: document.publishedAt,
        publisher: document.publisher,
      })
      return store.write((tx) => storeArticle(tx, document, extraction, toInstant(clock())))
    },
  }
}

async function storeArticle(tx: Tx, document: Document, extraction: Extraction, now: string): Promise<Ingested> {
  const textHash = sha256(document.text)
  const id = articleId({ url: document.url, textHash })
  const before = await tx.article(id)
  const counts = { statements: extraction.statements.length }
  if (before?.revisions.at(-1)?.textHash === textHash)
    return { id, url: document.url, outcome: 'UNCHANGED', ...counts, disputes: 0 }

  const publishedAt = document.publishedAt ?? before?.publishedAt ?? null
  const ref: TextRef = { articleId: id, textHash, publishedAt }
  const text = await tx.putText(id, textHash, document.text)
  const revisions = withRevision(before, {
    textHash,
    headline: document.headline,
    modifiedAt: document.modifiedAt,
    recordedAt: now,
  })
  const publisher = await putPublisher(tx, document)
  await tx.putArticle(
    {
      id,
      url: document.url,
      publisherId: publisher,
      sourceKey: publisher ?? siteOf(document.url) ?? id,
      bylines: document.bylines,
      language: document.language,
      publishedAt,
      ingestedAt: before?.ingestedAt ?? now,
    },
    revisions,
  )
  if (text.isNew) await putReading(tx, ref, text, extraction)
  // An older version that comes late is kept, and what is current stays so.
  const newest = revisions.at(-1)?.textHash === textHash
  const disputes = newest ? await relink(tx, await tx.makeCurrent(id, text.id, publishedAt)) : 0
  if (newest) await linkCopies(tx, id, document.text, publishedAt)
  return { id, url: document.url, outcome: before ? 'REVISED' : 'CREATED', ...counts, disputes }
}

async function putPublisher(tx: Tx, { publisher }: Document): Promise<string | null> {
  if (publisher === null) return null
  const { key } = publisherActor(publisher)
  const actor = publisherActor(publisher, await tx.knownActors({ wikidataIds: [], keys: [key], foldedNames: [] }))
  await tx.putActors([actor])
  return actor.id
}

/** Stores what was read from a text that was not there before. */
async function putReading(tx: Tx, ref: TextRef, text: StoredText, extraction: Extraction): Promise<void> {
  const known = await tx.knownActors(actorLookup(ref, extraction))
  const resolution = resolveActors(ref, extraction, known)
  await tx.putActors(resolution.actors)
  await tx.putArticleActors(text, resolution.articleActors.values())
  await tx.putMemberships(text, resolution.memberships)
  const statements = linkStatements(ref, text.body, extraction, resolution)
  await tx.putStatements(text, statements)
  await tx.putEventMentions(text, linkEventMentions(ref, extraction, resolution, statements))
}

/** Finds events and disputes anew under every key that the article touches. Gives how many disputes these keys hold now. */
async function relink(tx: Tx, keys: AffectedKeys): Promise<number> {
  await tx.replaceEvents(mergeEvents(await tx.eventMentionsByKey(keys.events)))
  const propositions = await tx.propositionsByKey(keys.propositions)
  const names = await tx.actorNames([
    ...new Set(propositions.flatMap((p) => [p.agentId, p.recipientId].filter((a) => a !== null))),
  ])
  const { disputes, positionChanges } = findDisputes(
    propositions,
    keys.propositions,
    (actor) => names.get(actor) ?? null,
  )
  await tx.replaceDisputes(keys.propositions, disputes)
  await tx.replacePositionChanges(keys.propositions, positionChanges)
  return disputes.length
}

async function linkCopies(tx: Tx, id: string, text: string, publishedAt: string | null): Promise<void> {
  const own = sketch(text)
  await tx.putSketch(id, own)
  const sharing = own.length >= LEAST_SHARED ? await tx.articlesSharing(id, own, LEAST_SHARED) : []
  const copies = sharing.filter((other) => isCopy({ sketch: own, publishedAt }, other)).map((other) => other.articleId)
  await tx.replaceCopies(id, copies)
}

/** Revisions follow each other as they arrive, or by `modifiedAt` where they carry one; numbers are given anew. */
function withRevision(before: StoredArticle | null, revision: Omit<StoredRevision, 'number'>): StoredRevision[] {
  const revisions: Omit<StoredRevision, 'number'>[] = [...(before?.revisions ?? [])]
  const at = revision.modifiedAt
  const later = at === null ? -1 : revisions.findIndex((r) => r.modifiedAt !== null && r.modifiedAt > at)
  revisions.splice(later < 0 ? revisions.length : later, 0, revision)
  return revisions.map((r, i) => ({ ...r, number: i + 1 }))
}
