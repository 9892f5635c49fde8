import type { Document, NewsError } from '../model/index.js'

/** A document, and what to tell of where something was done without; or why there is none. */
export type Reading = { readonly document: Document; readonly warning?: string } | { readonly error: NewsError }

/** One article of a source; `source` names it, with the line in bulk files ("a.ndjson:7"). */
export type ReadResult = { readonly source: string } & Reading
