import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../ingest/articles.js'
import { at, listAt, openSamples, type Samples } from './samples.js'

const URL = 'https://mill.example/emoji'
const TEXT = `🐟🐟 Fish talks 𝒪pen 👩‍👩‍👧

Norway's foreign minister Kari 𝕃und said on Friday: “We will not sell 🐟 to Sweden, é or é.” 𠮷野家 was named.`

let samples: Samples
let read: unknown
beforeAll(async () => {
  samples = await openSamples([article(TEXT, { url: URL, headline: '🐟 talks 𝒪pen', bylines: ['𝕃. “Q”', '🖋'] })])
  const source = `query($url: URL!) { article(url: $url) {
    id headline text bylines revisions { text headline }
    statements { nodes { id text spans { ...S } cue { ...S } speakerMention { ...S } } }
  } } fragment S on TextSpan { start end exact prefix suffix }`
  read = at(await samples.data(source, { url: URL }), 'article')
}, 60_000)
afterAll(() => samples.close())

describe('text outside the basic plane', () => {
  it('comes back unit for unit, in whatever field it stands', () => {
    expect(at(read, 'text')).toContain('🐟🐟 Fish talks 𝒪pen 👩‍👩‍👧')
    expect(at(read, 'headline')).toBe('🐟 talks 𝒪pen')
    expect(at(read, 'bylines')).toEqual(['𝕃. “Q”', '🖋'])
    expect(at(read, 'revisions', 0)).toEqual({ text: at(read, 'text'), headline: at(read, 'headline') })
  })

  it('is counted in UTF-16 units by every span, with what stands around it', () => {
    const text = String(at(read, 'text'))
    const statements = listAt(read, 'statements', 'nodes')
    expect(statements).not.toEqual([])
    const spans = statements.flatMap((s) => [...listAt(s, 'spans'), at(s, 'cue'), at(s, 'speakerMention')])
    for (const span of spans.filter((s) => s !== null)) {
      const [start, end] = [Number(at(span, 'start')), Number(at(span, 'end'))]
      expect(text.slice(start, end)).toBe(at(span, 'exact'))
      expect(text.slice(0, start).endsWith(String(at(span, 'prefix')))).toBe(true)
      expect(text.slice(end).startsWith(String(at(span, 'suffix')))).toBe(true)
    }
    expect(JSON.stringify(statements)).toContain('🐟')
  })

  it.each(['𝒪pen', '𠮷野家', '𝕃und', 'fish'])('is found by searching for %s', async (query) => {
    const source =
      'query($query: String!) { search(query: $query, kinds: [ARTICLE]) { nodes { ... on Article { id } } } articles(filter: { text: $query }) { nodes { id } } }'
    const found = await samples.data(source, { query })
    for (const list of ['search', 'articles'])
      expect(listAt(found, list, 'nodes')).toContainEqual({ id: at(read, 'id') })
  })
})
