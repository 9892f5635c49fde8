import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createFetch, readFeed, readSource, type ReadResult } from '../../src/read/index.js'
import { serveTexts, storyOf } from './web.js'

const items = (content: string, base: string | null = 'https://mill.example/feed') => {
  const feed = readFeed(content, 'feed', base)
  return 'items' in feed ? feed.items : []
}
const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Mill Post</title><language>en-GB</language><ttl>30</ttl>${inner}</channel></rss>`
const item = (title: string, inner = '') => `<item><title>${title}</title>${inner}</item>`

describe('a feed', () => {
  it.each([
    [
      'RSS 2.0',
      rss(
        item(
          'Mill &amp;amp; owner',
          '<link>/a?utm_source=rss</link><guid isPermaLink="false">7</guid><pubDate>Fri, 03 May 24 10:00:00 +0200</pubDate>',
        ),
      ),
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/>
       <item rdf:about="7"><title>Mill &amp; owner</title><link>https://mill.example/a</link><dc:date>2024-05-03T08:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://mill.example/news/"><title>Mill Post</title><entry><id>tag:7</id>
       <title type="html">Mill &lt;b&gt;&amp;amp; owner&lt;/b&gt;</title><link href="../a"/><published>2024-05-03T10:00:00+02:00</published></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Mill Post',
        items: [{ id: '7', url: '/a', title: 'Mill & owner', date_published: '2024-05-03T08:00:00Z' }],
      }),
    ],
    [
      'a news sitemap',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
       <loc>https://mill.example/a</loc><news:news><news:publication_date>2024-05-03T08:00:00Z</news:publication_date>
       <news:title>Mill &amp; owner</news:title></news:news></url></urlset>`,
    ],
  ])('in %s tells its articles', (_case, content) => {
    expect(items(content)).toMatchObject([
      { title: 'Mill & owner', link: 'https://mill.example/a', publishedAt: '2024-05-03T08:00:00.000Z' },
    ])
  })

  it('tells its name, its language and how long to leave it alone', () => {
    expect(readFeed(rss(''), 'feed', null)).toEqual({
      title: 'Mill Post',
      language: 'en-GB',
      ttl: 30,
      items: [],
      isBrokenOff: false,
    })
  })

  it('that is a news sitemap has the name of its publication', () => {
    const entry = (news: string) => `<url><loc>https://mill.example/a</loc>${news}</url>`
    const named = '<news:news><news:publication><news:name>Mill &amp; Post</news:name></news:publication></news:news>'
    expect(readFeed(`<urlset>${entry('')}${entry(named)}</urlset>`, 'feed', null)).toMatchObject({
      title: 'Mill & Post',
    })
    expect(readFeed(`<urlset>${entry('')}</urlset>`, 'feed', null)).toMatchObject({ title: null })
  })

  it('in JSON does not break off where it speaks of XML', () => {
    const items = [{ id: '1', content_html: '<rss> is an element' }]
    const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Mill Post', items })
    expect(readFeed(text, 'feed', null)).toMatchObject({ isBrokenOff: false, items: [{ id: '1' }] })
  })

  it('that breaks off is read as far as it goes', () => {
    const whole = rss(item('One') + item('Two') + item('Three'))
    expect(items(whole.slice(0, whole.indexOf('Three'))).map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('cannot bring in files, or grow by its entities', () => {
    const bomb = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
    const type = `<!DOCTYPE rss [<!ENTITY e0 "boom"><!ENTITY file SYSTEM "file:///etc/hostname">${bomb}]>`
    const [first] = items(`<?xml version="1.0"?>${type}${rss(item('&e12; &file; Mill')).replace(/^<\?xml[^>]*>/, '')}`)
    expect(first?.title?.length).toBeLessThan(40)
    expect(first?.title).toContain('Mill')
  })

  it.each([
    ['script', 'Mill<script>alert(1)</script>'],
    ['an event', 'Mill<img src=x onerror=alert(1)>'],
    ['script escaped twice', 'Mill&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('gives no %s', (_case, title) => {
    const [first] = items(rss(item(`<![CDATA[${title}]]>`)))
    expect(first?.title).toBe('Mill')
  })

  it.each(['', 'words', '<html></html>', '{"a": 1}', '<rss', '<feed><entry>'])('is not %j', (content) => {
    expect(() => items(content)).toThrow(/no feed that can be read/)
  })
})

async function read(address: string): Promise<string[]> {
  const told: string[] = []
  const fetch = createFetch({ allowedHosts: ['127.0.0.1'] })
  for await (const result of readSource({ address, format: 'auto' }, fetch)) told.push(tell(result))
  return told
}
const tell = (result: ReadResult) =>
  'error' in result
    ? result.error.code
    : `${result.document.headline} (${result.document.publisher}): ${result.document.text.length}${result.warning ? '!' : ''}`

describe('the articles of a feed', () => {
  it('are read from it where it carries them whole, else from their pages, and a lost page stops nothing', async () => {
    const page = `<html><head><meta property="og:site_name" content="Mill Post"></head><body><article><h1>The page</h1>${storyOf(8)}</article></body></html>`
    const web = await serveTexts({
      '/feed': rss(
        item('Whole', `<link>/whole</link><content:encoded><![CDATA[${storyOf(7)}]]></content:encoded>`) +
          item('Teaser', '<link>/teaser</link><description>The mill will …</description>') +
          item('Lost', '<link>/lost</link>') +
          item('Short, without a link', '<description>The mill will close in May, its owner said.</description>'),
      ),
      '/teaser': page,
    })
    expect(await read(`${web}/feed`)).toEqual([
      expect.stringMatching(/^Whole \(Mill Post\): 7\d\d$/),
      expect.stringMatching(/^The page \(Mill Post\): 8\d\d$/),
      'FETCH_FAILED',
      expect.stringMatching(/^Short, without a link/),
    ])
  })

  it('are what it carries of them where their page cannot be had, unless that is cut off', async () => {
    const content = (words: string) => `<link>/lost</link><content:encoded><![CDATA[${words}]]></content:encoded>`
    const summary = (words: string) => `<link>/lost</link><description>${words}</description>`
    const web = await serveTexts({
      '/feed': rss(
        item('Brief', content('<p>The mill will close, its owner said.</p><p>He named no day.</p>')) +
          item('Cut', content('<p>The mill will close, its owner said.</p><p>Read more</p>')) +
          item('Told', summary('The mill will close, its owner said.')) +
          item('Named', summary('Comments')) +
          item('Broken', summary('The mill will close, its owner said, and ...')),
      ),
    })
    expect(await read(`${web}/feed`)).toEqual([
      'Brief (Mill Post): 54!',
      'FETCH_FAILED',
      'Told (Mill Post): 36!',
      'FETCH_FAILED',
      'FETCH_FAILED',
    ])
  })

  const whole = (name: string) => item(name, `<link>/${name}</link><content:encoded>${storyOf(7)}</content:encoded>`)
  it.each<[string, (feed: string) => string, string[]]>([
    ['it breaks off within an item', (feed) => feed.slice(0, feed.indexOf('three') + 200), ['one', 'two', 'cut']],
    ['it breaks off between items', (feed) => feed.slice(0, feed.lastIndexOf('<item>')), ['one', 'two', 'cut']],
    ['it breaks off behind its items', (feed) => feed.replace('</channel></rss>', ''), ['one', 'two', 'three', 'cut']],
    ['only its last sign is missing', (feed) => feed.trim().slice(0, -1), ['one', 'two', 'three']],
    ['something stands behind its end', (feed) => `${feed}<!-- 3 -->\n`, ['one', 'two', 'three']],
  ])('are told to be not all where %s', async (_case, spoil, wanted) => {
    const content = Buffer.from(spoil(rss(whole('one') + whole('two') + whole('three')).replaceAll('<p>', '')))
    const told: string[] = []
    for await (const result of readSource({ name: 'a.xml', bytes: Readable.from([content]), format: 'auto' }))
      told.push('document' in result ? result.document.headline : /breaks off/.test(result.error.message) ? 'cut' : '?')
    expect(told).toEqual(wanted)
  })

  it('are found through lists of feeds, and a list that names itself ends', async () => {
    const texts: Record<string, string> = {
      '/feed': rss(item('Whole', `<link>/whole</link><content:encoded><![CDATA[${storyOf(7)}]]></content:encoded>`)),
    }
    const web = await serveTexts(texts)
    texts['/opml'] =
      `<opml version="2.0"><body><outline text="all"><outline text="a" xmlUrl="${web}/feed"/><outline text="b" xmlUrl="${web}/opml"/></outline></body></opml>`
    const told = await read(`${web}/opml`)
    expect(told.filter((line) => line.startsWith('Whole'))).toHaveLength(2)
    expect(told.at(-1)).toBe('ARTICLE_UNREADABLE')
  })
})
