import { describe, expect, it } from 'vitest'
import { readSource, type ReadResult } from '../../src/read/index.js'
import { storyOf } from './web.js'

async function read(bytes: Uint8Array, name = 'file') {
  const results: ReadResult[] = []
  async function* one() {
    yield await Promise.resolve(bytes)
  }
  for await (const result of readSource({ name, bytes: one(), format: 'auto' })) results.push(result)
  return results.map((result) => ('document' in result ? result.document.headline : result.error.message))
}
const page = (charset: string, before = '') =>
  `${before}<html><head>${charset}</head><body><h1>Café “closed”</h1>${storyOf(6)}</body></html>`
const meta = (charset: string) => `<meta charset="${charset}">`
const windows = (text: string) => Buffer.from(text.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the encoding of a page', () => {
  it.each<[string, Uint8Array]>([
    ['windows-1252, with its quotation marks', windows(page(meta('windows-1252')))],
    [
      'windows-1252 that calls itself ISO 8859-1',
      windows(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')),
    ],
    ['windows-1252 that is not named', windows(page(''))],
    ['UTF-8 that still names an older one', Buffer.from(page(meta('windows-1252')))],
    ['UTF-8 that calls itself UTF-16', Buffer.from(page(meta('utf-16')))],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from(page('')), Buffer.from([0xe9])])],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${page('')}`, 'utf16le')],
    ['UTF-16 without it', Buffer.from(page(''), 'utf16le')],
    ['UTF-16, the other way round', swapped(page(''))],
    ['named far into the page', windows(page(`<script>${'x'.repeat(9_000)}</script>${meta('cp1252')}`))],
  ])('may be %s', async (_case, bytes) => {
    expect(await read(bytes)).toEqual(['Café “closed”'])
  })

  it('may be one of other writing', async () => {
    const [before, behind] = page(meta('shift_jis')).split('Café “closed”')
    expect(
      await read(Buffer.concat([Buffer.from(before!), Buffer.from('93fa967b', 'hex'), Buffer.from(behind!)])),
    ).toEqual(['日本'])
  })
})

describe('what a file holds', () => {
  const rss = `<rss version="2.0"><channel><item><title>Mill</title><description>It closes.</description></item></channel></rss>`
  it.each<[string, string, string[]]>([
    ['a page behind a comment', page('', `<!-- a > b ${'x '.repeat(900)}-->\n<!doctype html>`), ['Café “closed”']],
    ['a part of a page', `<article><h1>Mill</h1>${storyOf(6)}</article>`, ['Mill']],
    ['a feed behind comments', `\n<!-- a > b --><?xml version="1.0"?><!-- c -->${rss}`, ['Mill']],
  ])('is known of %s', async (_case, content, headlines) => {
    expect(await read(Buffer.from(content))).toEqual(headlines)
  })

  it('is known of rows in UTF-16', async () => {
    const rows = '\uFEFF{"title":"A","text":"The mill."}\r\n{"title":"B","text":"The hall."}\r\n'
    expect(await read(Buffer.from(rows, 'utf16le'))).toEqual(['A', 'B'])
  })

  it('may have lists and comments in its front matter', async () => {
    const matter =
      '\uFEFF---\r\n# ours\r\ntitle: Mill\r\nauthors:\r\n  - Ada Holm\r\n  - "Bo Lund"\r\n---\r\nIt closes.'
    expect(await read(Buffer.from(matter))).toEqual(['Mill'])
  })
})
