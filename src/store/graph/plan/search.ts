import { BY_RANK, hitsFound, SEARCH_CAP } from '../search.js'
import type { PageSource } from './page.js'
import { Scope } from './scope.js'
import type { SearchPiece } from './selection.js'

const NOTHING = 'from search join search_row r on r.docid = search.rowid where 0'

/** What full-text search finds, best first; a cursor holds a place among all that is found. */
export function searchSource({ terms, offset, page }: SearchPiece, alias: string): PageSource {
  const found = terms === null ? NOTHING : hitsFound(terms, page.filter)
  return {
    scope: new Scope(alias, (field) => `r.${field}`),
    rows: (limit) => `${found} ${BY_RANK} limit max(0, min(${limit}, ${SEARCH_CAP} - ${offset})) offset ${offset}`,
    count: `select count(*) as n from (select 1 ${found} limit ${SEARCH_CAP})`,
    key: (place) => [`${offset} + ${place} - 1`],
  }
}
