import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { emitSubgraph } from '../../src/graphql/index.js'
import { at, listAt } from '../graphql/samples.js'
import { clippings, portraits } from './foreign.js'
import { openSupergraph, type Supergraph } from './supergraph.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-gateway-'))
let served: ServedSamples
let supergraph: Supergraph

beforeAll(async () => {
  served = await serveSamples(join(folder, 'samples.db'))
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ articles(first: 3, filter: { disputed: true }) { nodes { url } } }' }),
  })
  const urls = listAt(await response.json(), 'data', 'articles', 'nodes').map((node) => String(at(node, 'url')))
  const gainsay = { url: `${served.url}/graphql`, sdl: emitSubgraph() }
  supergraph = await openSupergraph(gainsay, [portraits, clippings([...urls, 'https://nowhere.example/unknown'])])
}, 60_000)

afterAll(async () => {
  await supergraph.close()
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a gateway over this subgraph and two others', () => {
  it('adds to an actor what another subgraph knows of its Wikidata item, with one request each', async () => {
    const { data, errors, requests } = await supergraph.ask(
      '{ actor(name: "North Korea") { name portrait statements(first: 1) { nodes { text } } } }',
    )
    expect(errors).toBeUndefined()
    expect(at(data, 'actor', 'portrait')).toBe('https://portraits.example/Q423.jpg')
    expect(listAt(data, 'actor', 'statements', 'nodes')).toHaveLength(1)
    expect(requests).toEqual(['gainsay', 'portraits'])
  })

  it('finds an actor that another subgraph names by its Wikidata item alone', async () => {
    const { data, requests } = await supergraph.ask('{ portraits { portrait name kind } }')
    expect(data).toEqual({
      portraits: [{ portrait: 'https://portraits.example/Q423.jpg', name: 'North Korea', kind: 'STATE' }],
    })
    expect(requests).toEqual(['portraits', 'gainsay'])
  })

  it('answers disputes of articles that another subgraph names by address, all in one request; null for unknown ones', async () => {
    const { data, errors, requests } = await supergraph.ask(
      '{ clippings { note article { headline disputes(first: 2) { nodes { question sides { principals { name } } } } } } }',
    )
    expect(errors).toBeUndefined()
    const found = listAt(data, 'clippings')
    expect(found).toHaveLength(4)
    for (const clipping of found.slice(0, 3))
      expect(listAt(clipping, 'article', 'disputes', 'nodes').length).toBeGreaterThan(0)
    expect(at(found[3], 'article', 'headline') ?? null).toBeNull()
    expect(requests).toEqual(['clippings', 'gainsay'])
  })

  it('goes through all three subgraphs in one query', async () => {
    const { data, errors, requests } = await supergraph.ask(
      '{ clippings { article { statements(first: 20) { nodes { text speaker { name wikidataId portrait } } } } } }',
    )
    expect(errors).toBeUndefined()
    const speakers = listAt(data, 'clippings').flatMap((c) =>
      at(c, 'article') === null ? [] : listAt(c, 'article', 'statements', 'nodes').map((s) => at(s, 'speaker')),
    )
    const named = speakers.filter((speaker) => typeof at(speaker, 'wikidataId') === 'string')
    expect(named.length).toBeGreaterThan(0)
    for (const actor of named)
      expect(at(actor, 'portrait')).toBe(`https://portraits.example/${String(at(actor, 'wikidataId'))}.jpg`)
    expect(requests).toEqual(['clippings', 'gainsay', 'portraits'])
  })
})
