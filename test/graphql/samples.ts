import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { extract } from '../../src/extract/index.js'
import { runOperation } from '../../src/graphql/index.js'
import { canonicalUrl, createIngester } from '../../src/ingest/index.js'
import type { Document } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { article, sampleDocuments } from '../ingest/articles.js'
import { comparePlan, type Answered } from './plan/both.js'

/** A database of the sample articles, and how to ask it. */
export interface Samples {
  readonly store: Store
  /** The database's file, for SQL beside the store. */
  readonly path: string
  /** What the resolvers answer. A read plan, where the operation has one, is held to give the same. */
  run(source: string, variables?: Record<string, unknown>): ReturnType<typeof runOperation>
  /** The same, and what became of it on the way of plans; null for what is no operation. */
  bothWays(
    source: string,
    variables: Record<string, unknown>,
  ): Promise<{ answer: Awaited<ReturnType<typeof runOperation>>; outcome: Answered | null }>
  /** The answer's data; throws where there are errors. */
  data(source: string, variables?: Record<string, unknown>): Promise<Data>
  /** Codes of the errors it answers with. */
  codes(source: string, variables?: Record<string, unknown>): Promise<unknown[]>
  /** What the store's reader finds for this SQL. */
  rows(text: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** An answer's data; read it with at(data, 'articles', 'nodes', 0, 'id'). */
export type Data = Readonly<Record<string, unknown>>

/** What stands at a path of an answer; undefined where the path leads nowhere. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )
}

/** The list at a path of an answer. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path)
  if (!Array.isArray(found)) throw new Error(`There is no list at ${path.join('.')}`)
  return found
}

/** Ingests the sample articles, and more if given, into a new database. Close it when done. */
export async function openSamples(more: readonly Document[] = []): Promise<Samples> {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-graphql-'))
  const path = join(folder, 'samples.db')
  const store = await openStore(`sqlite:${path}`)
  const ingester = createIngester({ store, extract })
  for (const document of [...sampleDocuments(), ...more]) await ingester.ingest(document)
  // Plans have a connection of their own, so that what the resolvers execute can be counted.
  const beside = await openStore(`sqlite:${path}`, { readonly: true })
  const bothWays: Samples['bothWays'] = async (source, variables) => {
    const options = { canonicalUrl: (url: string) => canonicalUrl(url) ?? url }
    const answer = await runOperation(store.reader, source, variables, options)
    return { answer, outcome: await comparePlan(beside.reader, source, variables, answer) }
  }
  const run: Samples['run'] = async (source, variables = {}) => (await bothWays(source, variables)).answer
  return {
    store,
    path,
    run,
    bothWays,
    async data(source, variables) {
      const { data, errors } = await run(source, variables)
      if (errors || !data) throw new Error(`${JSON.stringify(errors)} from ${source}`)
      return data
    },
    codes: async (source, variables) =>
      ((await run(source, variables)).errors ?? []).map((e) => e.extensions?.['code']),
    rows: (text) => store.reader.all(raw<void, Record<string, unknown>>(() => sql.raw(text))),
    async close() {
      await beside.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Articles of a made-up quarrel over grain, one a day, all older than the samples. */
export function grainArticles(count: number): Document[] {
  return Array.from({ length: count }, (_, i) => {
    const day = String(i + 1).padStart(2, '0')
    const [seller, buyer] = i % 2 === 0 ? ['Sweden', 'Norway'] : ['Norway', 'Sweden']
    const text = `${seller} bought ${i + 100} tonnes of grain from ${buyer}, Denmark said on Friday.

${seller} denied that it bought ${i + 100} tonnes of grain from ${buyer}. "We have not bought any grain," its foreign ministry said.`
    return article(text, { url: `https://mill.example/grain/${i}`, publishedAt: `2020-03-${day}T10:00:00.000Z` })
  })
}

/** Operations of a folder by file name. */
export function operationsIn(folder: URL): [name: string, source: string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])
}

/** The operations clients rely on, with variables under which each finds something in the samples. */
export async function contractOperations(samples: Samples): Promise<[string, string, Record<string, unknown>][]> {
  const found = await samples.data('{ articles(first: 1, filter: { disputed: true }) { nodes { id } } }')
  const variables: Readonly<Record<string, Record<string, unknown>>> = {
    'actor-timeline.graphql': { name: 'North Korea' },
    'article-page.graphql': { id: at(found, 'articles', 'nodes', 0, 'id') },
    'disputes-between.graphql': { a: 'United States', b: 'North Korea' },
    'feed.graphql': { first: 20 },
    'search.graphql': { q: 'arms' },
  }
  const operations = operationsIn(new URL('../fixtures/operations/', import.meta.url))
  return operations.map(([name, source]) => [name, source, variables[name] ?? {}])
}
