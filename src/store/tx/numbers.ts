import { sql } from 'kysely'
import { raw } from '../query.js'
import type { Connection } from '../sqlite/connection.js'

const actorAt = raw<{ id: string }, { number: number }>(
  ({ value }) => sql`select id as number from actor where public_id = ${value('id')}`,
)
const articleAt = raw<{ id: string }, { number: number }>(
  ({ value }) => sql`select id as number from article where public_id = ${value('id')}`,
)
const lastArticle = raw<undefined, { number: number }>(() => sql`select coalesce(max(id), 0) as number from article`)
const statementsAt = raw<{ ids: readonly string[] }, { number: number }>(
  ({ list }) => sql`select id as number from statement where public_id in ${list('ids')}`,
)

/** The numbers that one transaction has met, by the ids that they stand for. */
export class Numbers {
  readonly actors = new Map<string, number>()
  /** Actors of texts, which have no id outside their transaction. */
  readonly articleActors = new Map<string, number>()
  /** Those of articles whose rows are still to come, too. */
  readonly articles = new Map<string, number>()
}

interface Numbering {
  readonly db: Connection
  readonly numbers: Numbers
}

/** The number of an actor that is there. */
export function actorNumber({ db, numbers }: Numbering, id: string): number {
  const known = numbers.actors.get(id) ?? db.get(actorAt, { id })?.number
  if (known === undefined) throw new Error(`there is no actor ${id}`)
  numbers.actors.set(id, known)
  return known
}

/** The number of an actor of a text that this transaction has stored. */
export function articleActorNumber({ numbers }: Numbering, id: string): number {
  const known = numbers.articleActors.get(id)
  if (known === undefined) throw new Error(`this transaction has stored no actor ${id} of a text`)
  return known
}

/** The number of an article, also of one that is to be stored in this transaction: its texts come before its row. */
export function articleNumber({ db, numbers }: Numbering, id: string): number {
  const known = numbers.articles.get(id) ?? db.get(articleAt, { id })?.number
  const number = known ?? Math.max(db.one(lastArticle, undefined).number, ...numbers.articles.values()) + 1
  numbers.articles.set(id, number)
  return number
}

/** The numbers of the statements that are there, in no order. */
export const statementNumbers = ({ db }: Numbering, ids: readonly string[]): number[] =>
  db.all(statementsAt, { ids }).map(({ number }) => number)
