export { MAX_REPRESENTATIONS } from './entities.js'
export { noServiceRule } from './hidden.js'
export { buildSubgraph, emitSubgraph } from './subgraph.js'
