import DataLoader from 'dataloader'
import {
  GraphReader,
  relationOf,
  type EntityName,
  type ParentKey,
  type Reader,
  type Relation,
  type Row,
} from '../store/index.js'
import { foldName, nodeTypeOf } from '../model/index.js'
import { NameAmbiguous } from './errors.js'
import { Connection, toPage, type PageInput } from './paging.js'

/** Lists that are no connections (spans, sides, posts) are cut here. */
const LIST_LIMIT = 1000

type ByParent<V> = DataLoader<ParentKey, V, string>

/** One request's loaders: what the same field asks of many parents in one turn becomes one SQL statement. */
export class Loaders {
  readonly graph: GraphReader
  readonly #loaders = new Map<string, ByParent<unknown>>()

  constructor(reader: Reader) {
    this.graph = new GraphReader(reader)
  }

  /** The one row that a field leads to, or null. */
  async one(entity: EntityName, field: string, parent: Row): Promise<Row | null> {
    const relation = relationOf(entity, field)
    const key = parentKey(relation, parent)
    if (key === null) return null
    const rows = await this.loader(`one ${entity}.${field}`, (keys) => this.graph.lists(relation, keys, 1)).load(key)
    return rows[0] ?? null
  }

  /** All rows that a field leads to. */
  async list(entity: EntityName, field: string, parent: Row): Promise<Row[]> {
    const relation = relationOf(entity, field)
    const key = parentKey(relation, parent)
    return key === null
      ? []
      : this.loader(`list ${entity}.${field}`, (keys) => this.graph.lists(relation, keys, LIST_LIMIT)).load(key)
  }

  /** A page of what a field leads to. Throws BadUserInput for arguments that do not fit. */
  page(
    entity: EntityName,
    field: string,
    parent: Row,
    input: PageInput,
    filter: Readonly<Record<string, unknown>> = {},
  ): Connection {
    const relation = relationOf(entity, field)
    const page = toPage(`${entity}.${field}`, relation.order, input, filter)
    const key = parentKey(relation, parent)
    const name = `${entity}.${field} ${JSON.stringify([page.limit, page.backward, page.beyond, filter])}`
    return new Connection(
      page,
      async () =>
        key === null ? [] : this.loader(`page ${name}`, (keys) => this.graph.pages(relation, keys, page)).load(key),
      async () =>
        key === null
          ? 0
          : this.loader(`count ${entity}.${field} ${JSON.stringify(filter)}`, (keys) =>
              this.graph.counts(relation, keys, filter),
            ).load(key),
    )
  }

  /** An actor by id (also one that was merged away) or by a name that is only its own. Throws NameAmbiguous. */
  async actor(idOrName: string): Promise<Row | null> {
    if (nodeTypeOf(idOrName) === 'Actor') return this.node(idOrName)
    const found = await this.loader('name', (names) =>
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
    return this.page('Actor', 'disputes', actor, input, { between: [actor['id'], opponent?.['id'] ?? ''] })
  }

  /** A node by its id, also one that was merged away; null where there is none. */
  async node(id: string): Promise<Row | null> {
    const type = nodeTypeOf(id)
    if (!type) return null
    return this.loader(`node ${type}`, (keys) => this.graph.lookup(type, keys as string[])).load(id)
  }

  private loader<V>(name: string, batch: (keys: readonly ParentKey[]) => Promise<V[]>): ByParent<V> {
    let loader = this.#loaders.get(name) as ByParent<V> | undefined
    if (!loader) {
      loader = new DataLoader<ParentKey, V, string>(batch, {
        cacheKeyFn: (key) => JSON.stringify(key),
        maxBatchSize: 1000,
      })
      this.#loaders.set(name, loader)
    }
    return loader
  }
}

/** The parent's part of a relation, or null where it leads nowhere. */
function parentKey(relation: Relation, parent: Row): ParentKey | null {
  const values = relation.parent.map((field) => parent[field] as string | number | null)
  if (values.some((v) => v === null || v === undefined)) return null
  const [only] = values
  return values.length === 1 ? (only as string | number) : (values as (string | number)[])
}
