import type { Reader } from '../reader.js'
import { HIT_NUMBER } from '../searched.js'
import { soughtBy, type Sought } from './map/index.js'
import { HIT_DATE, HIT_ID, HIT_KIND_NAME, searchFilters } from './map/search.js'
import { filterSql, storable } from './sql.js'

export interface SearchHit {
  readonly id: string
  readonly kind: string
}

interface NumberedHit {
  readonly number: number
  readonly kind: string
}

/** Which hits; what is null or not given does not count. */
export type SearchNarrowing = Readonly<Record<string, unknown>>

/** Counting stops here: a search's totalCount is at most this. Without words, so many of the newest are looked through. */
export const SEARCH_CAP = 1000
/** As many actors and publishers are told of. */
const MOST_VALUES = 20

/** The hits `r` of a search, as SQL. */
export interface Hits {
  /** From "from" to the conditions. */
  readonly found: string
  /** Best first. */
  readonly order: string
  /** Those that came in last first. */
  readonly latest: string
}

const NEWEST = 'order by r.rowid desc'

/** What is found under these conditions. Terms are the SQL of their place. */
export function hitsOf(sought: Sought, conditions: readonly string[]): Hits {
  const where = (...first: readonly string[]) => `where ${[...first, ...conditions].join(' and ')}`
  switch (sought.kind) {
    case 'words':
      return {
        found: `from search r ${where(`search match ${sought.terms}`)}`,
        order: 'order by bm25(search, 4.0, 1.0), r.rowid',
        latest: NEWEST,
      }
    case 'newest': {
      // Bounded before it is narrowed: however rare what is asked for is, no more is looked through.
      const newest = `(select rowid from search order by rowid desc limit ${SEARCH_CAP})`
      return { found: `from ${newest} r ${where('1')}`, order: NEWEST, latest: NEWEST }
    }
    case 'nothing':
      return { found: `from search r ${where('0')}`, order: NEWEST, latest: NEWEST }
  }
}

/** How many hits have one value. */
export interface Facet {
  readonly value: string
  readonly hits: number
}

/** What is found, counted up: the most frequent values first, months in their order. */
export interface Facets {
  readonly hits: number
  /** Whether all that is found was counted, not only what came in last. */
  readonly complete: boolean
  readonly kinds: readonly Facet[]
  readonly actors: readonly Facet[]
  readonly publishers: readonly Facet[]
  /** "2023-06". */
  readonly months: readonly Facet[]
}

/** Full-text search over the newest revisions; without a text, what came in last. Any text is a valid query. */
export class Search {
  readonly #sought: Sought
  readonly #hits: Hits
  readonly #parameters: readonly unknown[]

  constructor(
    private readonly reader: Reader,
    text: string,
    narrowing: SearchNarrowing = {},
  ) {
    const parameters: unknown[] = []
    const sought = soughtBy(text)
    if (sought.kind === 'words') parameters.push(sought.terms)
    const conditions = filterSql({ filters: searchFilters }, narrowing, (value) => {
      parameters.push(storable(value))
      return '?'
    })
    this.#sought = sought
    this.#hits = hitsOf(sought.kind === 'words' ? { ...sought, terms: '?' } : sought, conditions)
    this.#parameters = parameters
  }

  /** What is found, best first, from `offset` on. */
  page(limit: number, offset: number): Promise<SearchHit[]> {
    return this.#run(`select ${HIT_ID} as id, ${HIT_KIND_NAME} as kind`, `${this.#hits.order} limit ? offset ?`, [
      limit,
      offset,
    ])
  }

  /** How many nodes are found, counted up to SEARCH_CAP. */
  async count(): Promise<number> {
    const [row] = await this.#run<{ n: number }>('select count(*) as n from (select 1', 'limit ?)', [SEARCH_CAP])
    return row?.n ?? 0
  }

  /** The same counted up by kind, actor, publisher and month; of more than SEARCH_CAP those that came in last. */
  async facets(): Promise<Facets> {
    const found = await this.#run<NumberedHit & { at: string }>(
      `select ${HIT_NUMBER} as number, ${HIT_KIND_NAME} as kind, ${HIT_DATE} as at`,
      `${this.#hits.latest} limit ?`,
      [SEARCH_CAP + 1],
    )
    const hits = found.slice(0, SEARCH_CAP)
    return {
      hits: hits.length,
      complete: found.length <= SEARCH_CAP && !(await this.#leavesOut()),
      kinds: tally(hits.map(({ kind }) => kind)).sort((a, b) => b.hits - a.hits || compare(a.value, b.value)),
      months: tally(hits.flatMap(({ at }) => (at ? [at.slice(0, 7)] : []))).sort((a, b) => compare(a.value, b.value)),
      actors: await this.#frequent(hits, ACTORS),
      publishers: await this.#frequent(hits, PUBLISHERS),
    }
  }

  /** Whether there is more than is looked through. */
  async #leavesOut(): Promise<boolean> {
    if (this.#sought.kind !== 'newest') return false
    const sql = 'select rowid from search order by rowid desc limit 1 offset ?'
    return (await this.reader.all({ sql, parameters: [SEARCH_CAP] })).length > 0
  }

  #frequent(hits: readonly NumberedHit[], values: string): Promise<Facet[]> {
    const sql = `
      with r as (select value ->> 0 as id, value ->> 1 as kind from json_each(?))
      select a.public_id as value, count(distinct r.kind || r.id) as hits from (${values}) r join actor a on a.id = r.value
      group by a.id order by hits desc, a.public_id limit ?`
    return this.reader.all<Facet>({
      sql,
      parameters: [JSON.stringify(hits.map(({ number, kind }) => [number, kind])), MOST_VALUES],
    })
  }

  async #run<R = SearchHit>(select: string, end: string, last: readonly unknown[]): Promise<R[]> {
    const sql = `${select} ${this.#hits.found} ${end}`
    return this.reader.all<R>({ sql, parameters: [...this.#parameters, ...last] })
  }
}

/** Who is in each hit: who speaks or is spoken for, is named, takes part or stands on a side. */
const ACTORS = `
  select r.kind, r.id, x.actor_id as value from r join article a on a.id = r.id
    join article_actor x on x.text_id = a.text_id and x.place is not null where r.kind = 'ARTICLE'
  union all
  select r.kind, r.id, x.actor_id from r join actor_statement x on x.statement_id = r.id where r.kind = 'STATEMENT'
  union all
  select r.kind, r.id, x.actor_id from r join event_participant x on x.event_id = r.id where r.kind = 'EVENT'
  union all
  select r.kind, r.id, x.actor_id from r join dispute_actor x on x.dispute_id = r.id where r.kind = 'DISPUTE'
  union all
  select r.kind, r.id, r.id from r where r.kind = 'ACTOR'`

const PUBLISHERS = `
  select r.kind, r.id, a.publisher_id as value from r join article a on a.id = r.id
    where r.kind = 'ARTICLE' and a.publisher_id is not null
  union all
  select r.kind, r.id, a.publisher_id from r join statement s on s.id = r.id join article a on a.id = s.article_id
    where r.kind = 'STATEMENT' and a.publisher_id is not null
  union all
  select r.kind, r.id, a.publisher_id from r join event_article l on l.event_id = r.id join article a on a.id = l.article_id
    where r.kind = 'EVENT' and a.publisher_id is not null
  union all
  select r.kind, r.id, a.publisher_id from r join dispute_article l on l.dispute_id = r.id join article a on a.id = l.article_id
    where r.kind = 'DISPUTE' and a.publisher_id is not null`

function tally(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, hits]) => ({ value, hits }))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
