import { parentPort } from 'node:worker_threads'
import { extract, type SourceText } from '../extract/index.js'

/** What a worker is asked, and what it answers. */
export interface Job {
  readonly id: number
  readonly source: SourceText
}
export type JobResult =
  | { readonly id: number; readonly extraction: ReturnType<typeof extract> }
  | { readonly id: number; readonly failure: string }

parentPort?.on('message', ({ id, source }: Job) => {
  parentPort?.postMessage(attempt(id, source))
})

function attempt(id: number, source: SourceText): JobResult {
  try {
    return { id, extraction: extract(source) }
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) }
  }
}
