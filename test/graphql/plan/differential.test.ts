import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGainsaySchema } from '../../../src/graphql/index.js'
import { article } from '../../ingest/articles.js'
import { writeArticle, type Written } from '../../store/graph.js'
import { grainArticles, openSamples, type Samples } from '../samples.js'
import { expectSame, type Answered } from './both.js'
import { Choices } from './choices.js'
import { OperationWriter, type Pools } from './operation.js'
import { poolsOf } from './pools.js'

const RUNS = Number(process.env['PLAN_RUNS'] ?? 5000)
const FISH = `🐟🐟 Fish talks 𝒪pen 👩‍👩‍👧

Norway's foreign minister Kari 𝕃und said on Friday: “We will not sell 🐟 to "Sweden", \\ é or é.” 𠮷野家 was named.`

/** Left to the resolvers, since they may have to say what is wrong: arguments, names of several actors, too many rows. */
const REFUSED: ReadonlySet<Answered> = new Set<Answered>(['arguments', 'data', 'rows'])

/** With a field that no plan answers; alone, the whole has none, and what is skipped is not asked for. */
const PARTLY: readonly Answered[] = ['partly planned', 'planned', 'field', 'introspection']

let samples: Samples
let pools: Pools
beforeAll(async () => {
  samples = await openSamples([
    ...grainArticles(12),
    article(FISH, { url: 'https://mill.example/fish', headline: '🐟 "talks" 𝒪pen', bylines: ['𝕃. “Q”', '🖋'] }),
  ])
  for (const written of randomArticles()) await samples.store.write((tx) => writeArticle(tx, written))
  mergeAndConfuse(samples.path)
  pools = await poolsOf(samples)
}, 60_000)
afterAll(async () => {
  // Of an operation that fails, graphql does not wait for what is still being read: that ends in a few turns.
  for (let turn = 0; turn < 200; turn += 1) await setImmediate()
  await samples.close()
})

/** Articles in characters of all planes, quotes and controls. */
function randomArticles(): Written[] {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((t) => t.replaceAll('\u0000', '"'))
  return fc
    .sample(fc.array(text, { minLength: 5, maxLength: 5 }), { numRuns: 20, seed: 17 })
    .map(([before = '', words = '', after = '', speaker = '', other = ''], i) => ({
      url: `https://random.example/${i}`,
      text: `${before}${words}${after} ${speaker}`,
      ...(i % 3 > 0 && { publishedAt: `2019-01-0${(i % 9) + 1}T00:00:00.000Z` }),
      said: [{ words, speaker, ...(i % 2 > 0 && { onBehalfOf: other }) }],
    }))
}

/** Ids that were merged away, and one name for two actors. */
function mergeAndConfuse(path: string): void {
  const db = new Database(path)
  for (const table of ['article', 'statement', 'actor', 'event', 'dispute'])
    db.exec(
      `insert into redirect select substr(public_id, 1, 4) || 'old', public_id, 'test', '2024' from ${table} limit 1`,
    )
  db.exec(`insert or ignore into actor_alias select id, 'Everybody', 'everybody' from actor limit 3`)
  db.close()
}

describe('read plans and resolvers', () => {
  it(`answer ${RUNS} operations alike, nearly all of them planned`, async () => {
    const schema = buildGainsaySchema()
    const outcomes = new Map<Answered | null, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(10_000), { minLength: 10, maxLength: 300, size: 'max' }), async (numbers) => {
        const writer = new OperationWriter(schema, new Choices(numbers), pools)
        const source = writer.query()
        fc.pre(validate(schema, parse(source)).length === 0)
        const outcome = await expectSame(samples, source, writer.variables)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        if (outcome && REFUSED.has(outcome)) return
        if (writer.beside) expect(PARTLY, source).toContain(outcome)
        else expect(outcome, source).toBe('planned')
      }),
      { numRuns: RUNS },
    )
    if (process.env['PLAN_RUNS']) console.log(Object.fromEntries(outcomes))
    expect(outcomes.get('planned')).toBeGreaterThan(RUNS * 0.6)
    expect(outcomes.get('partly planned')).toBeGreaterThan(RUNS * 0.01)
  }, 300_000)
})
