import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indented, showExplanation } from '../../../src/cli/explain.js'
import { explainOperation } from '../../../src/graphql/index.js'
import { contractOperations, grainArticles, openSamples, type Samples } from '../samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(4))
}, 60_000)
afterAll(() => samples.close())

const explain = (source: string, variables: Record<string, unknown> = {}) =>
  explainOperation(samples.store.reader, source, variables)

describe('the explanation of an operation', () => {
  it('is SQL that SQLite takes, its values and the steps it takes', async () => {
    const shown = showExplanation(
      await explain('query($n: Int) { articles(first: $n) { nodes { headline } } }', { n: 3 }),
    )
    expect(shown).toContain('limit 3')
    expect(shown).toMatch(/^-- +SCAN t USING INDEX article_by_published$/m)
    const db = new Database(samples.path, { readonly: true })
    const row = db.prepare<[], { data: Buffer }>(shown).get()
    expect(JSON.parse(String(row?.data))).toHaveProperty('data.articles.nodes.2.headline')
    db.close()
  })

  it('says why the resolvers answer what has no plan, and what is no operation', async () => {
    expect(showExplanation(await explain('{ articles(first: 0) { totalCount } }'))).toContain('from 1 to 100')
    await expect(explain('{ nowhere }')).rejects.toThrow('nowhere')
    await expect(explain('{')).rejects.toThrow('Syntax Error')
  })

  it('breaks SQL before each subquery, and not within text', () => {
    expect(indented("select (select '(select ' || count(*) from (select 1) r1) as n")).toBe(
      "select \n  (select '(select ' || count(*) from \n    (select 1) r1) as n",
    )
  })

  it('scans no table for any of the operations clients rely on', async () => {
    for (const [name, source, variables] of await contractOperations(samples)) {
      const explanation = await explain(source, variables)
      if ('unplanned' in explanation) throw new Error(explanation.unplanned)
      // What a row lists as JSON (`j`) is read whole: it is no table. `r` is the search index, asked for what matches (`M`).
      const scans = explanation.steps.filter(
        (step) =>
          /SCAN \w+\b/.test(step) &&
          !/SCAN (?:CONSTANT ROW|r\d+|j VIRTUAL TABLE|r VIRTUAL TABLE INDEX \d+:M|\(subquery|t USING (?:COVERING )?INDEX)/.test(
            step,
          ),
      )
      expect(scans, name).toEqual([])
      expect(explanation.steps.filter((step) => step.includes('AUTOMATIC'))).toEqual([])
    }
  })
})
