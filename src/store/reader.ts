import type { Query } from './query.js'
import type { Connection, StatementObserver } from './sqlite/connection.js'

/** What a query is run with: nothing where it takes no values. */
type Values<V> = [undefined] extends [V] ? [] : [values: V]

/**
 * Runs read-only queries; everything that is served comes through here. Each text is compiled once and kept.
 * It answers with promises, so that a database over the network can stand behind it.
 */
export class Reader {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** How many statements have been executed: what tests of N+1 count. */
  get executed(): number {
    return this.#connection.executed
  }

  /** All rows of a query made by `query()`, `raw()` or kysely's own `compile()`. */
  async all<Row, V = undefined>(query: Query<Row, V>, ...values: Values<V>): Promise<Row[]> {
    return this.#connection.all(query, values[0] as V)
  }

  /** The first row, or undefined. */
  async get<Row, V = undefined>(query: Query<Row, V>, ...values: Values<V>): Promise<Row | undefined> {
    return this.#connection.get(query, values[0] as V)
  }

  /** Calls back with the text of every statement from now on; answers the way to stop it. */
  observe(observer: StatementObserver): () => void {
    return this.#connection.observe(observer)
  }
}
