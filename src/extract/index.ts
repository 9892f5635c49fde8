export { extract, type ExtractOptions, type Weights } from './extract.js'
export { explain } from './explain.js'
export type { Unit } from './statements/index.js'
export type { SourceText } from './types.js'
