import { SEARCH_CAP } from '../reader.js'
import type { PageSource } from './page.js'
import { Scope } from './scope.js'
import type { SearchPiece } from './selection.js'

const FROM = 'from search join search_row r on r.docid = search.rowid where'

/** What full-text search finds, best first; a cursor holds a place among all that is found. */
export function searchSource({ terms, kinds, offset }: SearchPiece, alias: string): PageSource {
  const found =
    terms === null
      ? '0'
      : `search match ${terms}${kinds === null ? '' : ` and r.kind in (select value from json_each(${kinds}))`}`
  return {
    scope: new Scope(alias, (field) => `r.${field}`),
    rows: (limit) =>
      `${FROM} ${found} order by bm25(search, 4.0, 1.0), r.id limit max(0, min(${limit}, ${SEARCH_CAP} - ${offset})) offset ${offset}`,
    count: `select count(*) as n from (select 1 ${FROM} ${found} limit ${SEARCH_CAP})`,
    key: (place) => [`${offset} + ${place} - 1`],
  }
}
