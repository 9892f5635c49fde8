import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const KEY = 'a-key-for-the-viewer-in-tests'
const folder = mkdtempSync(join(tmpdir(), 'gainsay-viewer-'))
let open: ServedSamples
let closed: ServedSamples

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['scripts/build.mjs', 'viewer'], {
    cwd: join(import.meta.dirname, '../..'),
  })
  expect(built.status).toBe(0)
  open = await serveSamples(join(folder, 'open.db'), { NODE_ENV: 'production', RATE_LIMIT: '20000' })
  closed = await serveSamples(join(folder, 'closed.db'), { READING: 'closed', GAINSAY_API_KEY: KEY })
}, 120_000)

afterAll(async () => {
  await Promise.all([open.close(), closed.close()])
  rmSync(folder, { recursive: true, force: true })
})

const browse = (server: ServedSamples, path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' })

const BEARER = { authorization: `Bearer ${KEY}` }

/** Sends an article in and gives its id. */
async function ingest(input: Record<string, string>): Promise<string> {
  const query = 'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }'
  const response = await fetch(`${closed.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...BEARER },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const { data } = (await response.json()) as { data: { ingestArticle: { article: { id: string } } } }
  return data.ingestArticle.article.id
}

describe('the viewer over HTTP', () => {
  it('sends a page that may load its own files and nothing else', async () => {
    const response = await browse(open, '/')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const html = await response.text()
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src="\/viewer\/)| on[a-z]+="/)
    for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/viewer\/[^"]+)"/g)) {
      const asset = await fetch(open.url + file)
      expect([file, asset.status]).toEqual([file, 200])
      expect(asset.headers.get('cache-control')).toBe(
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    }
  })

  it('says nothing again to a browser that has the page', async () => {
    const first = await browse(open, '/')
    const again = await browse(open, '/', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('says in a page that there is nothing, and to programs in JSON', async () => {
    const page = await browse(open, '/nowhere')
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('<h1>There is nothing here</h1>')])
    const data = await browse(open, '/nowhere', { accept: 'application/json' })
    expect([data.status, await data.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }])
  })

  it('tells of a cursor that is none, and leads on', async () => {
    const page = await browse(open, '/?after=nonsense')
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('href="/"')])
  })

  it('leads to the playground only where there is one', async () => {
    expect(await (await browse(open, '/')).text()).not.toContain('/playground')
    const admitted = await browse(closed, '/', BEARER)
    expect(await admitted.text()).toContain('href="/playground/?query=')
  })

  it('shows nothing of a closed service to who has no key', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong-key-wrong-key' }] as Record<string, string>[]) {
      const page = await browse(closed, '/', headers)
      const html = await page.text()
      expect([page.status, page.headers.get('cache-control')]).toEqual([401, 'no-store'])
      expect(html).toContain('This service is closed')
      expect(html).not.toMatch(/Russia|Ukraine|dsp_/)
    }
    const admitted = await browse(closed, '/', BEARER)
    expect([admitted.status, await admitted.text()]).toEqual([200, expect.stringContaining('Kakhovka')])
    expect(admitted.headers.get('cache-control')).toContain('private')
  })

  it('shows an article that was changed beside what it was before, word by word', async () => {
    const url = 'https://northern-wire.example/harbour'
    const id = await ingest({
      url,
      headline: 'Harbour to close',
      text: 'The mayor said on Friday that the harbour will close in May.',
    })
    expect(
      await ingest({
        url,
        headline: 'Harbour to close',
        text: 'The mayor said on Friday that the harbour will close in June.',
      }),
    ).toBe(id)
    const article = await (await browse(closed, `/article/${id}`, BEARER)).text()
    expect(article).toContain(`href="/article/${id}/revisions"`)
    const html = await (await browse(closed, `/article/${id}/revisions`, BEARER)).text()
    expect(html).toContain('<del>May</del><ins>June</ins>')
    const back = await (await browse(closed, `/article/${id}/revisions?from=2&to=2`, BEARER)).text()
    expect(back).toContain('Nothing changed between these two.')
  })

  it('leads from words that were changed to the texts compared', async () => {
    const url = 'https://northern-wire.example/pier'
    const before = await ingest({ url, text: 'The mayor said on Friday that the pier will close in May.' })
    const marked = await (await browse(closed, `/article/${before}`, BEARER)).text()
    const [, old = ''] = /<mark id="(stm_\w+)"/.exec(marked) ?? []
    await ingest({ url, text: 'The mayor said on Friday that the pier will close in June.' })
    const moved = await browse(closed, `/statement/${old}`, BEARER)
    expect([moved.status, moved.headers.get('location')]).toEqual([302, `/article/${before}/revisions?from=1&to=2`])
    expect((await browse(closed, '/statement/stm_nothing', BEARER)).status).toBe(404)
  })

  it('leads through an article in which more is said than a page holds', async () => {
    const said = Array.from(
      { length: 120 },
      (_, i) => `The mayor of Northport said on Friday that ${i + 10} ships will sail.`,
    )
    const id = await ingest({ headline: 'Ships', text: said.join('\n\n') })
    const first = await (await browse(closed, `/article/${id}`, BEARER)).text()
    const next = /<a rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await (await browse(closed, next, BEARER)).text()
    const ids = [first, second].map((html) => [...html.matchAll(/<mark id="(stm_\w+)"/g)].map(([, stm]) => stm))
    expect(ids.map(({ length }) => length)).toEqual([100, 20])
    expect(new Set(ids.flat()).size).toBe(120)
    expect(second).toContain('aria-label="Statement 101: to its words"')
    expect(second).toContain(`<a rel="prev" href="/article/${id}"`)
    const last = ids[1]!.at(-1)!
    const moved = await browse(closed, `/statement/${last}`, BEARER)
    expect([moved.status, moved.headers.get('location')]).toEqual([302, `/article/${id}?from=101#${last}`])
    const found = await (await browse(closed, '/search?q=ships', BEARER)).text()
    expect(found).toContain(`href="/article/${id}#`)
  })

  it('says how the feeds are doing', async () => {
    const db = new Database(join(folder, 'closed.db'))
    const follow = db.prepare(
      'insert into feed (url, title, added_at, next_poll_at, last_polled_at, last_success_at, failures, last_error) values (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    const at = '2026-01-02T03:04:05.000Z'
    follow.run('https://a.example/feed', 'Wire A', at, at, at, at, 0, null)
    follow.run('https://b.example/feed', 'Wire B', at, at, at, null, 3, 'answered with 503 <b>')
    follow.run('https://c.example/feed', null, at, at, null, null, 0, null)
    db.close()
    const html = await (await browse(closed, '/', BEARER)).text()
    expect(html).toMatch(/Wire A.*?well, read <time datetime="2026-01-02T03:04:05.000Z">2 January 2026/s)
    expect(html).toMatch(/Wire B.*?failed 3 times running: <bdi>answered with 503 &lt;b>/s)
    expect(html).toMatch(/c\.example\/feed.*?not read yet/s)
  })

  it('shows hostile text as text', async () => {
    const id = await ingest({
      url: 'https://northern-wire.example/hostile',
      headline: '<script>alert(1)</script> \u202Egnitteg',
      publisher: '"><iframe onload=alert(1)>',
      text: '<iframe onload=alert(1)>\n\nThe minister said on Friday that "<math onclick=alert(1)>nothing happened" and \u202Eesrever.',
    })
    const html = await (await browse(closed, `/article/${id}`, BEARER)).text()
    expect(html).toContain('&lt;iframe onload=alert(1)>')
    expect(html).toContain('&lt;math onclick=alert(1)>')
    expect(html).not.toMatch(/<(?:iframe|math)\b|<script(?! type="module" src="\/viewer\/)/)
    expect(html.match(/<title>(.*?)<\/title>/s)?.[1]).not.toContain('\u202E')
  })

  it('narrows a search by what it counted, and takes it back', async () => {
    const all = await (await browse(open, '/search?q=arms')).text()
    expect(all).toContain('<h1><bdi>arms</bdi></h1>')
    const [, narrower = '', hits = ''] = /href="([^"]*kind=DISPUTE)" aria-label="Disputes, (\d+)"/.exec(all) ?? []
    const disputes = await (await browse(open, narrower.replaceAll('&amp;', '&'))).text()
    expect(disputes).toContain(`>${hits} hits<`)
    expect(disputes.match(/href="\/dispute\/dsp_\w+" lang|<h2 class="hit-name"><a href="\/dispute\//g)).toHaveLength(
      Number(hits),
    )
    expect(disputes).toContain('href="/search?q=arms" aria-label="Kind: all again"')
  })

  it('offers on the front page what there is of the newest, by kind, person, time and publisher', async () => {
    const home = await (await browse(open, '/')).text()
    for (const name of ['kind', 'actor', 'from', 'publisher']) {
      const [, href = '', hits] =
        new RegExp(`href="(/search\\?${name}=[^"]+)" aria-label="[^"]+, (\\d+)"`).exec(home) ?? []
      const found = await (await browse(open, href.replaceAll('&amp;', '&'))).text()
      expect(found).toContain(`Here are ${hits} hit`)
    }
  })

  it.each([
    ['no words', '/search', 200, 'Type words above'],
    ['words that nothing holds', '/search?q=zzzqqq', 200, 'Nothing holds all these words'],
    ['words of an attack', `/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`, 200, '&lt;script>'],
    ['a kind that is none', '/search?q=arms&kind=NOTHING', 400, 'This address does not fit'],
    ['a date that is none', '/search?q=arms&from=yesterday', 400, 'This address does not fit'],
  ])('answers a search for %s', async (_case, path, status, words) => {
    const page = await browse(open, path)
    expect([page.status, await page.text()]).toEqual([status, expect.stringContaining(words)])
  })

  it.each(['/article/art_nothing', '/article/nonsense', '/article/art_nothing/revisions', '/article/%00'])(
    'says that there is nothing at %s',
    async (path) => {
      expect((await browse(open, path)).status).toBe(404)
    },
  )

  it('takes pages from what a reader may cost in a minute', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 300 && !statuses.has(429); i++) statuses.add((await browse(open, '/')).status)
    expect([...statuses]).toEqual([200, 429])
    expect(await (await browse(open, '/')).text()).toContain('A moment, please')
  })
})
