import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSource, type ReadResult } from '../../src/read/index.js'
import { storyOf } from './web.js'

async function* chunks(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000)
}
async function collectAll(reading: AsyncIterable<ReadResult>): Promise<ReadResult[]> {
  const results: ReadResult[] = []
  for await (const result of reading) results.push(result)
  return results
}
const read = (content: string | Buffer, name = 'file') =>
  collectAll(readSource({ name, bytes: chunks(Buffer.from(content)), format: 'auto' }))
const documents = async (content: string | Buffer, name?: string) =>
  (await read(content, name)).map((result) => ('document' in result ? result.document : result.error.message))

const text = 'The mill will close in May, its owner said.'

describe('ninjs', () => {
  it('is told from other JSON by any of its names, and reads text under names of its own', async () => {
    const caption = {
      uri: 'urn:1',
      headline: 'Mill to close',
      description_caption_xhtml: '<p>The mill <b>closes</b>.</p>',
    }
    const event = { uri: 'urn:2', title: 'Mill to close', descriptions: [{ value: 'The mill closes.' }] }
    for (const item of [caption, event])
      expect(await documents(JSON.stringify(item), 'a.json')).toMatchObject([
        { headline: 'Mill to close', text: 'The mill closes.' },
      ])
  })

  it.each([
    [
      '1',
      {
        headline: 'Mill to close',
        byline: 'By Ada Holm',
        body_xhtml: `<div><p>${text}</p></div>`,
        versioncreated: '2024-05-03T10:00:00+02:00',
        copyrightholder: 'Mill Wire',
      },
    ],
    [
      '2',
      {
        headlines: [
          { role: 'sub', value: 'x' },
          { role: 'main', value: 'Mill to close' },
        ],
        by: 'Ada Holm',
        bodies: [{ role: 'text', contenttype: 'text/plain', value: text }],
        versioncreated: '2024-05-03T08:00:00Z',
        copyrightholder: 'Mill Wire',
      },
    ],
    [
      '3',
      {
        headlines: [{ value: 'Mill to close' }],
        by: 'Ada Holm',
        bodies: [{ contentType: 'text/html', value: `<p>${text}</p>` }],
        firstCreated: '2024-05-03T08:00:00Z',
        versionCreated: '2024-05-03T09:00:00Z',
        copyrightHolder: 'Mill Wire',
      },
    ],
  ])('%s is read', async (_version, item) => {
    expect(await documents(JSON.stringify({ uri: 'https://wire.example/7', type: 'text', ...item }))).toMatchObject([
      {
        url: 'https://wire.example/7',
        headline: 'Mill to close',
        text,
        publishedAt: '2024-05-03T08:00:00.000Z',
        publisher: 'Mill Wire',
        bylines: ['Ada Holm'],
      },
    ])
  })

  it('may hold many items, of which one without a text stops nothing', async () => {
    const items = [{ uri: 'urn:1', versioncreated: '2024-05-03', body_text: text }, { uri: 'urn:2' }]
    expect(await documents(JSON.stringify({ items }, null, 1), 'a.json')).toMatchObject([{ text }, /no text/])
  })
})

describe('JSON-LD', () => {
  it('gives each of its articles', async () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Mill &amp; owner',
      articleBody: text,
      url: 'https://mill.example/a',
      datePublished: '2024-05-03',
    }
    expect(
      await documents(
        JSON.stringify({ '@context': 'https://schema.org', '@graph': [article, { '@type': 'Article' }] }),
      ),
    ).toMatchObject([
      { headline: 'Mill & owner', text, url: 'https://mill.example/a', publishedAt: '2024-05-03T00:00:00.000Z' },
      /articleBody/,
    ])
  })

  it('is at its id where it names no address, unless that is a part of another', async () => {
    const at = async (id: string) =>
      (await documents(JSON.stringify({ '@type': 'NewsArticle', '@id': id, articleBody: text })))[0]
    expect(await at('https://mill.example/7?utm_source=x')).toMatchObject({ url: 'https://mill.example/7' })
    for (const id of ['https://mill.example/all#7', 'urn:mill:7'])
      expect(await at(id)).toMatchObject({ url: null, identifier: id })
    for (const id of ['#7', 'urn:gainsay:art_7']) expect(await at(id)).not.toHaveProperty('identifier')
  })

  it('one a line is read line by line, however large the file', async () => {
    const line = (body: string) => JSON.stringify({ '@type': 'NewsArticle', headline: 'Mill', articleBody: body })
    const results = await read(`${line(text)}\n{"@type":\n{"@type":"Person"}\n${line(`${text} Then.`)}\n`, 'a.jsonld')
    expect(results.map((result) => ('document' in result ? result.document.text : result.error.message))).toEqual([
      text,
      'Cannot read a.jsonld:2: it is no valid JSON.',
      'Cannot read a.jsonld:3: it has no schema.org article in it.',
      `${text} Then.`,
    ])
    const long = line(text.repeat(24_000))
    expect(await documents(`${long}\n`.repeat(20))).toHaveLength(20)
  })
})

