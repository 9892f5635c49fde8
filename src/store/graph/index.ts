export { CursorInvalid, decodeCursor, encodeCursor } from './cursor.js'
export {
  ENTITIES,
  LOOKUPS,
  ORDER_COLUMNS,
  ROOT_LISTS,
  type EntityName,
  type Lookup,
  soughtBy,
  type Order,
  type Relation,
  type RootList,
  type Shape,
} from './map/index.js'
export { disputeNetwork, NETWORK_CAP, type Network, type NetworkEdge, type NetworkNode } from './network.js'
export { GraphReader, relationOf, sourceOf, type ParentKey, type Row } from './reader.js'
export * from './plan/index.js'
export { searchFilters } from './map/search.js'
export { Search, SEARCH_CAP, type Facet, type Facets, type SearchHit, type SearchNarrowing } from './search.js'
export { filterSql, storable, type PageRequest } from './sql.js'
