import { HIT_ID, HIT_KIND_NAME } from '../map/search.js'
import { hitsOf, SEARCH_CAP } from '../search.js'
import type { PageSource } from './page.js'
import { Scope } from './scope.js'
import type { SearchPiece } from './selection.js'

const FIELDS: Readonly<Record<string, string>> = { id: HIT_ID, kind: HIT_KIND_NAME }

/** What full-text search finds, best first; a cursor holds a place among all that is found. */
export function searchSource({ sought, offset, page }: SearchPiece, alias: string): PageSource {
  const { found, order } = hitsOf(sought, page.filter)
  return {
    scope: new Scope(alias, (field) => FIELDS[field] ?? 'null'),
    rows: (limit) => `${found} ${order} limit max(0, min(${limit}, ${SEARCH_CAP} - ${offset})) offset ${offset}`,
    count: `select count(*) as n from (select 1 ${found} limit ${SEARCH_CAP})`,
    key: (place) => [`${offset} + ${place} - 1`],
  }
}