describe('JSON', () => {
  const long = `${text} `.repeat(200)

  it.each([
    ['ninjs', { body_text: long, versioncreated: '2024-05-03T08:00:00Z', uri: 'urn:newsml:mill.example:7' }],
    ['a JSON feed', { items: [{ id: '7', content_text: long }], version: 'https://jsonfeed.org/version/1.1' }],
    ['JSON-LD', { articleBody: long, '@type': 'NewsArticle' }],
    ['a row', { notes: long, text: long }],
  ])('is known for %s by its names, wherever they stand', async (_what, value) => {
    for (const name of ['a.json', 'a.txt', 'stdin'])
      for (const content of [JSON.stringify(value), JSON.stringify(value, null, 2), `${JSON.stringify(value)}\n`])
        expect(await documents(content, name)).toMatchObject([{ text: expect.stringContaining(long.trim()) as string }])
  })

  it('one article a line is read by its names, even where its file has the name of rows', async () => {
    const article = JSON.stringify({ '@type': 'NewsArticle', articleBody: text })
    expect(await documents(`${article}\n${article}\n`, 'a.jsonl')).toMatchObject([{ text }, { text }])
  })

  it('may hold rows in one array, of which a broken one stops no other', async () => {
    const rows = [{ text, title: 'Mill to close' }, 7, { text: `${text} Then.` }]
    for (const content of [JSON.stringify(rows), JSON.stringify(rows, null, 2)])
      expect(await documents(content, 'a.json')).toMatchObject([
        { headline: 'Mill to close', text },
        /not a JSON object/,
        { text: `${text} Then.` },
      ])
    expect((await read(JSON.stringify(rows), 'a.json')).map(({ source }) => source)).toEqual([
      'a.json#1',
      'a.json#2',
      'a.json#3',
    ])
  })

  it('is not what a text is that begins with a bracket', async () => {
    expect(await documents(`[Update] ${text}`, 'a')).toMatchObject([{ text: `[Update] ${text}` }])
    expect(await documents(`[1]\n${text}`, 'a')).toMatchObject([{ text: `[1]\n${text}` }])
  })
})

describe('gzip', () => {
  it('holds any format', async () => {
    expect(await documents(gzipSync(`Mill to close\n\n${text}`), 'a.txt.gz')).toMatchObject([
      { headline: 'Mill to close' },
    ])
    expect(await documents(gzipSync(`{"text":"${text}"}\n{"text":"${text} Then."}\n`), 'a.ndjson.gz')).toHaveLength(2)
  })

  it('that is a bomb, or breaks off, is refused', async () => {
    expect(await documents(gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a')), 'a.txt.gz')).toEqual([
      expect.stringMatching(/16 MB/),
    ])
    const rows = gzipSync(`{"text":"${text}"}\n`.repeat(1_000))
    expect((await documents(rows.subarray(0, -12), 'a.ndjson.gz')).at(-1)).toMatch(/compression/)
  })
})

describe('a web archive', () => {
  const record = (type: string, block: string, url = 'https://mill.example/a') =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <${url}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
  const html = `<html><body><article><h1>Mill to close</h1>${storyOf(6)}</article></body></html>`
  const answer = (body: string, headers = '', status = '200 OK') =>
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n${body}`
  const archive =
    record('warcinfo', 'software: x') +
    record('response', answer(html)) +
    record('response', answer('gone', '', '404 Not Found')) +
    record(
      'response',
      answer(`${Buffer.byteLength(html).toString(16)}\r\n${html}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
      'https://mill.example/b',
    )

  it('gives its pages by their addresses, compressed or not', async () => {
    const expected = ['a', 'b'].map((path) => ({ url: `https://mill.example/${path}`, headline: 'Mill to close' }))
    expect(await documents(archive)).toMatchObject(expected)
    expect(await documents(gzipSync(archive), 'a.warc.gz')).toMatchObject(expected)
  })

  it('that breaks off gives what is whole, and says so', async () => {
    expect(await documents(archive.slice(0, -200))).toMatchObject([{ headline: 'Mill to close' }, /breaks off/])
  })

  it('tells of a page that is too large, and passes over a film that is', async () => {
    const large = 'x'.repeat(17 * 1024 * 1024)
    const film = `HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n${large}`
    const records = [record('response', answer(large)), record('response', film), record('response', answer(html))]
    expect(await documents(gzipSync(records.join('')), 'a.warc.gz')).toMatchObject([
      'Cannot read https://mill.example/a: it is larger than 16 MB.',
      { headline: 'Mill to close' },
    ])
  })

  it('that is none is called so', async () => {
    const [result] = await collectAll(readSource({ name: 'a.txt', bytes: chunks(Buffer.from(text)), format: 'warc' }))
    expect(result).toMatchObject({ error: { message: expect.stringContaining('no web archive') as string } })
  })
})

it('reads rows by what stands in them, whatever the name of their file promises', async () => {
  const row = JSON.stringify({ id: 'a', text })
  expect(await documents(`${row}\n${row}\n`, 'rows.json')).toMatchObject([{ text }, { text }])
  expect(await documents('{"id": "a"', 'broken.json')).toEqual([expect.stringContaining('no valid JSON')])
})
