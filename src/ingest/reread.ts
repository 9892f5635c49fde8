import type { SourceText } from '../extract/index.js'
import { NewsError, type Extraction } from '../model/index.js'
import { nextOutdatedText, type OutdatedText, type Store } from '../store/index.js'
import { allOf, joinNames } from './joinNames.js'
import { linkText } from './linkedText.js'
import { relink, storeLinked } from './linkText.js'

/** What reading a stored text again needs. */
export interface Rereading {
  readonly store: Store
  readonly extract: (source: SourceText) => Extraction | Promise<Extraction>
  /** The name of the reader: texts that it has read are passed over, so that it can stop and go on at any moment. */
  readonly reader: string
}

/** An article of which a text was read again, or why it could not be: then it stays as the older reader left it. */
export interface Reread {
  readonly id: string
  readonly error: NewsError | null
}

/**
 * Reads all texts again that another reader read, those of older revisions too, one transaction each, and answers with their
 * articles. Statements whose words, place and speaker are the same keep their ids. A text on which the reader fails stops no other.
 */
export async function* reread({ store, extract, reader }: Rereading): AsyncGenerator<Reread> {
  let text = await nextOutdatedText(store.reader, reader, 0)
  for (; text; text = await nextOutdatedText(store.reader, reader, text.textId)) {
    const id = text.articleId
    const extraction = await readingOf(text, extract)
    if (extraction instanceof NewsError) {
      yield { id, error: extraction }
      continue
    }
    await replaceReading(store, text, extraction, reader)
    yield { id, error: null }
  }
}

async function readingOf({ body, publishedAt, publisher }: OutdatedText, extract: Rereading['extract']) {
  try {
    return await extract({ text: body, publishedAt, publisher })
  } catch (error) {
    if (error instanceof NewsError && error.code === 'EXTRACTION_FAILED') return error
    throw error
  }
}

async function replaceReading(store: Store, text: OutdatedText, extraction: Extraction, reader: string): Promise<void> {
  const { textId, articleId, hash, body, publishedAt } = text
  await store.write(async (tx) => {
    const stored = await tx.article(articleId)
    // Withdrawn in between.
    if (!stored) return
    const isNewest = stored.revisions.at(-1)?.textHash === hash
    if (isNewest) await relink(tx, await tx.silence(articleId))
    const before = await tx.postsShown([textId])
    await tx.forgetReading(textId)
    const ref = { articleId, textHash: hash, publishedAt }
    const linked = linkText(ref, body, extraction)
    await storeLinked(tx, { id: textId, articleId, hash, body }, linked)
    const current = isNewest ? [await tx.makeCurrent(articleId, textId, publishedAt)] : []
    const now = await tx.postsShown([textId])
    const shown = { shorts: [...before.shorts, ...now.shorts], held: [...before.held, ...now.held] }
    await relink(tx, allOf([...current, await joinNames(tx, shown)]))
    await tx.putReading(textId, reader)
  })
}
