import type { Reader } from '../reader.js'
import { ENTITIES, LOOKUPS, type EntityName, type Lookup, type Relation, type Shape } from './map/index.js'
import { Search, type SearchNarrowing } from './search.js'
import { countSql, pageSql, type GraphSql, type PageRequest } from './sql.js'

/** A row of the graph: its fields, and under "$" the values of the order it was read in. */
export type Row = Readonly<Record<string, unknown>> & { readonly $: readonly (string | number)[] }

/** A parent's key: the value of one field, or of several in the relation's order. */
export type ParentKey = string | number | readonly (string | number)[]

/** Reads the graph by its map: each call is one SQL statement, for however many parents. */
export class GraphReader {
  constructor(private readonly reader: Reader) {}

  /** Rows of each parent, in the order asked for; a parent that leads nowhere has none. */
  async pages(relation: Relation, parents: readonly ParentKey[], request: PageRequest): Promise<Row[][]> {
    const rows = await this.run<{ rows: string }>(pageSql(relation, request), parents)
    return rows.map(({ rows }) => JSON.parse(rows) as Row[])
  }

  /** How many rows each parent leads to. */
  async counts(relation: Relation, parents: readonly ParentKey[], filter: PageRequest['filter']): Promise<number[]> {
    const rows = await this.run<{ n: number }>(countSql(relation, filter), parents)
    return rows.map(({ n }) => n)
  }

  /** All rows of each parent by the relation's own order, at most `limit` each. */
  async lists(relation: Relation, parents: readonly ParentKey[], limit: number): Promise<Row[][]> {
    return this.pages(relation, parents, { limit, backward: false, beyond: null, order: relation.order, filter: {} })
  }

  /** One node for each key, or null. */
  async lookup(lookup: Lookup, keys: readonly ParentKey[]): Promise<(Row | null)[]> {
    return (await this.lists(LOOKUPS[lookup], keys, 1)).map((rows) => rows[0] ?? null)
  }

  /** Actors that go by this folded name, at most 20. */
  async actorsNamed(folded: string): Promise<Row[]> {
    return (await this.lists(LOOKUPS.ActorByName, [folded], 20))[0] ?? []
  }

  /** What full-text search finds. */
  search(text: string, narrowing: SearchNarrowing = {}): Search {
    return new Search(this.reader, text, narrowing)
  }

  private run<R>({ sql, parameters }: GraphSql, parents: readonly ParentKey[]): Promise<R[]> {
    return this.reader.all<R>({ sql, parameters: [...parameters, JSON.stringify(parents)] })
  }
}

/** The relation of an entity's field, which must be of one of these shapes. Throws where the map has none: a fault of ours. */
export function relationOf(entity: EntityName, field: string, ...shapes: Shape[]): Relation {
  const relation = ENTITIES[entity].relations[field]
  if (!relation || !shapes.includes(relation.as))
    throw new Error(`The map of the graph has no ${shapes.join(' or ')} ${entity}.${field}.`)
  return relation
}

const sources = new WeakMap<Relation, string>()

/** Where a relation finds its rows: two fields with one source (an event's actor, an article's publisher) can be read as one. */
export function sourceOf(relation: Relation): string {
  let source = sources.get(relation)
  if (source === undefined) {
    const { target, from, match, parent, order } = relation
    const place = match((field) => `$${parent.indexOf(field)}`)
    source = `${target} from ${from} where ${place} order by ${order.columns.join()} ${order.direction}`
    sources.set(relation, source)
  }
  return source
}
