export { CursorInvalid, decodeCursor, encodeCursor } from './cursor.js'
export {
  ENTITIES,
  LOOKUPS,
  ORDER_COLUMNS,
  ROOT_LISTS,
  type EntityName,
  type Lookup,
  searchTerms,
  type Order,
  type Relation,
  type RootList,
  type Shape,
} from './map/index.js'
export { disputeNetwork, NETWORK_CAP, type Network, type NetworkEdge, type NetworkNode } from './network.js'
export { GraphReader, relationOf, SEARCH_CAP, sourceOf, type ParentKey, type Row, type SearchHit } from './reader.js'
export * from './plan/index.js'
export { filterSql, storable, type PageRequest } from './sql.js'
