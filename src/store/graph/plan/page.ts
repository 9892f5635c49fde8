import type { Order } from '../map/index.js'
import type { Member, PageInfoField, PageMember, PageSelection } from './selection.js'
import type { Scope } from './scope.js'
import { literal } from './text.js'

/** Where the rows of a page are found. */
export interface PageSource {
  readonly scope: Scope
  /** `select` without its columns, from "from" to the order, and the limit for as many rows. */
  readonly rows: (limit: number) => string
  /** The number of all rows, as column `n`. */
  readonly count: string
  /** SQL of the values in a cursor; `place` is the row's number within the page, from 1. */
  readonly key: (place: string) => string[]
}

/** SQL for what a page says of its rows, each read once. */
export class PageRows {
  readonly #wanted: ReadonlySet<PageInfoField>
  #numbered: boolean
  #read = false

  constructor(
    private readonly page: PageSelection,
    private readonly source: PageSource,
    members: readonly Member<PageMember>[],
  ) {
    this.#wanted = new Set(members.flatMap(([, member]) => (member.kind === 'pageInfo' ? infoFields(member) : [])))
    this.#numbered = page.backward || this.#readsOn
  }

  /** Whether anything that was written needs the rows. */
  get read(): boolean {
    return this.#read
  }

  /** Whether one more row is read than is shown, to know whether there are more. */
  get #readsOn() {
    return this.#wanted.has(this.page.backward ? 'hasPreviousPage' : 'hasNextPage')
  }

  /** The texts of all rows, in list order. */
  joined(text: string): string {
    this.#read = true
    const order = this.page.backward ? ` order by ${this.#place} desc` : ''
    const shown = this.#readsOn ? ` filter (where ${this.#place} <= ${this.page.size})` : ''
    return `ifnull(group_concat(${text}, ','${order})${shown}, '')`
  }

  cursor(): string {
    const { list } = this.page
    return `gainsay_cursor(${[list.startsWith('@') ? list : literal(list), ...this.source.key(this.#numbering())].join(', ')})`
  }

  info(field: PageInfoField): string {
    const { backward, past, size } = this.page
    // Beyond a cursor there is at least the row it names.
    if (field === (backward ? 'hasNextPage' : 'hasPreviousPage')) return `'${past}'`
    this.#read = true
    if (field === 'startCursor' || field === 'endCursor') return this.#end((field === 'startCursor') !== backward)
    return `case when count(*) > ${size} then 'true' else 'false' end`
  }

  /** Where the rows come from; to be asked when all that reads them is written. */
  from(): string {
    const { scope, rows } = this.source
    const inner = `select ${scope.selected()} ${rows(this.page.size + (this.#readsOn ? 1 : 0))}`
    if (!this.#numbered) return `(${inner}) ${scope.alias}`
    return `(select *, row_number() over () as "$place", count(*) over () as "$read" from (${inner})) ${scope.alias}`
  }

  /** The cursor of the row that was read first, or last of those shown. */
  #end(first: boolean): string {
    const place = this.#numbering()
    const { alias } = this.source.scope
    const at = first ? '1' : `min(${this.page.size}, ${alias}."$read")`
    return `ifnull('"' || max(case when ${place} = ${at} then ${this.cursor()} end) || '"', 'null')`
  }

  #numbering(): string {
    this.#numbered = true
    return this.#place
  }

  get #place() {
    return `${this.source.scope.alias}."$place"`
  }
}

const infoFields = (member: Extract<PageMember, { kind: 'pageInfo' }>): PageInfoField[] =>
  member.members.flatMap(([, { kind }]) => (kind === 'fixed' ? [] : [kind]))

/** The order's columns as SQL sorts by them, the way that the page is read. */
export function sorted({ columns, direction }: Order, backward: boolean): string {
  const descending = (direction === 'DESC') !== backward
  return columns.map((column) => (descending ? `${column} desc` : column)).join(', ')
}
