import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENTITIES, LOOKUPS, openStore, ROOT_LISTS, type Order, type Relation } from '../../../src/store/index.js'
import { countSql, pageSql } from '../../../src/store/graph/sql.js'
import { temporaryPath } from '../temporary.js'

let db: Database.Database
beforeAll(async () => {
  const path = temporaryPath()
  await (await openStore(`sqlite:${path}`)).close()
  db = new Database(path, { readonly: true })
})
afterAll(() => db.close())

const RELATIONS: [name: string, relation: Relation][] = [
  ...Object.entries(ENTITIES).flatMap(([entity, { relations }]) =>
    Object.entries(relations).map(([field, relation]): [string, Relation] => [`${entity}.${field}`, relation]),
  ),
  ...Object.entries(LOOKUPS).map(([lookup, relation]): [string, Relation] => [`lookup ${lookup}`, relation]),
]

/** Lists that are short by their nature, so that sorting them costs nothing, or whose order is that of no one table. */
const SORTED = new Set([
  'Article.events',
  'Article.disputes',
  'Statement.events',
  'Statement.disputes',
  'Statement.counterStatements',
  // What its row holds.
  'Statement.spans',
  // An actor's names.
  'Actor.aliases',
  'Actor.disputes',
  'Actor.events',
  'Actor.positionChanges',
  'Actor.changes',
  'EventPosition.changes',
  // Groups, in the order of what they sum up.
  'Actor.positions',
  'Actor.opponents',
  'Membership.articles',
  'Membership.evidence',
  'lookup ActorByName',
  'lookup ArticleByKey',
  'lookup ActorByKey',
])

describe('the plan of each relation of the map', () => {
  it.each(RELATIONS)(
    '%s finds its rows by an index, forward, backward, beyond a cursor and counting',
    (_, relation) => {
      for (const sql of everyReading(relation)) expect(plan(sql).filter(readsWholeTable)).toEqual([])
    },
  )

  it.each(RELATIONS.filter(([name]) => !SORTED.has(name)))('%s reads them in order', (_, relation) => {
    for (const sql of everyReading(relation))
      expect(plan(sql).filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  })

  it.each(Object.entries(ROOT_LISTS))('of all %s goes along an index', (_, relation) => {
    for (const backward of [false, true])
      for (const step of plan(page(relation, relation.order, backward, true))) expect(step).not.toMatch(/TEMP|^SCAN t$/)
  })
})

const everyReading = (relation: Relation) => [
  ...[false, true].flatMap((backward) =>
    [false, true].map((beyond) => page(relation, relation.order, backward, beyond)),
  ),
  countSql(relation, {}).sql,
]

function page(relation: Relation, order: Order, backward: boolean, beyond: boolean): string {
  const values = beyond ? order.columns.map(() => '') : null
  return pageSql(relation, { limit: 21, backward, beyond: values, order, filter: {} }).sql
}

function plan(sql: string): string[] {
  const places = (sql.match(/\?/g) ?? []).map(() => '[]')
  return db
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...places)
    .map(({ detail }) => detail)
}

/**
 * Parents handed in, what a row holds as JSON, the rows of one page and groups of rows that were found may be read whole; no table
 * may, nor be indexed for the occasion.
 */
const readsWholeTable = (step: string) =>
  (step.startsWith('SCAN') && !/^SCAN (?:[pi]\b|j VIRTUAL TABLE|\(subquery-\d+\)$)/.test(step)) ||
  step.includes('AUTOMATIC')
