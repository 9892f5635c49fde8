import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../bench/generate.js'
import { ask, load, startPeer, stopPeer, type Running } from '../../bench/measure.js'
import { operationsFor, type Operation } from '../../bench/operations.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-bench-'))
let peers: Running[]
let operations: Operation[]
beforeAll(async () => {
  const path = join(folder, 'bench.db')
  await generate(path, { articles: 600 })
  operations = operationsFor(path)
  peers = await Promise.all(['floor', 'gainsay', 'apollo resolvers'].map((name) => startPeer(name, path)))
}, 120_000)
afterAll(async () => {
  await Promise.all(peers.map(stopPeer))
  rmSync(folder, { recursive: true, force: true })
})

const peer = (name: string) => {
  const found = peers.find((running) => running.name === name)
  if (!found) throw new Error(`There is no peer "${name}".`)
  return found
}

describe('the bench, made small', () => {
  it('gives the same answers by hand-written SQL, by plans and by resolvers', async () => {
    for (const operation of operations) {
      const [byHand, ...others] = await Promise.all(peers.map((running) => ask(running, operation)))
      expect(JSON.stringify(byHand), operation.name).not.toContain('"errors"')
      for (const answer of others) expect(answer, operation.name).toEqual(byHand)
    }
  })

  it('answers every operation clients rely on by a plan', async () => {
    const metrics = await (await fetch(peer('gainsay').url.replace('/graphql', '/metrics'))).text()
    const outcomes = [...metrics.matchAll(/gainsay_read_plans_total\{outcome="([^"]+)",reason="([^"]*)"\} \d+/g)]
    expect(outcomes.map(([, outcome]) => outcome)).toEqual(['planned'])
  })

  it.each(['article-page', 'feed', 'actor-timeline'])(
    'takes less than half of the CPU that resolvers take for %s',
    // Measured again where other work of the machine came in between.
    { retry: 2 },
    async (name) => {
      const operation = operations.find((o) => o.name === name)
      if (!operation) throw new Error(`There is no operation "${name}".`)
      const cpu: Record<string, number> = {}
      for (const running of [peer('gainsay'), peer('apollo resolvers')]) {
        await load(running, operation, 1)
        cpu[running.name] = (await load(running, operation, 2)).cpuPerRequest
      }
      expect((cpu['gainsay'] ?? NaN) / (cpu['apollo resolvers'] ?? NaN)).toBeLessThan(0.5)
    },
  )
})
