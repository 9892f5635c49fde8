import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readLines, readSource, type Format, type ReadResult } from '../../src/read/index.js'

async function read(name: string, content: string | Uint8Array, format: Format | 'auto' = 'auto', size = 1 << 16) {
  const bytes = Buffer.from(content)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  const results: ReadResult[] = []
  for await (const result of readSource({ name, bytes: Readable.from(chunks), format })) results.push(result)
  return results
}
const told = (results: ReadResult[]) =>
  results.map((result) => ('document' in result ? result.document.text : `${result.source} ${result.error.code}`))

describe('a source', () => {
  it('reads bulk files row by row and names the line of a broken one', async () => {
    const rows = [
      '{"id":"a","text":"Ä first text.","date":"2024-05-03"}',
      '{"id":"b","text":',
      '',
      '["no object"]',
      '{"id":"c"}',
      '{"id":"d","text":"Another text.","publishedAt":"yesterday"}',
      '{"id":"e","text":7}',
      '{"id":"f","text":"The last text.","other":{"x":1},"bylines":"Ada Holm"}',
    ].join('\n')
    for (const size of [1, 7, 1 << 16]) {
      expect(told(await read('rows.ndjson', rows, 'auto', size))).toEqual([
        'Ä first text.',
        'rows.ndjson:2 INVALID_ROW',
        'rows.ndjson:4 INVALID_ROW',
        'rows.ndjson:5 ARTICLE_UNREADABLE',
        'rows.ndjson:6 INVALID_FIELD',
        'rows.ndjson:7 INVALID_ROW',
        'The last text.',
      ])
    }
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /is empty/],
    ['white space', ' \n ', /no text/],
    ['a PDF', '%PDF-1.7 \u0000\u0001', /PDF/],
    ['an archive within an archive', gzipSync(gzipSync('text')), /gzip/],
    ['bytes', Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7) % 256), /binary/],
    ['20 MB of one line', 'a'.repeat(20 * 1024 * 1024), /larger than 16 MB/],
    ['6 MB of one line', 'a'.repeat(6 * 1024 * 1024), /5 million/],
    ['bulk data of nothing', '\n\n', /no text|empty/],
  ])('refuses %s and says why', async (_case, content, why) => {
    const [result] = await read('input.txt', content)
    expect(result).toMatchObject({ source: 'input.txt', error: { code: 'ARTICLE_UNREADABLE' } })
    expect('error' in result! && result.error.message).toMatch(why)
  })

  it('says so when the file cannot be opened', async () => {
    const { createReadStream } = await import('node:fs')
    const results: ReadResult[] = []
    const source = { name: 'none.txt', bytes: createReadStream('none.txt'), format: 'auto' as const }
    for await (const result of readSource(source)) results.push(result)
    expect(results).toMatchObject([
      { source: 'none.txt', error: { message: expect.stringContaining('no such file') as string } },
    ])
  })

  it.each([
    ['UTF-8 with its mark', Buffer.from('\uFEFFThe café is open.')],
    ['UTF-16', Buffer.from('\uFEFFThe café is open.', 'utf16le')],
    ['windows-1252', Buffer.from('The café is open.', 'latin1')],
  ])('decodes %s', async (_case, bytes) => {
    expect(told(await read('a.txt', bytes))).toEqual(['The café is open.'])
  })

  it('knows a page by how it begins, whatever it is called', async () => {
    const html = `<!DOCTYPE html><html><body><article>${'<p>The mill will close, its owner said on Monday in the hall.</p>'.repeat(9)}</article></body></html>`
    expect(told(await read('page.txt', html))[0]).toMatch(/^The mill will close/)
  })

  it('takes text in braces for text when told so', async () => {
    expect(told(await read('-', '{"a": 1} is how it begins.', 'text'))).toEqual(['{"a": 1} is how it begins.'])
  })
})

describe('lines', () => {
  const lines = async (content: string, longest: number, size: number) => {
    const bytes = Buffer.from(content)
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.subarray(n * size, (n + 1) * size),
    )
    const all = []
    for await (const line of readLines(Readable.from(chunks), longest)) all.push(line)
    return all
  }

  it.each([1, 3, 100])('are numbered, long ones passed over, in chunks of %i bytes', async (size) => {
    expect(await lines('one\n\nthree is too long to keep\nfour', 10, size)).toEqual([
      { number: 1, text: 'one' },
      { number: 3, fault: expect.stringContaining('longer') as string },
      { number: 4, text: 'four' },
    ])
  })
})
