import type { Paging } from './pager.js'

/** A list of which only the number is asked for. */
export interface Counted {
  readonly totalCount: number
}

/** A page of a list: how many there are in all, those on the page, and how it goes on. */
export interface PagesOf<T> extends Counted {
  readonly nodes: readonly T[]
  readonly pageInfo: Paging
}
