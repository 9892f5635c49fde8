import { parentPort } from 'node:worker_threads'
import { extract, type SourceText } from '../extract/index.js'

/** What a worker answers to each text, in the order they came. */
export type JobResult = { readonly extraction: ReturnType<typeof extract> } | { readonly failure: string }

parentPort?.on('message', (source: SourceText) => {
  parentPort?.postMessage(attempt(source))
})

function attempt(source: SourceText): JobResult {
  try {
    return { extraction: extract(source) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
