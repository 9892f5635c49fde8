import { sql } from 'kysely'
import { raw } from './query.js'
import type { Reader } from './reader.js'

/** A text, of whichever revision, that another reader read than the one asked about. */
export interface OutdatedText {
  readonly textId: number
  readonly articleId: string
  readonly hash: string
  readonly body: string
  readonly publishedAt: string | null
  readonly publisher: string | null
}

const nextOutdated = raw<{ reader: string; after: number }, OutdatedText>(
  ({ value }) => sql`
    select t.id as textId, a.public_id as articleId, t.hash, t.body, a.published_at as publishedAt, p.name as publisher
    from text t join article a on a.id = t.article_id
    left join actor p on p.id = a.publisher_id
    left join reading r on r.text_id = t.id
    where t.id > ${value('after')} and (r.reader is null or r.reader <> ${value('reader')})
    order by t.id limit 1`,
)

/** The next text that this reader has not read; undefined where it has read all. */
export const nextOutdatedText = (reader: Reader, name: string, after: number): Promise<OutdatedText | undefined> =>
  reader.get(nextOutdated, { reader: name, after })
