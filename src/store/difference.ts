import { sql, type RawBuilder } from 'kysely'
import { raw, type Query, type Slots } from './query.js'
import type { Database } from './schema.js'

/**
 * The two statements that make the rows of a table, as far as `within` picks them, those of `wanted`, a select of the same
 * columns: the first takes out what is not wanted, the second puts in what is missing. What stays is not written again: of a busy
 * dispute hundreds of rows stay, in tables that are sorted otherwise, a page each.
 */
export function difference<Values>(
  table: keyof Database,
  columns: readonly string[],
  within: (slots: Slots<Values>) => RawBuilder<unknown>,
  wanted: (slots: Slots<Values>) => RawBuilder<unknown>,
): readonly Query<unknown, Values>[] {
  const [rows, names] = [sql.table(table), sql.join(columns.map((column) => sql.ref(column)))]
  return [
    raw<Values>((slots) => sql`delete from ${rows} where ${within(slots)} and (${names}) not in (${wanted(slots)})`),
    raw<Values>(
      (slots) => sql`
        insert into ${rows} (${names})
        select * from (${wanted(slots)}) wanted except select ${names} from ${rows} where ${within(slots)}`,
    ),
  ]
}
