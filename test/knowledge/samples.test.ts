import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { runOperation } from '../../src/graphql/index.js'
import { createIngester, ingestSources, openPaths } from '../../src/ingest/index.js'
import { openStore, type Store } from '../../src/store/index.js'

interface Side {
  stance: string
  value: string | null
  independentSources: number
  principals: { name: string }[]
  statements: { nodes: { text: string; article: { publisher: { name: string } } }[] }
}
interface Found {
  kind: string
  status: string
  question: string
  sides: Side[]
}

const samples = join(import.meta.dirname, '../../db/samples')
let folder: string
let store: Store
let disputes: Found[]

const ask = async (operation: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await runOperation(store.reader, operation, variables)
  expect(errors).toBeUndefined()
  return data as Record<string, unknown>
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-samples-'))
  store = await openStore(`sqlite:${join(folder, 'samples.db')}`)
  const ingester = createIngester({ store, extract })
  for await (const outcome of ingestSources(ingester, openPaths([samples], 'auto', process.stdin)))
    if ('error' in outcome) throw outcome.error
  const { disputes: found } = await ask(`{ disputes(first: 50) { nodes { kind status question sides {
    stance value independentSources principals { name }
    statements(first: 20) { nodes { text article { publisher { name } } } } } } } }`)
  disputes = (found as { nodes: Found[] }).nodes
}, 120_000)

afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const between = (a: string, b: string) =>
  disputes.filter((d) => d.sides.some((s) => named(s, a)) && d.sides.some((s) => named(s, b) && !named(s, a)))
const named = (side: Side, name: string) => side.principals.some((p) => p.name === name)

describe('the sample articles', () => {
  it('hold the arms dispute, spread over three outlets', () => {
    const found = between('United States', 'North Korea').find((d) => d.question.includes('Will North Korea provide'))
    expect(found).toMatchObject({ kind: 'CONTRADICTS', status: 'CONTESTED' })
    const outlets = new Set(found?.sides.flatMap((s) => s.statements.nodes.map((n) => n.article.publisher.name)))
    expect(outlets.size).toBeGreaterThanOrEqual(3)
  })

  it('count a syndicated denial once', () => {
    const [found] = between('United States', 'North Korea')
    const denying = found?.sides.find((s) => s.stance === 'DENIES')
    const outlets = new Set(denying?.statements.nodes.map((n) => n.article.publisher.name))
    expect(denying?.independentSources).toBe(outlets.size - 1)
  })

  it('hold Moscow’s reply to Washington', () => {
    expect(between('United States', 'Russia').map((d) => d.kind)).toContain('CONTRADICTS')
  })

  it.each([
    ['a contradiction of numbers', 'Russia', 'Ukraine', 'CONTRARY_VALUE', 'CONTESTED'],
    ['a contradiction of a share and a lower bound', 'Twitter', 'Elon Musk', 'CONTRARY_VALUE', 'CONTESTED'],
    ['a disputed attribution', 'Dominic Cummings', 'Boris Johnson', 'DISPUTES_ATTRIBUTION', 'CONTESTED'],
    ['a demand and its refusal', 'Ukraine', 'Russia', 'OPPOSES', 'CONTESTED'],
    ['an accusation and its denial', 'Ukraine', 'Russia', 'CONTRADICTS', 'CONTESTED'],
  ])('hold %s', (_what, a, b, kind, status) => {
    expect(between(a, b)).toContainEqual(expect.objectContaining({ kind, status }))
  })

  it('hold a denial whose claim nobody printed', () => {
    const open = disputes.filter((d) => d.status === 'UNANSWERED')
    expect(open.map((d) => d.sides.flatMap((s) => s.principals.map((p) => p.name)))).toEqual([['Iran']])
  })

  it('set a denial against what is said of whoever denies, though something else was said since', () => {
    expect(between('United States', 'Wagner Group').map(({ question }) => question)).toEqual([
      expect.stringContaining('paid for by Wagner') as string,
    ])
  })

  it('set nobody against those who are against it too', () => {
    expect(disputes.filter((d) => d.sides.some((s) => named(s, 'South Korea')))).toEqual([])
  })

  it('leave one-sided allegations undisputed', () => {
    expect(disputes.filter((d) => d.sides.some((s) => named(s, 'Human Rights Watch')))).toEqual([])
  })

  it('show a change of position, which is no dispute', async () => {
    const { actor } = await ask(
      `{ actor(name: "United Kingdom") { positionChanges { question } disputes { totalCount } } }`,
    )
    expect(actor).toMatchObject({
      positionChanges: [{ question: expect.stringContaining('45 per cent') as string }],
      disputes: { totalCount: 0 },
    })
  })

  it('know copies of one text', async () => {
    const operation = readFileSync(join(import.meta.dirname, '../../schema/operations/copies.graphql'), 'utf8')
    const { articles } = await ask(operation)
    const copied = (articles as { nodes: { copies: { nodes: object[] } }[] }).nodes.filter(
      (a) => a.copies.nodes.length > 0,
    )
    expect(copied).toHaveLength(2)
  })

  it('verify: every span reads as claimed', async () => {
    expect(await store.verify()).toEqual([])
  })
})
