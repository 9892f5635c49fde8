import type { VNode } from 'preact'

/** Where a reader is: what the path names and what stands behind the question mark. */
export interface Address {
  /** "/article/art_1?after=x", as it was asked for. */
  readonly href: string
  /** The named parts of the path. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
}

export type Variables = Readonly<Record<string, unknown>>

/** What a page shows of one answer. */
export interface View {
  /** Of the document and, unless the body says otherwise, the first heading. */
  readonly title: string
  readonly body: VNode
  /** Where the thing shown lives for good; a reader who came another way (by an id that was merged away) is led there. */
  readonly permalink?: string
  /** A script of its own in client/, beside the one that every page has. */
  readonly script?: string
}

/** What is asked for is shown at another address, today. */
export interface Elsewhere {
  readonly elsewhere: string
}

/** A page as its author writes it: one address, one operation, one component. */
export interface PageDefinition<Data> {
  /** In fastify's notation: "/article/:id". */
  readonly path: string
  /** Its name in the navigation; a page without one is reached by links. */
  readonly navigation?: string
  /** One GraphQL operation; readers may open it in the playground. */
  readonly operation: string
  /** The operation's variables. Null where the address cannot mean anything. */
  variables(address: Address): Variables | null
  /** What to show of the answer's data, or where it is shown. Null where there is nothing by this address. */
  view(data: Data, address: Address): View | Elsewhere | null
}

export type Page = PageDefinition<unknown>

declare const DATA: unique symbol

/** A page that remembers, in its type only, what its operation answers with. */
export type PageOf<Data> = Page & { readonly [DATA]?: Data }

export type DataOf<P> = P extends PageOf<infer Data> ? Data : never

/**
 * Makes a page. `Data` says what its operation answers with: test/web/types.test.ts holds that to what the schema says of
 * the operation.
 */
export function definePage<Data>(definition: PageDefinition<Data>): PageOf<Data> {
  return { ...definition, view: (data, address) => definition.view(data as Data, address) }
}
