import type SQLite from 'better-sqlite3'
import { bind, type Query } from '../query.js'

/** Compiled statements kept in each of two generations; a service has a few hundred, generated queries could pile up. */
const GENERATION = 500

/** Told of every statement that is executed. */
export type StatementObserver = (sql: string) => void

/** One SQLite connection that compiles each text once, runs queries and tells who watches. */
export class Connection {
  #young = new Map<string, SQLite.Statement>()
  /** What was not used since the young ones began: forgotten when they are full. */
  #old = new Map<string, SQLite.Statement>()
  readonly #observers = new Set<StatementObserver>()
  #executed = 0

  constructor(readonly handle: SQLite.Database) {}

  /** How many statements have been executed since it was opened. */
  get executed() {
    return this.#executed
  }

  // Values are handed over one by one here: better-sqlite3 takes longer to read them out of an array.

  all<Row, Values>(query: Query<Row, Values>, values: Values): Row[] {
    return this.#prepare(query.sql).all(...bind(query.parameters, values)) as Row[]
  }

  /**
   * All rows as lists of their columns, for those read by the hundred: half the time of objects. A query is read either so or by
   * the other methods.
   */
  lists<Row extends readonly unknown[], Values>(query: Query<Row, Values>, values: Values): Row[] {
    return this.#prepare(query.sql)
      .raw()
      .all(...bind(query.parameters, values)) as Row[]
  }

  get<Row, Values>(query: Query<Row, Values>, values: Values): Row | undefined {
    return this.#prepare(query.sql).get(...bind(query.parameters, values)) as Row | undefined
  }

  /** The row that a statement must give, such as what an insertion returns. */
  one<Row, Values>(query: Query<Row, Values>, values: Values): Row {
    const row = this.get(query, values)
    if (row === undefined) throw new Error(`no row of: ${query.sql}`)
    return row
  }

  /** The first row of a statement whose values have names. */
  named<Row>(sql: string, values: Readonly<Record<string, unknown>>): Row | undefined {
    return this.#prepare(sql).get(values) as Row | undefined
  }

  /** The steps of a statement's query plan. */
  steps(sql: string, values: Readonly<Record<string, unknown>>): { id: number; parent: number; detail: string }[] {
    return this.handle
      .prepare<[unknown], { id: number; parent: number; detail: string }>(`explain query plan ${sql}`)
      .all(values)
  }

  /** Runs a statement that gives no rows; answers how many it changed. */
  run<Values>(query: Query<unknown, Values>, values: Values): number {
    return this.#prepare(query.sql).run(...bind(query.parameters, values)).changes
  }

  /** Inserts a row that is not there yet; answers its number. */
  insert<Values>(query: Query<unknown, Values>, values: Values): number {
    return Number(this.#prepare(query.sql).run(...bind(query.parameters, values)).lastInsertRowid)
  }

  /** Inserts a row unless it is there, which the query passes over; answers its number, or null. */
  insertNew<Values>(query: Query<unknown, Values>, values: Values): number | null {
    const { changes, lastInsertRowid } = this.#prepare(query.sql).run(...bind(query.parameters, values))
    return changes > 0 ? Number(lastInsertRowid) : null
  }

  /** Calls back with the text of every statement from now on; answers the way to stop it. */
  observe(observer: StatementObserver): () => void {
    this.#observers.add(observer)
    return () => this.#observers.delete(observer)
  }

  #prepare(sql: string): SQLite.Statement {
    this.#executed += 1
    if (this.#observers.size > 0) for (const observer of this.#observers) observer(sql)
    return this.#young.get(sql) ?? this.#keep(sql, this.#old.get(sql) ?? this.handle.prepare(sql))
  }

  #keep(sql: string, statement: SQLite.Statement): SQLite.Statement {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(sql, statement)
    return statement
  }
}
