import type { Reader } from '../reader.js'
import { ENTITIES, LOOKUPS, searchTerms, type EntityName, type Lookup, type Relation, type Shape } from './map/index.js'
import { countSql, pageSql, type GraphSql, type PageRequest } from './sql.js'

/** A row of the graph: its fields, and under "$" the values of the order it was read in. */
export type Row = Readonly<Record<string, unknown>> & { readonly $: readonly (string | number)[] }

/** A parent's key: the value of one field, or of several in the relation's order. */
export type ParentKey = string | number | readonly (string | number)[]

export interface SearchHit {
  readonly id: string
  readonly kind: string
}

/** Counting stops here: a search's totalCount is at most this. */
export const SEARCH_CAP = 1000

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

  /** What full-text search finds, best first, from `offset` on. */
  async search(text: string, kinds: readonly string[] | null, limit: number, offset: number): Promise<SearchHit[]> {
    const terms = searchTerms(text)
    if (terms === null) return []
    const sql = `select r.id as id, r.kind as kind from search join search_row r on r.docid = search.rowid
      where search match ?${kinds ? ' and r.kind in (select value from json_each(?))' : ''}
      order by bm25(search, 4.0, 1.0), r.id limit ? offset ?`
    return this.reader.all<SearchHit>({
      sql,
      parameters: [terms, ...(kinds ? [JSON.stringify(kinds)] : []), limit, offset],
    })
  }

  /** How many nodes full-text search finds, counted up to SEARCH_CAP. */
  async searchCount(text: string, kinds: readonly string[] | null): Promise<number> {
    const terms = searchTerms(text)
    if (terms === null) return 0
    const sql = `select count(*) as n from (select 1 from search join search_row r on r.docid = search.rowid
      where search match ?${kinds ? ' and r.kind in (select value from json_each(?))' : ''} limit ?)`
    const row = await this.reader.get<{ n: number }>({
      sql,
      parameters: [terms, ...(kinds ? [JSON.stringify(kinds)] : []), SEARCH_CAP],
    })
    return row?.n ?? 0
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
