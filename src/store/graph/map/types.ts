import { HIT_KIND, HIT_NUMBER, SEARCHED, type Searched } from '../../searched.js'

export type EntityName =
  | 'Article'
  | 'Text'
  | 'ArticleRevision'
  | 'Statement'
  | 'Span'
  | 'Actor'
  | 'Alias'
  | 'Membership'
  | 'PositionChange'
  | 'EventPosition'
  | 'Opponent'
  | 'Evidence'
  | 'Event'
  | 'EventParticipant'
  | 'Dispute'
  | 'DisputeSide'
  | 'DisputeReason'

/** Gives the SQL that stands for a field of the parent. */
export type ParentField = (field: string) => string

export type Direction = 'ASC' | 'DESC'

/** A total order: its columns all run one way and the last one is unique. Values are never null. */
export interface Order {
  readonly columns: readonly [string, ...string[]]
  readonly direction: Direction
}

/** A filter's SQL for one value; `bind` gives the placeholder of a value (arrays become JSON for `json_each`). */
export type FilterSql = (bind: (value: unknown) => string, value: never) => string

/** What a field gives: one row that must be there, one that may be, all rows, or pages of them. */
export type Shape = 'one' | 'maybe' | 'list' | 'connection'

/**
 * Where the rows that a field leads to are found. `from` names the target `t`; `match` says which belong to a parent.
 * Both executors read this: loaders put many parents' keys in its place, read plans the parent's own columns.
 */
export interface Relation {
  readonly as: Shape
  readonly target: EntityName
  /** The one field of the target that stands for the row, where GraphQL shows a plain value. */
  readonly pick?: string
  readonly from: string
  readonly match: (parent: ParentField) => string
  /** Fields of the parent that `match` asks for. */
  readonly parent: readonly string[]
  /** Each row is a group of what is found, told apart by this SQL; its columns and order may be aggregates. */
  readonly groupBy?: string
  readonly order: Order
  readonly filters?: Readonly<Record<string, FilterSql>>
  /** A list that may be long; others are short by their nature. */
  readonly long?: true
}

/** An entity: what its fields read, and where they lead. `row` is the number that others refer to a row by, `id` what it is called outside. */
export interface Entity {
  /** GraphQL field (or a key that relations need) -> SQL expression over `t`. */
  readonly columns: Readonly<Record<string, string>>
  /** Columns that hold JSON. */
  readonly json?: readonly string[]
  /** Columns that may be null. */
  readonly nullable?: readonly string[]
  readonly relations: Readonly<Record<string, Relation>>
  /** GraphQL field -> the entity whose columns this row holds too. */
  readonly embedded?: Readonly<Record<string, EntityName>>
}

/** The row whose id a field of the parent holds. */
export const byId = (as: 'one' | 'maybe', target: EntityName, table: string, field: string): Relation => ({
  as,
  target,
  from: `${table} t`,
  match: (parent) => `t.id = ${parent(field)}`,
  parent: [field],
  order: { columns: ['t.id'], direction: 'ASC' },
})

/** An id as given, or the one that answers for it now. `id` is SQL that may stand twice. */
export const current = (id: string, again = id) =>
  `coalesce((select r.new_id from redirect r where r.old_id = ${id}), ${again})`

/** The number of the row that answers now for an id that a filter is given. */
export const numberOf = (table: 'actor' | 'event', bind: (value: unknown) => string, id: string) =>
  `(select k.id from ${table} k where k.public_id = ${current(bind(id), bind(id))})`

/** Characters of a text that are looked for: FTS5 takes seconds for a term of a hundred thousand hyphens. */
const LONGEST_SOUGHT = 1_000

/** Terms as FTS5 reads any text: each quoted, at most 16, all of them wanted. Null where there is no word in it. */
function searchTerms(text: string): string | null {
  const terms =
    text
      .slice(0, LONGEST_SOUGHT)
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  return terms.length === 0
    ? null
    : terms
        .slice(0, 16)
        .map((t) => `"${t}"`)
        .join(' ')
}

/** What a search looks for: what holds all its words, whatever came in last where it has no text, or nothing. */
export type Sought =
  { readonly kind: 'words'; readonly terms: string } | { readonly kind: 'newest' } | { readonly kind: 'nothing' }

/** What a text looks for; one that has no word in it finds nothing. */
export function soughtBy(text: string): Sought {
  if (text.trim() === '') return { kind: 'newest' }
  const terms = searchTerms(text)
  return terms === null ? { kind: 'nothing' } : { kind: 'words', terms }
}

/** Whether the row `t` is among what full-text search finds. */
export const matchesText =
  (kind: Searched): FilterSql =>
  (bind, text: string) => {
    const terms = searchTerms(text)
    if (terms === null) return '1'
    const hits = `search match ${bind(terms)} and ${HIT_KIND} = ${SEARCHED[kind]}`
    return `t.id in (select ${HIT_NUMBER} from search r where ${hits})`
  }

/** Whether the row `t` is disputed: part of the text, so that the few that are have an index of their own. */
export const isDisputed: FilterSql = (_bind, yes: boolean) => `t.disputed = ${yes ? 1 : 0}`

export const among = (bind: (value: unknown) => string, column: string, values: readonly string[]) =>
  `${column} in (select value from json_each(${bind(values)}))`

/**
 * Places `t` in texts, with the article `a` whose newest text it is. The way leads over the text, which names its
 * article: articles are not indexed by their text, and SQLite would index them all anew for each parent.
 */
export const placedIn = (table: string) =>
  `${table} t join text x on x.id = t.text_id join article a on a.id = x.article_id and a.text_id = t.text_id`
