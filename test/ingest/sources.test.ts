import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, extractRows, ingestSources, openPaths, type Ingester } from '../../src/ingest/index.js'
import { readSource } from '../../src/read/index.js'
import { openStore } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'

const sentence = 'The mill will close in May, Denmark said on Monday.'
const nothing = Readable.from([] as Buffer[])

async function ingestAll(paths: string[], ingester?: Ingester, stdin: Readable = nothing) {
  const store = await openStore('sqlite::memory:')
  const told: string[] = []
  for await (const outcome of ingestSources(
    ingester ?? createIngester({ store, extract }),
    openPaths(paths, 'auto', stdin),
  )) {
    const source = outcome.source.replace(/^.*\//, '')
    told.push('error' in outcome ? `${source}: ${outcome.error.code}` : `${source}: ${outcome.ingested.outcome}`)
  }
  const problems = await store.verify()
  await store.close()
  expect(problems).toEqual([])
  return told
}

it('takes in folders, bulk files and standard input, and what is broken stops nothing', async () => {
  const folder = temporaryPath('news')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  put('b.txt', `Mill to close\n\n${sentence}`)
  put('a.txt', '')
  put('c.jpg', 'left alone')
  put('.hidden.txt', 'left alone')
  put('big.txt', 'a'.repeat(20 * 1024 * 1024))
  put('inner/rows.ndjson', `{"text":"${sentence} Then."}\n{"text":\n{"text":"${sentence} Later."}`)
  const stdin = Readable.from([Buffer.from(`${sentence} On standard input.`)])
  expect(await ingestAll([folder, '-', join(folder, 'none.txt'), 'https://mill.example/'], undefined, stdin)).toEqual([
    'a.txt: ARTICLE_UNREADABLE',
    'b.txt: CREATED',
    'big.txt: ARTICLE_UNREADABLE',
    'rows.ndjson:1: CREATED',
    'rows.ndjson:2: INVALID_ROW',
    'rows.ndjson:3: CREATED',
    'stdin: CREATED',
    'none.txt: ARTICLE_UNREADABLE',
    ': ARTICLE_UNREADABLE',
  ])
})

it('reads the files of a folder by what they hold, and names those that hold no text', async () => {
  const folder = temporaryPath('mirror')
  mkdirSync(join(folder, 'site'), { recursive: true })
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  const page = (words: string) => `<!doctype html><html><body><p>${sentence} ${words}</p></body></html>`
  put('README.md', `Of this folder\n\n${sentence}`)
  put('note.md', `Mill to close\n\n${sentence}`)
  put('report.pdf', '%PDF-1.4 words')
  put('report.docx', 'PK\u0003\u0004 words')
  put('site/mill-closes', page('It was known.'))
  put('site/index.html?id=5', page('It was told.'))
  put('site/main.css?v=2', 'p { color: red }')
  put('site/rows.ndjson.1', `{"text":"${sentence} Later."}`)
  put(
    'site/strange.dat',
    Uint8Array.from({ length: 300 }, (_, at) => at % 7),
  )
  symlinkSync(folder, join(folder, 'site', 'up'))
  expect(await ingestAll([folder])).toEqual([
    'note.md: CREATED',
    'report.docx: ARTICLE_UNREADABLE',
    'report.pdf: ARTICLE_UNREADABLE',
    'index.html?id=5: CREATED',
    'mill-closes: CREATED',
    'rows.ndjson.1:1: CREATED',
    'strange.dat: ARTICLE_UNREADABLE',
  ])
})

it('says of an address that is neither http nor https that it is not fetched, and not that there is no such file', async () => {
  const fetched: string[] = []
  for await (const source of openPaths(['ftp://mill.example/a'], 'auto', Readable.from([])))
    for await (const result of readSource(source)) fetched.push('error' in result ? result.error.message : 'read')
  expect(fetched).toEqual(['Cannot read ftp://mill.example/a: only http and https addresses are fetched.'])
})

it('takes versions of what has no address but a name of its own for one article', async () => {
  const folder = temporaryPath('wire')
  mkdirSync(folder)
  const put = (name: string, uri: string, hour: number, words: string) => {
    const item = { uri, type: 'text', versioncreated: `2024-05-03T0${hour}:00:00Z`, body_text: `${sentence} ${words}` }
    writeFileSync(join(folder, name), JSON.stringify(item))
  }
  put('1.json', 'urn:newsml:wire.example:7', 8, '')
  put('2.json', 'urn:newsml:wire.example:7', 9, 'Then.')
  put('3.json', 'tag:wire.example,2024:8', 9, 'Then.')
  put('4.json', '7', 9, 'Later.')
  put('5.json', '7', 9, 'Again.')
  const outcomes = ['CREATED', 'REVISED', 'CREATED', 'CREATED', 'CREATED']
  expect(await ingestAll([folder])).toEqual(outcomes.map((outcome, at) => `${at + 1}.json: ${outcome}`))
})

it('says so where a folder holds nothing to read', async () => {
  const folder = temporaryPath('empty')
  mkdirSync(folder)
  expect(await ingestAll([folder])).toEqual(['empty: ARTICLE_UNREADABLE'])
})

it('goes on after an article that the reader fails on, but not after a fault of the database', async () => {
  const path = temporaryPath('rows.ndjson')
  writeFileSync(path, `{"text":"${sentence}"}\n{"text":"${sentence} Again."}`)
  const failing = (error: Error): Ingester => ({ ingest: () => Promise.reject(error) })
  expect(await ingestAll([path], failing(new TypeError('no such thing')))).toEqual([
    'rows.ndjson:1: INGEST_FAILED',
    'rows.ndjson:2: INGEST_FAILED',
  ])
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  await expect(ingestAll([path], failing(full))).rejects.toThrow('full')
})

const extracted = async (lines: string[]) => {
  const rows: Record<string, unknown>[] = []
  for await (const row of extractRows(Readable.from([Buffer.from(lines.join('\n'))]), extract)) rows.push({ ...row })
  return rows
}

it('extracts row by row, in order, counting in the text as given', async () => {
  const text =
    '\r\n😀 “We will not sell grain to Norway,” Denmark said.\r\nSweden said that Denmark will sell grain to Norway.'
  const rows = await extracted([
    JSON.stringify({ id: 7, text, date: '2024-05-03' }),
    '{"id":"x"}',
    'no row',
    JSON.stringify({ text: sentence }),
  ])
  expect(rows.map((row) => [row.id, row.error])).toEqual([
    [7, undefined],
    [
      'x',
      expect.objectContaining({ code: 'INVALID_ROW', message: expect.stringContaining('ine 2') as string }) as object,
    ],
    [null, expect.objectContaining({ code: 'INVALID_ROW' }) as object],
    [null, undefined],
  ])
  const [first] = rows
  const [statement] = first!.statements as { spans: { start: number; end: number }[]; text: string; speaker: string }[]
  expect(statement!.spans.map(({ start, end }) => text.slice(start, end)).join(' ... ')).toBe(statement!.text)
  expect(Object.keys(statement!)).toEqual([
    'id',
    'spans',
    'text',
    'form',
    'kind',
    'polarity',
    'certainty',
    'cue',
    'speakerMention',
    'speaker',
    'speakerKind',
    'role',
    'onBehalfOf',
    'relayedBy',
    'saidAt',
    'saidAtPrecision',
    'confidence',
    'rule',
  ])
  expect(Object.keys(first!)).toEqual(['id', 'statements', 'actors', 'events', 'disputes'])
})

it('gives a text the same row wherever it stands among others', async () => {
  const lines = ['A', 'B', 'C'].map((id) =>
    JSON.stringify({ id, text: `${sentence} ${id} said that the mill is old.` }),
  )
  const forward = await extracted(lines)
  expect((await extracted([...lines].reverse())).reverse()).toEqual(forward)
})

it('reads the samples without a word of advice', async () => {
  const folder = new URL('../../db/samples', import.meta.url).pathname
  const told = await ingestAll([folder])
  expect(told.length).toBeGreaterThan(10)
  expect(told.every((line) => line.endsWith('CREATED'))).toBe(true)
})
