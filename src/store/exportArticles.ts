import { sql } from 'kysely'
import type { ActorKind } from '../model/index.js'
import { raw } from './query.js'
import type { Reader } from './reader.js'

/** A place in an article's text, in UTF-16 units, with the words there and some around them. */
export interface ExportedSpan {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface ExportedStatement {
  readonly id: string
  readonly text: string
  readonly form: string
  readonly kind: string
  readonly polarity: string
  readonly certainty: string
  readonly speaker: string | null
  readonly speakerKind: ActorKind | null
  readonly role: string | null
  readonly onBehalfOf: string | null
  readonly relayedBy: string | null
  readonly saidAt: string | null
  readonly confidence: number
  readonly rule: string
  readonly disputed: boolean
  readonly spans: readonly ExportedSpan[]
}

/** An article as it is now: its newest text, and what is said in it. */
export interface ExportedArticle {
  readonly id: string
  readonly url: string | null
  /** What its source names it by where it has no address. */
  readonly identifier: string | null
  readonly headline: string
  readonly text: string
  readonly language: string
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly publisher: string | null
  readonly bylines: readonly string[]
  readonly statements: readonly ExportedStatement[]
}

type ArticleRow = Omit<ExportedArticle, 'bylines' | 'statements'> & {
  readonly bylines: string
  readonly textId: number
}
type StatementRow = Omit<ExportedStatement, 'spans' | 'disputed'> & { readonly spans: string; readonly disputed: 0 | 1 }

const nextArticle = raw<{ after: string }, ArticleRow>(
  ({ value }) => sql`
    select a.public_id as id, a.url, a.identifier, a.headline, t.body as text, a.language, a.published_at as publishedAt,
      r.modified_at as modifiedAt, p.name as publisher, a.bylines, a.text_id as textId
    from article a
    join text t on t.id = a.text_id
    join revision r on r.article_id = a.id and r.number = a.revision
    left join actor p on p.id = a.publisher_id
    where a.public_id > ${value('after')} order by a.public_id limit 1`,
)
const statementsOf = raw<{ textId: number }, StatementRow>(
  ({ value }) => sql`
    select s.public_id as id, s.text, s.form, s.kind, s.polarity, s.certainty, speaker.name as speaker,
      speaker.kind as speakerKind, s.role, behalf.name as onBehalfOf, relay.name as relayedBy, s.said_at as saidAt,
      s.confidence, s.rule, s.disputed,
      (select json_group_array(json_object('start', p.value ->> 0, 'end', p.value ->> 1,
          'exact', coalesce(p.value ->> 2, s.text), 'prefix', p.value ->> 3, 'suffix', p.value ->> 4) order by p.id)
        from json_each(s.spans) p) as spans
    from statement s
    left join article_actor speaker on speaker.id = s.speaker_id
    left join article_actor behalf on behalf.id = s.on_behalf_of_id
    left join article_actor relay on relay.id = s.relayed_by_id
    where s.text_id = ${value('textId')} order by s.position, s.id`,
)

/** All articles in the order of their ids, one in memory at a time. What is ingested meanwhile may be among them. */
export async function* exportArticles(reader: Reader): AsyncGenerator<ExportedArticle> {
  for (
    let row = await reader.get(nextArticle, { after: '' });
    row;
    row = await reader.get(nextArticle, { after: row.id })
  ) {
    const { textId, bylines, ...article } = row
    const statements = await reader.all(statementsOf, { textId })
    yield { ...article, bylines: JSON.parse(bylines) as string[], statements: statements.map(statementOf) }
  }
}

const statementOf = ({ spans, disputed, ...row }: StatementRow): ExportedStatement => ({
  ...row,
  disputed: disputed === 1,
  spans: JSON.parse(spans) as ExportedSpan[],
})
