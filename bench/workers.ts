import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { bodyOf, type Operation } from './operations.js'
import { table } from './table.js'

/** Measures how many requests one and two workers answer, in turn, and tells it as Markdown. */
export async function againstWorkers(path: string, operation: Operation, seconds: number): Promise<string> {
  const most = new Map<number, number>()
  for (let round = 0; round < 3; round++)
    for (const workers of [1, 2]) {
      const found = await requestsPerSecond(path, workers, operation, seconds)
      most.set(workers, Math.max(most.get(workers) ?? 0, found))
    }
  const [one, two] = [most.get(1) ?? NaN, most.get(2) ?? NaN]
  return `## Workers

${operation.name}, 16 connections, the most of three rounds of ${seconds} s. The load runs on the same cores as the workers, so that two of them
cannot have two cores to themselves.

${table(
  ['workers', 'requests a second'],
  [
    ['1', one.toFixed(0)],
    ['2', two.toFixed(0)],
    ['times', (two / one).toFixed(2)],
  ],
)}
`
}

async function requestsPerSecond(
  path: string,
  workers: number,
  operation: Operation,
  seconds: number,
): Promise<number> {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
  const args = ['serve', '--workers', String(workers), '--port', '0', '--database', `sqlite:${path}`]
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_LEVEL: 'warn' },
  })
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const loaded = (duration: number) =>
      autocannon({
        url: `${line.toString().trim()}/graphql`,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bodyOf(operation),
        connections: 16,
        duration,
      })
    await loaded(2)
    const { requests, duration, non2xx, errors } = await loaded(seconds)
    if (non2xx > 0 || errors > 0) throw new Error(`${workers} workers failed.`)
    return requests.total / duration
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}
