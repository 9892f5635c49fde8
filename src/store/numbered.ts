import { sql, type RawBuilder } from 'kysely'

/** Tables whose rows have a public id, and are referred to by number. */
export type Numbered = 'actor' | 'article' | 'event' | 'dispute' | 'membership' | 'statement'

/** The number of the row that has a public id, in SQL; null where there is none. */
export const numberOf = (table: Numbered, id: RawBuilder<unknown>) =>
  sql<number>`(select id from ${sql.table(table)} where public_id = ${id})`
