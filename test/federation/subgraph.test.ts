import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { buildSubgraph, createContext, emitSubgraph } from '../../src/graphql/index.js'
import { at, listAt, openSamples, type Samples } from '../graphql/samples.js'
import { portraits } from './foreign.js'
import { composed, openSupergraph } from './supergraph.js'

const LINK = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`
const folder = mkdtempSync(join(tmpdir(), 'gainsay-subgraph-'))
const sdl = emitSubgraph()
let samples: Samples
let served: ServedSamples

beforeAll(async () => {
  samples = await openSamples()
  served = await serveSamples(join(folder, 'samples.db'), { FEDERATED_TRACING: 'on' })
}, 60_000)
afterAll(async () => {
  await samples.close()
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  __typename ... on Article { id headline } ... on Actor { id name } ... on Statement { text } ... on Event { label }
  ... on Dispute { question } ... on Membership { role actor { name } } } }`

/** Answers representations as a gateway sends them, and counts SQL statements. */
async function entities(representations: readonly object[], query = ENTITIES) {
  const before = samples.store.reader.executed
  const result = await execute({
    schema: buildSubgraph(),
    document: parse(query),
    variableValues: { r: representations },
    contextValue: createContext(samples.store.reader),
  })
  return { ...result, statements: samples.store.reader.executed - before }
}

const ask = (query: string, headers: Record<string, string> = {}, server = served) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  }).then((response) => response.json())

