import { cpus } from 'node:os'
import type { Round } from './measure.js'

/** The least of the rounds, for each server and operation. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Round>>

export interface Report {
  readonly results: Results
  readonly database: string
  readonly rounds: number
  readonly seconds: number
  readonly when: string
}

/** Results as a page of Markdown: microseconds of CPU a request, and how many times the floor's. */
export function report({ results, database, rounds, seconds, when }: Report): string {
  const operations = [...(results.values().next().value?.keys() ?? [])]
  const floor = results.get('floor')
  const rows = [...results].map(([peer, byOperation]) => [
    peer,
    ...operations.map((operation) => {
      const cpu = byOperation.get(operation)?.cpuPerRequest
      if (cpu === undefined) return 'fails'
      const least = floor?.get(operation)?.cpuPerRequest
      return `${cpu.toFixed(0)}${least ? ` (${(cpu / least).toFixed(2)})` : ''}`
    }),
  ])
  const latencies = [...results].map(([peer, byOperation]) => [
    peer,
    ...operations.map((operation) => {
      const round = byOperation.get(operation)
      return round ? `${round.requestsPerSecond.toFixed(0)} / ${round.p50} / ${round.p99}` : ''
    }),
  ])
  return `# Results

Written by \`npm run bench\` on ${when}. ${database}. ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}; the
load (autocannon, 16 connections) runs on the same machine. ${rounds} interleaved rounds of ${seconds} s for each server and
operation, the least of them shown. Every server gave the same answers before it was measured; what gave another one fails.

## CPU of the server, microseconds a request (times the floor)

${table(['', ...operations], rows)}

## Requests a second / median / 99th percentile in milliseconds

${table(['', ...operations], latencies)}

The floor is node:http with SQL written by hand for these five requests and no others. Gainsay checks, limits, logs and
counts every request, and answers any operation of its schema. The others run the same schema, resolvers and loaders.
`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
