import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type Compilable,
  type InsertQueryBuilder,
  type InsertResult,
  type RawBuilder,
} from 'kysely'
import { numberOf, type Numbered } from './numbered.js'
import type { Database } from './schema.js'

/** Builds queries against the tables; it has no connection and runs none. */
export const build = new Kysely<Database>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A place in a compiled query that a value is put into each time it runs. */
class Slot {
  constructor(readonly name: string) {}
}

/** Text and parameters of a query that was compiled; kysely's own `CompiledQuery` is one with no slots left. */
export interface Query<Row, Values = undefined> {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** Types only; nothing is stored here. */
  readonly types?: { readonly row: Row; readonly values: Values }
}

/** Stands for the value of that name; `list` for each member of an array, as the right side of `in`. */
export interface Slots<Values> {
  readonly value: <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>
  readonly list: <Name extends keyof Values & string>(name: Name) => RawBuilder<Member<Values[Name]>>
}
type Member<T> = T extends readonly (infer M)[] ? M : never

/**
 * Compiles a query once; the values come each time it runs.
 *
 *     const actorById = query<{ id: string }>()(({ value }) => build.selectFrom('actor').selectAll().where('id', '=', value('id')))
 */
export function query<Values = undefined>() {
  const slot = (name: string) => new Slot(name)
  const slots: Slots<Values> = {
    value: (name) => sql`${slot(name)}`,
    // One parameter however long the list, so that the text of the query, and its plan, stay the same.
    list: (name) => sql`(select value from json_each(${slot(name)}))`,
  }
  return <Row>(make: (slots: Slots<Values>) => Compilable<Row>): Query<Row, Values> => {
    const { sql: text, parameters } = make(slots).compile()
    return { sql: text, parameters }
  }
}

/** Compiles kysely's raw SQL (`sql\`...\``) with slots; for statements the builder cannot say, such as recursive roll-ups. */
export function raw<Values = undefined, Row = unknown>(
  make: (slots: Slots<Values>) => RawBuilder<Row>,
): Query<Row, Values> {
  return query<Values>()((slots) => ({ compile: () => make(slots).compile(build) }))
}

type Column<T extends keyof Database> = keyof Database[T] & string

/**
 * Compiles the insertion of one row of these columns; `extend` says what happens to a row that is there, or what to return.
 * A column that refers to a row by number is given that row's public id where `references` names the row's table.
 */
export function insertion<T extends keyof Database, C extends Column<T>, Row = never>(
  table: T,
  columns: readonly C[],
  extend: (insert: InsertQueryBuilder<Database, T, InsertResult>) => Compilable<Row> = (insert) => insert,
  references: Partial<Readonly<Record<C, Numbered>>> = {},
): Query<Row, Readonly<Record<C, unknown>>> {
  const values = Object.fromEntries(
    columns.map((column) => {
      const slot = sql`${new Slot(column)}`
      const referred = references[column]
      return [column, referred === undefined ? slot : numberOf(referred, slot)]
    }),
  )
  const { sql: text, parameters } = extend(build.insertInto(table).values(values as never)).compile()
  return { sql: text, parameters }
}

/** The parameters to run it with: slots filled, arrays as JSON, flags as 0 and 1. */
export function bind(parameters: readonly unknown[], values: unknown): unknown[] {
  return parameters.map((parameter) => {
    const value = parameter instanceof Slot ? (values as Record<string, unknown>)[parameter.name] : parameter
    // By far the most are: this runs for each value of each row.
    return typeof value === 'string' || typeof value === 'number' || value === null ? value : storable(value)
  })
}

function storable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (Array.isArray(value)) return JSON.stringify(value)
  return value === undefined ? null : value
}