describe('the checks of Apollo’s federation compatibility list', () => {
  it('_service: tells the SDL that `gainsay schema --federation` prints', async () => {
    expect(await ask('{ _service { sdl } }')).toEqual({ data: { _service: { sdl } } })
  })

  it('@link: declares Federation 2.9 and what it takes from it', () => {
    expect(sdl).toMatch(
      /^extend schema @link\(url: "https:\/\/specs\.apollo\.dev\/federation\/v2\.9", import: \[.*"@key"/,
    )
  })

  it('@key, single: finds each entity by its id', async () => {
    const found = await samples.data(
      '{ articles(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } actors(first: 1) { nodes { id } } events(first: 1) { nodes { id } } disputes(first: 1) { nodes { id } } }',
    )
    const id = (list: string) => at(found, list, 'nodes', 0, 'id')
    const { data, errors } = await entities([
      { __typename: 'Article', id: id('articles') },
      { __typename: 'Statement', id: id('statements') },
      { __typename: 'Actor', id: id('actors') },
      { __typename: 'Event', id: id('events') },
      { __typename: 'Dispute', id: id('disputes') },
    ])
    expect(errors).toBeUndefined()
    expect(listAt(data, '_entities').map((e) => at(e, '__typename'))).toEqual([
      'Article',
      'Statement',
      'Actor',
      'Event',
      'Dispute',
    ])
  })

  it('@key, multiple: finds an article by its address', async () => {
    const found = await samples.data('{ articles(first: 1) { nodes { id url } } }')
    const { data } = await entities([{ __typename: 'Article', url: at(found, 'articles', 'nodes', 0, 'url') }])
    expect(at(data, '_entities', 0, 'id')).toBe(at(found, 'articles', 'nodes', 0, 'id'))
  })

  it('@key, repeatable: declares an actor by id and by Wikidata item, and finds it by the second', async () => {
    const found = await samples.data('{ actor(name: "Russia") { id wikidataId } }')
    const { data } = await entities([{ __typename: 'Actor', wikidataId: at(found, 'actor', 'wikidataId') }])
    expect(at(data, '_entities', 0, 'id')).toBe(at(found, 'actor', 'id'))
    expect(sdl.match(/^type Actor .*@key\(fields: "id"\) @key\(fields: "wikidataId"\)/m)).not.toBeNull()
  })

  it('@key, composite: finds a membership by who holds what post where', async () => {
    const found = await samples.data(
      '{ actors(first: 100) { nodes { id memberships { role organization { id } actor { id name } } } } }',
    )
    const [held] = listAt(found, 'actors', 'nodes').flatMap((actor) => listAt(actor, 'memberships'))
    const key = { actor: { id: at(held, 'actor', 'id') }, organization: { id: at(held, 'organization', 'id') } }
    const role = at(held, 'role')
    const { data } = await entities([
      { __typename: 'Membership', ...key, role },
      { __typename: 'Membership', ...key, role: 'nothing of the sort' },
    ])
    expect(at(data, '_entities')).toEqual([
      { __typename: 'Membership', role, actor: { name: at(held, 'actor', 'name') } },
      null,
    ])
  })

  it('ftv1: traces for a gateway that asks, where tracing is on, and for nobody where it is off', async () => {
    const traced = { 'apollo-federation-include-trace': 'ftv1' }
    expect(at(await ask('{ __typename }', traced), 'extensions', 'ftv1')).toEqual(expect.any(String))
    expect(at(await ask('{ __typename }'), 'extensions')).toBeUndefined()
    const untraced = await serveSamples(join(folder, 'untraced.db'))
    expect(at(await ask('{ __typename }', traced, untraced), 'extensions')).toBeUndefined()
    await untraced.close()
  })

  it('@shareable: lets another subgraph define the same value types', () => {
    const other = `${LINK('"@shareable"')} type Query { page: PageInfo! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }`
    expect(
      composed([
        { name: 'gainsay', sdl },
        { name: 'other', sdl: other },
      ]),
    ).toContain('type PageInfo')
  })

  it('@tag: marks the way in for contract variants', () => {
    expect(composed([{ name: 'gainsay', sdl }])).toMatch(
      /ingestArticle\([^)]*\): IngestArticlePayload! .*@tag\(name: "ingest"\)/s,
    )
  })

  it('@composeDirective: carries the cache hints into the supergraph', () => {
    expect(composed([{ name: 'gainsay', sdl }])).toMatch(/type Article .*?@cacheControl\(maxAge: 60\)/s)
  })

  it('@cost and @listSize: tell a router what a list may cost', () => {
    const supergraph = composed([{ name: 'gainsay', sdl }])
    expect(supergraph).toContain('@listSize(assumedSize: 20, slicingArguments: ["first", "last"]')
    expect(supergraph).toContain('@cost(weight: 100)')
  })

  it('@override: lets another subgraph take a field over', async () => {
    const labels = {
      name: 'labels',
      sdl: `${LINK('"@key", "@override"')} type Query { labels: Int }
        type Event @key(fields: "id") { id: ID! label: String! @override(from: "gainsay") }`,
      resolvers: { Event: { label: ({ id }: { id: string }) => `overridden ${id}` } },
    }
    const supergraph = await openSupergraph({ url: `${served.url}/graphql`, sdl }, [labels, portraits])
    const { data, requests } = await supergraph.ask('{ events(first: 1) { nodes { id label } } }')
    const event = at(data, 'events', 'nodes', 0)
    expect(at(event, 'label')).toBe(`overridden ${String(at(event, 'id'))}`)
    expect(requests).toEqual(['gainsay', 'labels'])
    await supergraph.close()
  })

  it('@inaccessible: hides the names of rules from those who ask the supergraph', async () => {
    const supergraph = await openSupergraph({ url: `${served.url}/graphql`, sdl }, [portraits])
    const hidden = await supergraph.ask('{ statements(first: 1) { nodes { rule } } }')
    expect(hidden.errors?.[0]?.message).toContain('Cannot query field "rule"')
    await supergraph.close()
  })
})

describe('entities', () => {
  it('are null where nothing has the key, and errors stand at their own paths', async () => {
    const { data, errors } = await entities([
      { __typename: 'Article', id: 'art_nothing' },
      { __typename: 'Article' },
      { __typename: 'Article', id: 'act_nothing' },
      { __typename: 'Nonsense', id: 'x' },
      { __typename: 'constructor', id: 'x' },
      { __typename: 'Actor', wikidataId: 'Q423' },
      { __typename: 'Membership', actor: { id: 7 } },
    ])
    expect(listAt(data, '_entities').map((e) => at(e, 'name') ?? null)).toEqual([
      null, null, null, null, null, 'North Korea', null,
    ]) // prettier-ignore
    expect(errors?.map(({ path, message }) => [path?.join('.'), message]).sort()).toEqual([
      ['_entities.1', 'A representation of Article needs its id.'],
      ['_entities.3', 'No entity of this subgraph is of the type "Nonsense".'],
      ['_entities.4', 'No entity of this subgraph is of the type "constructor".'],
      ['_entities.6', 'A representation of Membership needs the id of its actor.'],
    ])
  })

  it('take one SQL statement for each type, however many there are and by whichever key', async () => {
    const found = await samples.data('{ articles(first: 14) { nodes { id url } } actors(first: 100) { nodes { id } } }')
    const articles = listAt(found, 'articles', 'nodes').map((a, i) =>
      i % 2 ? { __typename: 'Article', id: at(a, 'id') } : { __typename: 'Article', url: at(a, 'url') },
    )
    const actors = listAt(found, 'actors', 'nodes').map((a) => ({ __typename: 'Actor', id: at(a, 'id') }))
    const query = ENTITIES.replace('actor { name }', '')
    const { data, statements } = await entities(
      [...articles, ...actors, { __typename: 'Actor', wikidataId: 'Q423' }],
      query,
    )
    expect(listAt(data, '_entities')).not.toContain(null)
    expect(statements).toBe(2)
  })

  it('come at most 1,000 at a time', async () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => ({ __typename: 'Actor', id: `act_${i}` }))
    const whole = await entities(many(1000))
    expect([whole.errors, whole.statements, listAt(whole.data, '_entities').length]).toEqual([undefined, 1, 1000])
    const more = await entities(many(1001))
    expect(more.errors?.[0]?.message).toBe('_entities takes at most 1000 representations.')
    expect(more.statements).toBe(0)
  })

  it('are found through an index by either key', async () => {
    const texts: string[] = []
    const stop = samples.store.reader.observe((text) => texts.push(text))
    await entities([
      { __typename: 'Article', id: 'art_x' },
      { __typename: 'Actor', id: 'act_x' },
    ])
    await entities([{ __typename: 'Membership', actor: { id: 'act_x' }, organization: { id: 'act_y' }, role: 'z' }])
    stop()
    expect(texts).toHaveLength(3)
    for (const text of texts) {
      const plan = await samples.rows(`explain query plan ${text.replaceAll('?', "'[]'")}`)
      expect(plan.map((step) => String(step['detail'])).filter((step) => /^SCAN t\b/.test(step))).toEqual([])
    }
  })
})

describe('the SDL', () => {
  it('is composed with another subgraph by the command the documentation shows', () => {
    cpSync(join(import.meta.dirname, '../../examples/federation'), join(folder, 'compose'), { recursive: true })
    writeFileSync(join(folder, 'compose/gainsay.graphql'), sdl)
    const composer = join(import.meta.dirname, '../../examples/federation/compose.mjs')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [composer, join(folder, 'compose/supergraph.yaml')],
      { encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/portrait: String @join__field\(graph: PORTRAITS\)/)
  })

  it('is kept back where introspection is off', async () => {
    const shy = await serveSamples(join(folder, 'shy.db'), { INTROSPECTION: 'off' })
    expect(at(await ask('{ _service { sdl } }', {}, shy), 'errors', 0, 'extensions', 'code')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    )
    await shy.close()
  })
})
