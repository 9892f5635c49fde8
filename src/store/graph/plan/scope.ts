import { ENTITIES, type EntityName } from '../map/index.js'
import { name } from './text.js'

/** One row under a name of its own, with the columns that are asked of it. */
export class Scope {
  readonly #columns = new Map<string, string>()

  /** @param sqlOf the SQL of a field where the row is found */
  constructor(
    readonly alias: string,
    private readonly sqlOf: (field: string) => string,
  ) {}

  /** A field of the row. */
  field(field: string): string {
    return this.column(field, this.sqlOf(field))
  }

  /** A further column of the row, by SQL that holds where it is found. */
  column(as: string, sql: string): string {
    this.#columns.set(as, sql)
    return `${this.alias}.${name(as)}`
  }

  /** What to select where the row is found; to be asked when all that needs columns is written. */
  selected(): string {
    const columns = [...this.#columns].map(([as, sql]) => `${sql} as ${name(as)}`)
    return columns.length > 0 ? columns.join(', ') : '1'
  }
}

/** Finds fields of an entity by the map; an embedded entity's too, since its columns are of the same row. */
export const fieldsOf = (entity: EntityName) => (field: string) => {
  const { columns, embedded = {} } = ENTITIES[entity]
  const sql = columns[field] ?? Object.values(embedded).flatMap((inside) => ENTITIES[inside].columns[field] ?? [])[0]
  if (sql === undefined) throw new Error(`The map of the graph has no column ${entity}.${field}.`)
  return sql
}
