import { parentPort } from 'node:worker_threads'
import { extract, type SourceText } from '../extract/index.js'
import type { Extraction, TextRef } from '../model/index.js'
import { linkText, type LinkedText } from './linkedText.js'

/** A text to extract what it says from, or, where it stands in an article, to link with itself too. */
export type Job =
  | { readonly kind: 'extract'; readonly source: SourceText }
  | { readonly kind: 'read'; readonly source: SourceText & TextRef }

/** What a worker answers to each job, in the order they came. */
export type JobResult = { readonly result: Extraction | LinkedText } | { readonly failure: string }

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(attempt(job))
})

function attempt(job: Job): JobResult {
  try {
    const extraction = extract(job.source)
    return { result: job.kind === 'extract' ? extraction : linkText(job.source, job.source.text, extraction) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
