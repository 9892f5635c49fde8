import { sql } from 'kysely'
import type { EventPlace } from '../../model/index.js'
import { build, query, raw } from '../query.js'
import type { TxContext } from './context.js'
import { articleNumber } from './numbers.js'
import type { FreshText } from './met.js'
import { placeRestatements } from './restatements.js'
import { addAll } from './touched.js'

/** Keys of what one article's texts say; everything that shares one of them is linked again. */
export interface AffectedKeys {
  readonly propositions: readonly string[]
  readonly events: readonly EventPlace[]
}

const setCurrent = query<{ article: number; textId: number }>()(({ value }) =>
  build
    .updateTable('statement')
    .set({ current: sql<0 | 1>`text_id = ${value('textId')}` })
    .where('article_id', '=', value('article'))
    .where(sql<boolean>`current <> (text_id = ${value('textId')})`)
    .returning('id'),
)
const dateStatements = query<{ textId: number; publishedAt: string | null }>()(({ value }) =>
  build
    .updateTable('statement')
    .set({ effective_at: sql<string>`coalesce(said_at, ${value('publishedAt')}, '')` })
    .where('text_id', '=', value('textId'))
    .where(sql<boolean>`effective_at <> coalesce(said_at, ${value('publishedAt')}, '')`),
)
const dateMentions = query<{ textId: number; publishedAt: string | null }>()(({ value }) =>
  build
    .updateTable('event_mention')
    .set({ effective_at: sql<string>`coalesce(starts_at, ${value('publishedAt')}, '')` })
    .where('text_id', '=', value('textId'))
    .where(sql<boolean>`effective_at <> coalesce(starts_at, ${value('publishedAt')}, '')`),
)
const dateKeys = raw<{ textId: number }>(
  ({ value }) => sql`
    update event_mention_key set effective_at = (select effective_at from event_mention where id = mention_id)
    where mention_id in (select id from event_mention where text_id = ${value('textId')})`,
)
const takeOutMentions = query<{ article: number; textId: number }>()(({ value }) =>
  build
    .updateTable('event_mention')
    .set({ event_id: null })
    .where('text_id', 'in', build.selectFrom('text').select('id').where('article_id', '=', value('article')))
    .where('text_id', '<>', value('textId'))
    .where('event_id', 'is not', null),
)
const textsOf = query<{ article: number }>()(({ value }) =>
  build.selectFrom('text').select('id').where('article_id', '=', value('article')),
)
const eventsOf = query<{ article: number }>()(({ value }) =>
  build
    .selectFrom('event_mention')
    .innerJoin('text', 'text.id', 'text_id')
    .select('event_id')
    .distinct()
    .where('article_id', '=', value('article'))
    .where('event_id', 'is not', null),
)
const statementsOf = query<{ textId: number }>()(({ value }) =>
  build.selectFrom('statement').select('id').where('text_id', '=', value('textId')),
)
const propositionKeysOf = raw<{ statements: readonly number[] }, { key: string }>(
  ({ list }) => sql`
    select distinct k.value as key from proposition p, json_each(p.keys) k
    where p.statement_id in ${list('statements')}`,
)
const eventPlacesOf = query<{ article: number }>()(({ value }) =>
  build
    .selectFrom('event_mention')
    .innerJoin('text', 'text.id', 'text_id')
    .innerJoin('event_mention_key', 'mention_id', 'event_mention.id')
    .select(['key', 'event_mention_key.effective_at as at'])
    .distinct()
    .where('article_id', '=', value('article'))
    .orderBy('key'),
)
const unsettle = query<{ statements: readonly number[] }>()(({ list }) =>
  build
    .updateTable('dispute')
    .set({ content_hash: '' })
    .where('id', 'in', (eb) =>
      eb.selectFrom('dispute_statement').select('dispute_id').where('statement_id', 'in', list('statements')),
    )
    .returning('id'),
)

/**
 * Makes one of an article's texts its newest: its statements count from now on, those of the other texts no longer.
 * Answers the keys of both, to be linked again; the disputes and events the others stood in wait for that.
 */
export function makeCurrent(
  context: TxContext,
  articleId: string,
  textId: number,
  publishedAt: string | null,
): AffectedKeys {
  const { db, touched, met } = context
  const article = articleNumber(context, articleId)
  touched.articles.add(article)
  touched.renewed.add(article)
  const fresh = met.begun.delete(article) ? met.fresh.get(textId) : undefined
  if (fresh?.isCurrent && isDatedBy(fresh, publishedAt))
    return { propositions: [...fresh.propositionKeys].sort(), events: fresh.eventPlaces }
  db.run(dateStatements, { textId, publishedAt })
  const before = db.all(eventPlacesOf, { article })
  if (db.run(dateMentions, { textId, publishedAt }) > 0) db.run(dateKeys, { textId })
  const propositions = changeText(context, article, textId)
  return {
    propositions: [...new Set(propositions)].sort(),
    events: [...before, ...db.all(eventPlacesOf, { article })],
  }
}

/** True where all that a text says counts by the date that its article has, as it was stored. */
const isDatedBy = ({ dates }: FreshText, publishedAt: string | null) =>
  dates.every(([own, effective]) => effective === (own ?? publishedAt ?? ''))

/** Answers the keys of what the article said, and of what it says now. */
function changeText(context: TxContext, article: number, textId: number): string[] {
  const { db, touched } = context
  const events = db.all(eventsOf, { article }).flatMap(({ event_id }) => event_id ?? [])
  db.run(takeOutMentions, { article, textId })
  const others = db.all(setCurrent, { article, textId }).map(({ id }) => id)
  const placed = placeRestatements(
    context,
    db.all(textsOf, { article }).map(({ id }) => id),
  )
  const before = others.length > 0 ? db.all(propositionKeysOf, { statements: others }).map(({ key }) => key) : []
  const statements = [...new Set([...others, ...db.all(statementsOf, { textId }).map(({ id }) => id)])]
  const disputes = others.length > 0 ? db.all(unsettle, { statements: others }).map(({ id }) => id) : []
  addAll(touched.events, events)
  addAll(touched.statements, statements)
  addAll(touched.disputes, disputes)
  return [...before, ...placed]
}
