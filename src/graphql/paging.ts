import {
  decodeCursor,
  encodeCursor,
  type Order,
  type PageRequest,
  type Row,
  type SearchNarrowing,
} from '../store/index.js'
import type { Budget } from './budget.js'
import { BadUserInput } from './errors.js'

export const DEFAULT_PAGE = 20
export const MAX_PAGE = 100
/** Pairs in a network of disputes. */
export const DEFAULT_EDGES = 100
export const MAX_EDGES = 500

export interface PageInput {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A checked request for a page; one more row than asked for is read, to know whether there are more. */
export interface Page extends PageRequest {
  readonly list: string
  readonly size: number
}

/** Checks the arguments of a connection. Throws BadUserInput or CursorInvalid. */
export function toPage(
  list: string,
  order: Order,
  input: PageInput,
  filter: Readonly<Record<string, unknown>> = {},
): Page {
  const { first, after, last, before } = input
  if (first != null && last != null) throw new BadUserInput('Give first or last, not both.')
  if (after != null && before != null) throw new BadUserInput('Give after or before, not both.')
  if (last != null && after != null) throw new BadUserInput('last goes with before; after goes with first.')
  if (last == null && before != null) throw new BadUserInput('before goes with last; first goes with after.')
  const size = first ?? last ?? DEFAULT_PAGE
  if (size < 1 || size > MAX_PAGE) throw new BadUserInput(`first and last are from 1 to ${MAX_PAGE}.`)
  // A cursor is good for the list it came from, in that order and under that filter.
  const under = JSON.stringify(filter, (_key, value: unknown) => value ?? undefined)
  const name = `${list} ${order.columns.join()} ${order.direction} ${under}`
  const cursor = after ?? before
  const beyond = cursor == null ? null : decodeCursor(name, cursor, order.columns.length)
  return { list: name, size, limit: size + 1, backward: last != null, beyond, order, filter }
}

/** Results of a search have a place, which is what their cursors hold. */
const BY_RANK: Order = { columns: ['place'], direction: 'ASC' }
const MAX_QUERY = 1000

/** A page of what a search finds: `offset` results come before it. */
export interface SearchPage extends Page {
  readonly offset: number
}

/** Checks the arguments of a search. Throws BadUserInput or CursorInvalid. */
export function toSearchPage(query: string, narrowing: SearchNarrowing, input: PageInput): SearchPage {
  if (query.length > MAX_QUERY) throw new BadUserInput(`A search has at most ${MAX_QUERY} characters.`)
  const page = toPage(`search ${query}`, BY_RANK, input, narrowing)
  return { ...page, offset: page.beyond ? Number(page.beyond[0]) + 1 : 0 }
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

interface Edge {
  readonly cursor: string
  readonly node: Row
}

/** A page of a list (Relay cursor connections). Rows and count are read only when asked for. */
export class Connection {
  #rows: Promise<Row[]> | null = null

  constructor(
    private readonly page: Page,
    private readonly budget: Budget,
    private readonly read: () => Promise<Row[]>,
    private readonly count: () => Promise<number>,
  ) {}

  get edges(): Promise<Edge[]> {
    return this.handOn().then((rows) => rows.map((node) => ({ node, cursor: encodeCursor(this.page.list, node.$) })))
  }

  get nodes(): Promise<Row[]> {
    return this.handOn()
  }

  get totalCount(): Promise<number> {
    return this.count()
  }

  get pageInfo(): Promise<PageInfo> {
    return this.describe()
  }

  private async describe(): Promise<PageInfo> {
    const { backward, beyond, size, list } = this.page
    const more = (await this.readOnce()).length > size
    const rows = await this.rows()
    const cursor = (row: Row | undefined) => (row ? encodeCursor(list, row.$) : null)
    // Beyond a cursor there is at least the row it names.
    const past = beyond !== null
    return {
      hasNextPage: backward ? past : more,
      hasPreviousPage: backward ? more : past,
      startCursor: cursor(rows[0]),
      endCursor: cursor(rows.at(-1)),
    }
  }

  private async handOn(): Promise<Row[]> {
    const rows = await this.rows()
    this.budget.spend(rows.length)
    return rows
  }

  /** In list order, whichever way they were read. */
  private async rows(): Promise<Row[]> {
    const rows = (await this.readOnce()).slice(0, this.page.size)
    return this.page.backward ? rows.reverse() : rows
  }

  private readOnce(): Promise<Row[]> {
    return (this.#rows ??= this.read())
  }
}
