import { sql } from 'kysely'
import { raw } from '../query.js'
import type { Connection } from '../sqlite/connection.js'
import type { Met } from './met.js'

const actorAt = raw<{ id: string }, { number: number }>(
  ({ value }) => sql`select id as number from actor where public_id = ${value('id')}`,
)
const articleAt = raw<{ id: string }, { number: number }>(
  ({ value }) => sql`select id as number from article where public_id = ${value('id')}`,
)
const NODES = ['article', 'statement', 'actor', 'event', 'dispute']
/** Of what is there, and of what is gone but still in the search index: no number means two things in one transaction. */
const lastNumber = raw<undefined, { number: number }>(
  () => sql`
    select coalesce(max(id), 0) as number from (
      ${sql.raw(NODES.map((of) => `select max(id) as id from ${of}`).join(' union all '))}
      union all select max(id) >> 3 from search_docsize)`,
)
const statementsAt = raw<{ ids: readonly string[] }, { number: number }>(
  ({ list }) => sql`select id as number from statement where public_id in ${list('ids')}`,
)

interface Numbering {
  readonly db: Connection
  readonly met: Met
}

/** The number of an actor that is there. */
export function actorNumber({ db, met }: Numbering, id: string): number {
  const known = met.numbers.get(id) ?? db.get(actorAt, { id })?.number
  if (known === undefined) throw new Error(`there is no actor ${id}`)
  met.numbers.set(id, known)
  return known
}

/** The number of an actor of a text that this transaction has stored. */
export function articleActorNumber({ met }: Numbering, id: string): number {
  const known = met.articleActors.get(id)
  if (known === undefined) throw new Error(`this transaction has stored no actor ${id} of a text`)
  return known
}

/** The number of an article, also of one that is to be stored in this transaction: its texts come before its row. */
export function articleNumber({ db, met }: Numbering, id: string): number {
  const known = met.articles.get(id) ?? db.get(articleAt, { id })?.number
  if (known !== undefined) {
    met.articles.set(id, known)
    return known
  }
  const number = nextNumber({ db, met })
  met.articles.set(id, number)
  met.begun.add(number)
  return number
}

/**
 * A number for a row that is to come. All that full-text search finds draws from one sequence, so that what came in last is at
 * the end of its index.
 */
export function nextNumber({ db, met }: Numbering): number {
  const number = (met.last ?? db.one(lastNumber, undefined).number) + 1
  met.last = number
  met.first ??= number
  return number
}

/** The numbers of the statements that are there, in no order. */
export const statementNumbers = ({ db }: Numbering, ids: readonly string[]): number[] =>
  db.all(statementsAt, { ids }).map(({ number }) => number)
