import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../ingest/articles.js'
import { at, listAt, openSamples, type Samples } from './samples.js'

const URL = 'https://mill.example/barley'
const version = (words: string) =>
  article(`Barley talks\n\nFinland's trade minister Aino Virtanen said on Friday: “${words}”`, { url: URL })
const FIRST = 'We will not sell barley to Estonia.'
const SECOND = 'We have agreed to sell barley to Estonia.'

let samples: Samples
let read: unknown
beforeAll(async () => {
  samples = await openSamples([version(FIRST), version(SECOND)])
  const source = `query($url: URL!) { article(url: $url) {
    id text textHash revision statements { nodes { id text } }
    revisions { number headline text textHash recordedAt statements { totalCount nodes {
      id text spans { start end exact } revision { number text } article { id revision }
    } } }
  } }`
  read = at(await samples.data(source, { url: URL }), 'article')
}, 60_000)
afterAll(() => samples.close())

describe('an article that was revised', () => {
  it('shows its newest text, and every older one, newest first', () => {
    expect(at(read, 'revision')).toBe(2)
    expect(listAt(read, 'revisions').map((r) => at(r, 'number'))).toEqual([2, 1])
    expect(at(read, 'text')).toContain(SECOND)
    expect(at(read, 'revisions', 0, 'text')).toBe(at(read, 'text'))
    expect(at(read, 'revisions', 0, 'textHash')).toBe(at(read, 'textHash'))
    expect(at(read, 'revisions', 1, 'text')).toContain(FIRST)
  })

  it('keeps the statements of older texts, whose spans count in those', () => {
    for (const revision of listAt(read, 'revisions')) {
      const statements = listAt(revision, 'statements', 'nodes')
      expect(statements).not.toEqual([])
      expect(at(revision, 'statements', 'totalCount')).toBe(statements.length)
      for (const statement of statements) {
        expect(at(statement, 'revision')).toEqual({ number: at(revision, 'number'), text: at(revision, 'text') })
        expect(at(statement, 'article')).toEqual({ id: at(read, 'id'), revision: 2 })
        for (const span of listAt(statement, 'spans'))
          expect(String(at(revision, 'text')).slice(Number(at(span, 'start')), Number(at(span, 'end')))).toBe(
            at(span, 'exact'),
          )
      }
    }
  })

  it('lists and finds statements of the newest text only, while older ones answer by id', async () => {
    const [now, then] = [0, 1].map((i) => listAt(read, 'revisions', i, 'statements', 'nodes').map((s) => at(s, 'id')))
    expect(listAt(read, 'statements', 'nodes').map((s) => at(s, 'id'))).toEqual(now)
    const old = then?.find((id) => !now?.includes(id))
    expect(at(await samples.data('query($id: ID!) { statement(id: $id) { id } }', { id: old }), 'statement')).toEqual({
      id: old,
    })
    const lists = await samples.data(`{
      statements(first: 100) { nodes { id } } filtered: statements(filter: { text: "barley" }) { nodes { id } }
      search(query: "barley", kinds: [STATEMENT], first: 100) { nodes { ... on Statement { id } } }
      actor(name: "Aino Virtanen") { statements { nodes { id } } }
    }`)
    for (const list of [lists['statements'], lists['filtered'], lists['search'], at(lists, 'actor', 'statements')]) {
      const ids = listAt(list, 'nodes').map((s) => at(s, 'id'))
      expect(ids).not.toContain(old)
      expect(ids).toEqual(expect.arrayContaining(now ?? ['none']))
    }
  })
})

describe('a post', () => {
  const holder = (name: string) => `White House spokesman ${name} said on Friday: “The talks will begin.”`
  const posts = `query($name: String!) { actor(name: $name) { memberships { role evidence { span { exact } } } } }`

  it('is told of as long as the newest text of an article does', async () => {
    const url = 'https://mill.example/spokesman'
    const put = await openSamples([article(holder('Peter Reis'), { url }), article(holder('Mara Olsen'), { url })])
    const [role, exact] = ['White House spokesman', 'White House spokesman Mara Olsen']
    expect(at(await put.data(posts, { name: 'Peter Reis' }), 'actor')).toEqual({ memberships: [] })
    expect(at(await put.data(posts, { name: 'Mara Olsen' }), 'actor')).toEqual({
      memberships: [{ role, evidence: [{ span: { exact } }] }],
    })
    await put.close()
  })
})
