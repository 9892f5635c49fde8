import type { EntityName, Order, Relation, Sought } from '../map/index.js'

// What an operation asks of the graph, by names of the map: GraphQL's words are gone, and what is left is SQL's to read.

/** How a value is written as JSON: words need no escaping (ids, enum values, dates). */
export type Writing = 'text' | 'word' | 'number' | 'json'

/** One column of a row. */
export interface ColumnPiece {
  readonly kind: 'column'
  readonly field: string
  readonly writing: Writing
  readonly nullable: boolean
}

/** Members of a JSON object by name, in order. */
export interface ObjectPiece {
  readonly kind: 'object'
  readonly entity: EntityName
  readonly members: readonly Member<Piece>[]
}
export type Member<P> = readonly [name: string, piece: P]

/** The same whatever the row. */
export interface FixedPiece {
  readonly kind: 'fixed'
  readonly json: string
}

/** A row that is one of several entities, told by its id; null where nothing has it. */
export interface NodePiece {
  readonly kind: 'node'
  readonly objects: readonly ObjectPiece[]
}

/** What a field of a row gives. */
export type Piece = ColumnPiece | ObjectPiece | FixedPiece | OnePiece | ListPiece | PagePiece

/** What stands for one row of a relation. */
export type RowPiece = ObjectPiece | ColumnPiece

export interface OnePiece {
  readonly kind: 'one'
  readonly relation: Relation
  readonly row: RowPiece
}
export interface ListPiece {
  readonly kind: 'list'
  readonly relation: Relation
  readonly row: RowPiece
}

/** A page of a connection. */
export interface PagePiece {
  readonly kind: 'page'
  readonly relation: Relation
  readonly page: PageSelection
  readonly members: readonly Member<PageMember>[]
}
export type PageMember =
  | FixedPiece
  | { readonly kind: 'totalCount' }
  | { readonly kind: 'nodes'; readonly row: RowPiece | NodePiece }
  | { readonly kind: 'edges'; readonly members: readonly Member<EdgeMember>[] }
  | { readonly kind: 'pageInfo'; readonly members: readonly Member<PageInfoMember>[] }
export type EdgeMember =
  FixedPiece | { readonly kind: 'cursor' } | { readonly kind: 'node'; readonly row: RowPiece | NodePiece }
export type PageInfoMember = FixedPiece | { readonly kind: PageInfoField }
export type PageInfoField = 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor'

/** Stands in a condition for the id of the row that the page belongs to. */
export const PARENT_ID = '$parent.id'

/** Which page: all but its values is part of the statement's text. */
export interface PageSelection {
  /** Names the list in its cursors: the name itself, or its place. */
  readonly list: string
  readonly size: number
  readonly backward: boolean
  /** Whether it begins beyond a cursor. */
  readonly past: boolean
  readonly order: Order
  /** SQL conditions, with names for their values. */
  readonly filter: readonly string[]
  /** The condition of the cursor it begins beyond; a count does not have it. */
  readonly beyond: readonly string[]
}

/** Places of values handed in: "@v0_0". */
export type Place = string

/** What stands at the root of an operation. */
export type RootPiece =
  | FixedPiece
  /** JSON that is handed in. */
  | { readonly kind: 'given'; readonly json: Place }
  | PagePiece
  /** One row by a key. */
  | { readonly kind: 'lookup'; readonly relation: Relation; readonly key: Place; readonly row: ObjectPiece }
  /** One row by a key that several may have: then the plan gives up. */
  | { readonly kind: 'only'; readonly relation: Relation; readonly key: Place; readonly row: ObjectPiece }
  | { readonly kind: 'nodeById'; readonly id: Place; readonly node: NodePiece }
  | { readonly kind: 'nodesById'; readonly ids: Place; readonly node: NodePiece }
  | SearchPiece

export interface SearchPiece {
  readonly kind: 'search'
  /** Its terms are a place. */
  readonly sought: Sought
  readonly offset: Place
  readonly page: PageSelection
  readonly members: readonly Member<PageMember>[]
}

export interface Selection {
  readonly members: readonly Member<RootPiece>[]
}
