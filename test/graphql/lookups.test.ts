import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldName } from '../../src/model/index.js'
import { at, listAt, openSamples, type Samples } from './samples.js'

const TWINS = ['act_000000000000000000000001', 'act_000000000000000000000002'] as const
const MERGED = 'act_00000000000000000000000f'
const MERGED_DISPUTE = 'dsp_00000000000000000000000f'

let samples: Samples
let korea: string
let america: string
let dispute: string

beforeAll(async () => {
  samples = await openSamples()
  const found = await samples.data('{ k: actor(name: "North Korea") { id } a: actor(name: "United States") { id } }')
  korea = String(at(found, 'k', 'id'))
  america = String(at(found, 'a', 'id'))
  const between = await samples.data(BETWEEN, { pair: [korea, america] })
  dispute = String(at(between, 'disputes', 'nodes', 0, 'id'))
  const db = new Database(samples.path)
  const actor = db.prepare('insert into actor (public_id, key, name, name_folded, kind) values (?, ?, ?, ?, ?)')
  const alias = db.prepare('insert into actor_alias (actor_id, alias, alias_folded) values (?, ?, ?)')
  TWINS.forEach((id, i) => {
    const { lastInsertRowid: number } = actor.run(
      id,
      `test:${i}`,
      `Zoë Müller ${i}`,
      foldName(`Zoë Müller ${i}`),
      i === 0 ? 'PERSON' : 'ORGANISATION',
    )
    alias.run(number, 'Müller', foldName('Müller'))
  })
  const redirect = db.prepare("insert into redirect values (?, ?, 'test', '2024-01-01T00:00:00.000Z')")
  redirect.run(MERGED, korea)
  redirect.run(MERGED_DISPUTE, dispute)
  db.close()
}, 60_000)
afterAll(() => samples.close())

const BETWEEN = `query($pair: [ID!]) { disputes(filter: { between: $pair }) { totalCount nodes { id } } }`
const BY_NAME = 'query($name: String!) { actor(name: $name) { id name } }'

