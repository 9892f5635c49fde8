import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { generate } from './generate.js'
import { ask, load, startPeer, stopPeer, type Round, type Running } from './measure.js'
import { operationsFor, sizeOf, type Operation } from './operations.js'
import { report } from './results.js'
import { openStore } from '../src/store/index.js'

// npm run bench -- --articles 100000 --rounds 3 --seconds 5
// Measures every server at every operation, in rounds, and writes bench/RESULTS.md.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    database: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    peers: { type: 'string', default: 'floor,gainsay,mercurius jit,yoga jit,yoga,apollo resolvers' },
    out: { type: 'string', default: 'bench/RESULTS.md' },
  },
})
const [articles, rounds, seconds] = [Number(values.articles), Number(values.rounds), Number(values.seconds)]
const path = values.database ?? `data/bench-${articles}.db`
const say = (text: string) => process.stderr.write(`${text}\n`)

if (!existsSync(path)) {
  mkdirSync('data', { recursive: true })
  say(`Generating ${articles} articles into ${path} ...`)
  await generate(path, { articles })
}
// A database of an earlier version is brought up to this one.
await (await openStore(`sqlite:${path}`)).close()
const operations = operationsFor(path)
const peers: Running[] = []
for (const name of values.peers.split(',')) peers.push(await startPeer(name, path))
try {
  const results = await measured(peers, await fitting(peers, operations))
  const { articles: count, statements } = sizeOf(path)
  const database = `A generated database of ${count.toLocaleString('en')} articles and ${statements.toLocaleString('en')} statements`
  const text = report({ results, database, rounds, seconds, when: new Date().toISOString().slice(0, 10) })
  writeFileSync(values.out, text)
  process.stdout.write(text)
} finally {
  await Promise.all(peers.map(stopPeer))
}

/**
 * The servers by operation that answer as the first does, asked thrice since some compile at the second request. Throws
 * where it is Gainsay that does not.
 */
async function fitting(peers: readonly Running[], operations: readonly Operation[]): Promise<[Operation, Running[]][]> {
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
async function measured(peers: readonly Running[], fit: readonly [Operation, Running[]][]) {
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
