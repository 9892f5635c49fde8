import { isDeepStrictEqual } from 'node:util'
import { ask, load, startPeer, stopPeer, type Round, type Running } from './measure.js'
import { operationsFor, type Operation } from './operations.js'
import { table } from './table.js'

export interface Comparing {
  readonly peers: readonly string[]
  readonly rounds: number
  readonly seconds: number
}

/** The least of the rounds, for each server and operation. */
type Results = ReadonlyMap<string, ReadonlyMap<string, Round>>

/** Measures every server at every operation in interleaved rounds, and tells it as Markdown. */
export async function compare(path: string, { peers, rounds, seconds }: Comparing, say: (text: string) => void) {
  const running: Running[] = []
  for (const name of peers) running.push(await startPeer(name, path))
  try {
    const fit = await fitting(running, operationsFor(path), say)
    return shown(await measured(running, fit, { rounds, seconds }, say), rounds, seconds)
  } finally {
    await Promise.all(running.map(stopPeer))
  }
}

/**
 * The servers by operation that answer as the first does, asked thrice since some compile at the second request. Throws
 * where it is Gainsay that does not.
 */
async function fitting(peers: readonly Running[], operations: readonly Operation[], say: (text: string) => void) {
  const fit: [Operation, Running[]][] = []
  for (const operation of operations) {
    const [expected] = await answers(peers[0]!, operation)
    const right: Running[] = []
    for (const peer of peers) {
      if ((await answers(peer, operation)).every((answer) => isDeepStrictEqual(answer, expected))) right.push(peer)
      else if (peer.name === 'gainsay') throw new Error(`Gainsay answers ${operation.name} otherwise than the floor.`)
      else say(`${peer.name} answers ${operation.name} otherwise, and is not measured at it.`)
    }
    fit.push([operation, right])
  }
  return fit
}

async function answers(peer: Running, operation: Operation): Promise<unknown[]> {
  const given: unknown[] = []
  for (let i = 0; i < 3; i++) given.push(await ask(peer, operation))
  return given
}

/** The least of all rounds, after one that only warms up. */
async function measured(
  peers: readonly Running[],
  fit: readonly [Operation, Running[]][],
  { rounds, seconds }: Pick<Comparing, 'rounds' | 'seconds'>,
  say: (text: string) => void,
): Promise<Results> {
  const results = new Map(peers.map(({ name }) => [name, new Map<string, Round>()]))
  for (const [operation, right] of fit) {
    for (const peer of right) await load(peer, operation, 2)
    for (let round = 0; round < rounds; round++)
      for (const peer of right) {
        const found = await load(peer, operation, seconds)
        say(`${operation.name}, ${peer.name}: ${found.cpuPerRequest.toFixed(0)} µs`)
        const least = results.get(peer.name)?.get(operation.name)
        if (!least || found.cpuPerRequest < least.cpuPerRequest) results.get(peer.name)?.set(operation.name, found)
      }
  }
  return results
}

function shown(results: Results, rounds: number, seconds: number): string {
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
  return `## CPU of the server, microseconds a request (times the floor)

The load (autocannon, 16 connections) runs on the same machine. ${rounds} interleaved rounds of ${seconds} s for each server
and operation, the least of them shown. Every server gave the same answers before it was measured; what gave another one
fails. The floor is node:http with SQL written by hand for these five requests and no others. Gainsay checks, limits, logs
and counts every request, and answers any operation of its schema. The others run the same schema, resolvers and loaders.

${table(['', ...operations], rows)}

### Requests a second / median / 99th percentile in milliseconds

${table(['', ...operations], latencies)}
`
}