describe('a node', () => {
  it('of any type is found by its id, alone and among others', async () => {
    const lists = await samples.data(
      '{ articles(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } actors(first: 1) { nodes { id } } events(first: 1) { nodes { id } } disputes(first: 1) { nodes { id } } }',
    )
    const ids = Object.values(lists).map((list) => at(list, 'nodes', 0, 'id'))
    const types = ['Article', 'Statement', 'Actor', 'Event', 'Dispute']
    for (const [i, id] of ids.entries())
      expect(await samples.data('query($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: { __typename: types[i], id },
      })
    const asked = [...ids.toReversed(), 'art_ffffffffffffffffffffffff', 'nonsense', '']
    const { nodes } = await samples.data('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked })
    expect(nodes).toEqual([...ids.toReversed().map((id) => ({ id })), null, null, null])
  })

  it('is not found by the id of another type', async () => {
    const source =
      'query($id: ID!) { article(id: $id) { id } statement(id: $id) { id } event(id: $id) { id } dispute(id: $id) { id } }'
    expect(await samples.data(source, { id: korea })).toEqual({
      article: null,
      statement: null,
      event: null,
      dispute: null,
    })
  })

  it('that was merged away answers under its old id', async () => {
    const source = `query($id: ID!, $d: ID!) {
      node(id: $id) { id } actor(id: $id) { id } dispute(id: $d) { id } nodes(ids: [$id, $d]) { id }
    }`
    expect(await samples.data(source, { id: MERGED, d: MERGED_DISPUTE })).toEqual({
      node: { id: korea },
      actor: { id: korea },
      dispute: { id: dispute },
      nodes: [{ id: korea }, { id: dispute }],
    })
  })

  it('of more than 100 ids is BAD_USER_INPUT', async () => {
    const ids = Array.from({ length: 101 }, () => korea)
    expect(await samples.codes('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual(['BAD_USER_INPUT'])
  })
})

describe('filters', () => {
  it.each([
    'articles(filter: { actor: $id })',
    'articles(filter: { publisher: $id })',
    'statements(filter: { speaker: $id })',
    'statements(filter: { onBehalfOf: $id })',
    'events(filter: { actor: $id })',
    'disputes(filter: { actor: $id })',
    'actors(filter: { country: $id })',
  ])('%s find the same by a merged id', async (field) => {
    const source = `query($id: ID!) { ${field} { totalCount nodes { id } } }`
    expect(await samples.data(source, { id: MERGED })).toEqual(await samples.data(source, { id: korea }))
  })

  it('find something by the id of an actor that speaks and disputes', async () => {
    const source =
      'query($id: ID!) { disputes(filter: { actor: $id }) { totalCount } articles(filter: { actor: $id }) { totalCount } }'
    const data = await samples.data(source, { id: MERGED })
    expect(Number(at(data, 'disputes', 'totalCount'))).toBeGreaterThan(0)
    expect(Number(at(data, 'articles', 'totalCount'))).toBeGreaterThan(0)
  })
})

describe('an article', () => {
  const BY_URL = 'query($url: URL!) { article(url: $url) { id url } }'
  it('is found by its address', async () => {
    const nodes = listAt(await samples.data('{ articles { nodes { id url } } }'), 'articles', 'nodes')
    for (const node of nodes) expect(await samples.data(BY_URL, { url: at(node, 'url') })).toEqual({ article: node })
  })

  it('is found by an address that is not in its canonical form', async () => {
    const node = at(await samples.data('{ articles(first: 1) { nodes { id url } } }'), 'articles', 'nodes', 0)
    const url = `${String(at(node, 'url'))}?utm_source=feed#top`
    expect(await samples.data(BY_URL, { url })).toEqual({ article: node })
  })

  it('takes exactly one of id and url, and only addresses', async () => {
    expect(await samples.codes('{ article { id } }')).toEqual(['BAD_USER_INPUT'])
    expect(await samples.codes('{ article(id: "art_1", url: "https://mill.example/") { id } }')).toEqual([
      'BAD_USER_INPUT',
    ])
    expect(await samples.codes(BY_URL, { url: 'not an address' })).toEqual(['BAD_USER_INPUT'])
    expect(await samples.data(BY_URL, { url: 'https://nowhere.example/' })).toEqual({ article: null })
  })
})

describe('an actor', () => {
  it.each(['North Korea', 'north korea', 'NORTH KOREA', '  North   Korea ', 'Nórth Koreä'])(
    'is found by "%s": case, diacritics and spaces do not count',
    async (name) => {
      expect(at(await samples.data(BY_NAME, { name }), 'actor', 'id')).toBe(korea)
    },
  )

  it('is found by each of its aliases that no other has', async () => {
    const source = 'query($id: ID!) { actor(id: $id) { name aliases wikidataId } }'
    const actor = at(await samples.data(source, { id: korea }), 'actor')
    expect(listAt(actor, 'aliases')).toContain(at(actor, 'name'))
    for (const name of listAt(actor, 'aliases'))
      expect(at(await samples.data(BY_NAME, { name }), 'actor', 'id')).toBe(korea)
    expect(await samples.data('{ actor(wikidataId: "Q423") { id } }')).toEqual({ actor: { id: korea } })
  })

  it('by a name that several go by is AMBIGUOUS, with those it may be', async () => {
    const { errors } = await samples.run(BY_NAME, { name: 'muller' })
    expect(errors?.map((e) => e.extensions?.['code'])).toEqual(['AMBIGUOUS'])
    const candidates = listAt(errors, 0, 'extensions', 'candidates')
    expect(new Set(candidates.map((c) => at(c, 'id')))).toEqual(new Set(TWINS))
    expect(candidates.map((c) => at(c, 'kind')).sort()).toEqual(['ORGANISATION', 'PERSON'])
    expect(await samples.codes(BETWEEN, { pair: ['Müller', korea] })).toEqual(['AMBIGUOUS'])
    expect(at(await samples.data(BY_NAME, { name: 'zoe muller 1' }), 'actor', 'id')).toBe(TWINS[1])
  })

  it('of no name known is null', async () => {
    for (const name of ['', ' ', 'Nobody Anywhere', '"', "'; drop table actor --"])
      expect(await samples.data(BY_NAME, { name })).toEqual({ actor: null })
  })
})

describe('disputes between two actors', () => {
  it('are the same by ids, names, merged ids and either order, and in Actor.disputes(with:)', async () => {
    const asked = await samples.data(BETWEEN, { pair: [korea, america] })
    expect(Number(at(asked, 'disputes', 'totalCount'))).toBeGreaterThan(0)
    for (const pair of [
      [america, korea],
      ['North Korea', 'united states'],
      [MERGED, 'United States'],
    ])
      expect(await samples.data(BETWEEN, { pair })).toEqual(asked)
    const WITH = 'query($id: ID!, $with: ID!) { actor(id: $id) { disputes(with: $with) { totalCount nodes { id } } } }'
    for (const other of [america, 'United States'])
      expect(at(await samples.data(WITH, { id: MERGED, with: other }), 'actor')).toEqual(asked)
  })

  it('are none with somebody unknown', async () => {
    expect(await samples.data(BETWEEN, { pair: [korea, 'Nobody Anywhere'] })).toEqual({
      disputes: { totalCount: 0, nodes: [] },
    })
  })

  it.each([[[]], [['North Korea']], [['North Korea', 'United States', 'Russia']]])(
    'are BAD_USER_INPUT for %j',
    async (pair) => {
      expect(await samples.codes(BETWEEN, { pair })).toEqual(['BAD_USER_INPUT'])
    },
  )
})
