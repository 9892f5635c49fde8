export { extract, type ExtractOptions, type Weights } from './extract.js'
export type { SourceText } from './types.js'
