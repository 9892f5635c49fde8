import DataLoader from 'dataloader'
import {
  COUNTED_PER_ROW,
  GraphReader,
  LIST_LIMIT,
  PARENT_ID,
  relationOf,
  sourceOf,
  type EntityName,
  type Lookup,
  type ParentKey,
  type Reader,
  type Relation,
  type Row,
} from '../store/index.js'
import { foldName, nodeTypeOf } from '../model/index.js'
import { Budget } from './budget.js'
import { NameAmbiguous } from './errors.js'
import { Connection, toPage, type Page, type PageInput } from './paging.js'

/** As many rows as the pages of one SQL statement may have together; more parents go into a further statement. */
const ROWS_AT_ONCE = 10_000

type ByParent<V> = DataLoader<ParentKey, V, string>
type Filter = Readonly<Record<string, unknown>>

/** One request's loaders: what fields ask of many parents in one turn becomes one SQL statement for each kind of rows. */
export class Loaders {
  readonly graph: GraphReader
  readonly #loaders = new Map<string, ByParent<unknown>>()

  constructor(
    reader: Reader,
    readonly budget: Budget = new Budget(),
  ) {
    this.graph = new GraphReader(reader)
  }

  /** The one row that a field leads to, or the value picked from it; null where there is none. */
  async one(entity: EntityName, field: string, parent: Row): Promise<unknown> {
    const relation = relationOf(entity, field, 'one', 'maybe')
    const [row] = await this.rows(relation, parent, 1)
    return row ? shown(relation, row) : null
  }

  /** All rows that a field leads to, or the values picked from them. */
  async list(entity: EntityName, field: string, parent: Row): Promise<unknown[]> {
    const relation = relationOf(entity, field, 'list')
    return (await this.rows(relation, parent, LIST_LIMIT)).map((row) => shown(relation, row))
  }

  /** A page of what a field leads to. Throws BadUserInput for arguments that do not fit. */
  page(entity: EntityName, field: string, parent: Row, input: PageInput, filter: Filter = {}): Connection {
    const relation = relationOf(entity, field, 'connection')
    const page = toPage(`${entity}.${field}`, relation.order, input, filter)
    return this.connection(relation, parentKey(relation, parent), page)
  }

  /** A page of a list that has no parent. */
  root(relation: Relation, page: Page): Connection {
    return this.connection(relation, 0, page)
  }

  /** An actor by id (also one that was merged away) or by a name that is only its own. Throws NameAmbiguous. */
  async actor(idOrName: string): Promise<Row | null> {
    if (nodeTypeOf(idOrName) === 'Actor') return this.node(idOrName)
    const found = await this.loader('name', 1, (names) =>
      Promise.all(names.map((n) => this.graph.actorsNamed(n as string))),
    ).load(foldName(idOrName))
    if (found.length > 1)
      throw new NameAmbiguous(
        idOrName,
        found.map((a) => ({ id: String(a['id']), name: String(a['name']), kind: String(a['kind']) })),
      )
    return found[0] ?? null
  }

  /** An actor's disputes; `other` is an id or a name. */
  async disputesOf(actor: Row, input: PageInput, other: string | null | undefined): Promise<Connection> {
    if (other == null) return this.page('Actor', 'disputes', actor, input)
    const opponent = await this.actor(other)
    const relation = relationOf('Actor', 'disputes', 'connection')
    const between = (one: unknown) => ({ between: [one, opponent?.['id'] ?? ''] })
    // A cursor names no parent, here as elsewhere: pages of many actors are read at once.
    const page = toPage('Actor.disputes', relation.order, input, between(PARENT_ID))
    return this.connection(relation, parentKey(relation, actor), { ...page, filter: between(actor['id']) })
  }

  /** A node by its id, also one that was merged away; null where there is none. */
  async node(id: string): Promise<Row | null> {
    const type = nodeTypeOf(id)
    if (!type) return null
    this.budget.spend(1)
    return this.loader(`node ${type}`, 1, (keys) => this.graph.lookup(type, keys as string[])).load(id)
  }

  /** A node, or a membership, by one of its keys; null where there is none. */
  async lookup(lookup: Lookup, key: ParentKey): Promise<Row | null> {
    this.budget.spend(1)
    return this.loader(`lookup ${lookup}`, 1, (keys) => this.graph.lookup(lookup, keys)).load(key)
  }

  private async rows(relation: Relation, parent: Row, limit: number): Promise<Row[]> {
    this.budget.spend(1)
    const key = parentKey(relation, parent)
    if (key === null) return []
    const name = `${limit === 1 ? 'one' : 'list'} ${sourceOf(relation)}`
    const rows = await this.loader(name, 1, (keys) => this.reading(this.graph.lists(relation, keys, limit))).load(key)
    this.budget.spend(rows.length)
    return rows
  }

  private connection(relation: Relation, key: ParentKey | null, page: Page): Connection {
    this.budget.spend(1)
    if (key === null)
      return new Connection(
        page,
        this.budget,
        async () => [],
        async () => 0,
      )
    const source = sourceOf(relation)
    const filtered = JSON.stringify(page.filter)
    const name = `page ${source} ${JSON.stringify([page.order, page.limit, page.backward, page.beyond])} ${filtered}`
    return new Connection(
      page,
      this.budget,
      () => this.loader(name, page.limit, (keys) => this.reading(this.graph.pages(relation, keys, page))).load(key),
      () =>
        this.loader(`count ${source} ${filtered}`, 1, (keys) =>
          this.counting(this.graph.counts(relation, keys, page.filter)),
        ).load(key),
    )
  }

  private async reading(read: Promise<Row[][]>): Promise<Row[][]> {
    const rows = await read
    this.budget.spend(rows.reduce((sum, { length }) => sum + length, 0))
    return rows
  }

  private async counting(count: Promise<number[]>): Promise<number[]> {
    const counts = await count
    this.budget.spend(Math.ceil(counts.reduce((sum, n) => sum + n, 0) / COUNTED_PER_ROW))
    return counts
  }

  /** @param rows how many each key may give */
  private loader<V>(name: string, rows: number, batch: (keys: readonly ParentKey[]) => Promise<V[]>): ByParent<V> {
    let loader = this.#loaders.get(name) as ByParent<V> | undefined
    if (!loader) {
      loader = new DataLoader<ParentKey, V, string>(
        async (keys) => {
          this.budget.spend(0)
          return batch(keys)
        },
        { cacheKeyFn: (key) => JSON.stringify(key), maxBatchSize: Math.min(1000, Math.floor(ROWS_AT_ONCE / rows)) },
      )
      this.#loaders.set(name, loader)
    }
    return loader
  }
}

const shown = (relation: Relation, row: Row): unknown => (relation.pick === undefined ? row : row[relation.pick])

/** The parent's part of a relation, or null where it leads nowhere. */
function parentKey(relation: Relation, parent: Row): ParentKey | null {
  const values = relation.parent.map((field) => parent[field] as string | number | null)
  if (values.some((v) => v === null || v === undefined)) return null
  const [only] = values
  return values.length === 1 ? (only as string | number) : (values as (string | number)[])
}
