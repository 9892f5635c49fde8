export { extract, type ExtractOptions } from './extract.js'
export type { SourceText } from './types.js'
