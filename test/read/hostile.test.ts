import { expect, it } from 'vitest'
import { readSource, type ReadResult } from '../../src/read/index.js'

async function count(bytes: AsyncIterable<Uint8Array>) {
  const refused: string[] = []
  let read = 0
  for await (const result of readSource({ name: 'rows', bytes, format: 'ndjson' })) {
    if (isRefused(result)) refused.push(`${result.source} ${result.error.code}`)
    else read += 1
  }
  return { read, refused }
}
const isRefused = (result: ReadResult) => 'error' in result
const row = (n: number) => `{"text":"The mill number ${n} will close.","language":"en","date":"2024-05-03"}\n`

it('passes over a line of 100 MB without holding it, and reads on', async () => {
  async function* bytes() {
    yield Buffer.from(row(1))
    for (let n = 0; n < 100; n += 1) yield Buffer.alloc(1024 * 1024, 'a')
    yield Buffer.from(`\n${row(2)}`)
  }
  const before = process.memoryUsage().rss
  expect(await count(bytes())).toEqual({ read: 2, refused: ['rows:2 ARTICLE_UNREADABLE'] })
  expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
})

it('refuses one broken row of 100,000, and reads the others', async () => {
  async function* bytes() {
    for (let block = 0; block < 100; block += 1) {
      const rows = Array.from({ length: 1_000 }, (_, n) => (block === 41 && n === 6 ? '{"text":\n' : row(n)))
      yield Buffer.from(rows.join(''))
    }
  }
  expect(await count(bytes())).toEqual({ read: 99_999, refused: ['rows:41007 INVALID_ROW'] })
}, 60_000)
