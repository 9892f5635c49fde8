import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractOperations, grainArticles, listAt, openSamples, operationsIn, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(12))
}, 60_000)
afterAll(() => samples.close())

/** How many SQL statements an operation takes, and the texts of them. */
async function observed(source: string, variables: Record<string, unknown>) {
  const texts: string[] = []
  const before = samples.store.reader.executed
  const stop = samples.store.reader.observe((text) => texts.push(text))
  const data = await samples.data(source, variables)
  stop()
  return { data, texts, count: samples.store.reader.executed - before }
}

describe('the feed', () => {
  it('takes the same SQL statements for 20 articles as for 5, and at most 10 of them', async () => {
    const feed = (await contractOperations(samples)).find(([name]) => name === 'feed.graphql')?.[1] ?? ''
    const five = await observed(feed, { first: 5 })
    const twenty = await observed(feed, { first: 20 })
    expect(listAt(twenty.data, 'articles', 'edges')).toHaveLength(20)
    expect(JSON.stringify(five.data)).toContain('"question"')
    expect(new Set(twenty.texts)).toEqual(new Set(five.texts))
    // One more or less, by whether the speakers on a dispute's sides have all been met in the articles above.
    expect(Math.abs(twenty.count - five.count)).toBeLessThanOrEqual(1)
    expect(Math.max(five.count, twenty.count)).toBeLessThanOrEqual(10)
  })
})

/**
 * What a plan may scan: the parents handed in as JSON (at most 100 to a page), what a row holds as JSON, the rows of one page
 * on their way into an array, and the full-text index, which is no scan but a search of its own.
 */
const SCANS =
  /^SCAN (?:(?:p|i|json_each|search|\(subquery-\d+\)) ?(?:VIRTUAL TABLE INDEX.*)?|[rj] VIRTUAL TABLE INDEX .*)$/

/** What a plan may sort: lists that are short by their nature, and ranks, which no index holds. */
const SORTS = [
  // Where one statement stands in its text.
  'from statement s, json_each(s.spans) j',
  // All that one actor is called.
  '(select json_group_array(alias) from actor_alias where actor_id = o.id)',
  // Actors that share one name.
  'from actor_alias x where x.alias_folded = p.value',
  // Events of one article.
  'from event_article l join event t on t.id = l.event_id where l.article_id = p.value',
  // Disputes of one statement.
  'from dispute_statement l join dispute t on t.id = l.dispute_id where l.statement_id = p.value',
  // Disputes of one actor, and of two: each has two sides, so that an actor's are not in the order of any one index.
  'from dispute_actor x where x.actor_id = p.value',
  'from dispute_actor x join dispute_actor y',
  // Best first.
  'order by bm25(search',
]

/** Filters that name a node or words: few rows hold, so that a list must not be read in its order to find them. */
const SELECTIVE = [
  'articles(filter: { actor: "act_1" })',
  'articles(filter: { publisher: "act_1" })',
  'articles(filter: { event: "evt_1" })',
  'articles(filter: { text: "arms" })',
  'statements(filter: { speaker: "act_1" })',
  'statements(filter: { onBehalfOf: "act_1" })',
  'statements(filter: { event: "evt_1" })',
  'statements(filter: { text: "arms" })',
  'actors(filter: { country: "act_1" })',
  'actors(filter: { name: "Korea" })',
  'events(filter: { actor: "act_1" })',
  'events(filter: { text: "arms" })',
  'disputes(filter: { actor: "act_1" })',
  'disputes(filter: { event: "evt_1" })',
  'disputes(filter: { text: "arms" })',
]

/** Groups of what one actor leads to. */
const GROUPED = [
  'opponents { totalCount nodes { disputes actor { name } } }',
  'positions { totalCount nodes { statements { totalCount nodes { id } } changes { question } } }',
]

describe('the plans of SQLite', () => {
  it('scan no table for any of the operations clients rely on or users are shown', async () => {
    const operations = await contractOperations(samples)
    for (const [name, source] of operationsIn(new URL('../../schema/operations/', import.meta.url)))
      operations.push([name, source, {}])
    const steps = explain(await textsOf(operations.map(([, source, variables]) => [source, variables])))
    expect(steps.length).toBeGreaterThan(30)
    expect(steps.filter(({ step }) => isScan(step) && !inOrder(step))).toEqual([])
  })

  it.each(SELECTIVE)('read only what holds for %s', async (field) => {
    const texts = await textsOf([[`{ ${field} { totalCount nodes { id } } }`, {}]])
    expect(explain(texts).filter(({ step }) => isScan(step))).toEqual([])
  })

  it.each(GROUPED)('read only what belongs to an actor for its %s', async (field) => {
    const texts = await textsOf([[`{ actor(name: "Russia") { ${field} } }`, {}]])
    expect(explain(texts).filter(({ step }) => isScan(step))).toEqual([])
  })

  it('sort nothing that a page could read in the order of an index', async () => {
    const operations = await contractOperations(samples)
    const texts = await textsOf(operations.map(([, source, variables]) => [source, variables]))
    const sorts = explain(texts).filter(({ step }) => step.includes('TEMP B-TREE'))
    expect(sorts.filter(({ of }) => !SORTS.some((list) => of.includes(list)))).toEqual([])
  })
})

/** Every SQL text that these operations run. */
async function textsOf(operations: readonly (readonly [string, Record<string, unknown>])[]): Promise<string[]> {
  const texts = new Set<string>()
  for (const [source, variables] of operations)
    for (const text of (await observed(source, variables)).texts) texts.add(text)
  return [...texts]
}

const isScan = (step: string) => step.startsWith('SCAN') && !SCANS.test(step)

/** SQLite calls it a scan to read an index in its order until the page is full, or all of one to count a whole list. */
const inOrder = (step: string) => /^SCAN t USING (?:COVERING )?INDEX \w+$/.test(step)

/** Steps of the plans, each with the SQL it is of. */
function explain(texts: readonly string[]): { step: string; of: string }[] {
  const db = new Database(samples.path, { readonly: true })
  try {
    return texts.flatMap((of) => {
      const places = (of.match(/\?/g) ?? []).map(() => '[]')
      const rows = db.prepare<unknown[], { detail: string }>(`explain query plan ${of}`).all(...places)
      return rows.map(({ detail }) => ({ step: detail, of: of.slice(0, 3000) }))
    })
  } finally {
    db.close()
  }
}
