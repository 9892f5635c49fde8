import { databaseCorrupt, isCorrupt } from './errors.js'
import { PlanFunctions } from './graph/plan/functions.js'
import type { Query } from './query.js'
import type { Connection, StatementObserver } from './sqlite/connection.js'

/** What a query is run with: nothing where it takes no values. */
type Values<V> = [undefined] extends [V] ? [] : [values: V]

/**
 * Runs read-only queries; everything that is served comes through here. Each text is compiled once and kept.
 * It throws DatabaseRefused where the file is damaged, and answers with promises, so that a database over the network can stand behind it.
 */
export class Reader {
  readonly #connection: Connection
  readonly #planFunctions: PlanFunctions

  constructor(connection: Connection) {
    this.#connection = connection
    this.#planFunctions = new PlanFunctions(connection.handle)
  }

  /** How many statements have been executed: what tests of N+1 count. */
  get executed(): number {
    return this.#connection.executed
  }

  /** All rows of a query made by `query()`, `raw()` or kysely's own `compile()`. */
  async all<Row, V = undefined>(query: Query<Row, V>, ...values: Values<V>): Promise<Row[]> {
    return this.#read(() => this.#connection.all(query, values[0] as V))
  }

  /** The first row, or undefined. */
  async get<Row, V = undefined>(query: Query<Row, V>, ...values: Values<V>): Promise<Row | undefined> {
    return this.#read(() => this.#connection.get(query, values[0] as V))
  }

  /**
   * What a read plan's statement gives: the bytes of JSON text, or null where one of its rows is not as it must be.
   * @param rows as many as it may count
   * @throws {PlanStopped} where it counts more, or meets a row that leads nowhere
   */
  async plan(sql: string, values: Readonly<Record<string, unknown>>, rows: number): Promise<Buffer | null> {
    this.#planFunctions.allow(rows)
    return this.#read(() => this.#connection.named<{ data: Buffer | null }>(sql, values))?.data ?? null
  }

  /** How SQLite would run a statement with these values: a line for each step, indented as they stand in each other. */
  async explain(sql: string, values: Readonly<Record<string, unknown>>): Promise<string[]> {
    const steps = this.#connection.steps(sql, values)
    const depths = new Map<number, number>()
    return steps.map(({ id, parent, detail }) => {
      const depth = (depths.get(parent) ?? -1) + 1
      depths.set(id, depth)
      return `${'  '.repeat(depth)}${detail}`
    })
  }

  /** Calls back with the text of every statement from now on; answers the way to stop it. */
  observe(observer: StatementObserver): () => void {
    return this.#connection.observe(observer)
  }

  #read<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw isCorrupt(error) ? databaseCorrupt(this.#connection.handle.name, error) : error
    }
  }
}
