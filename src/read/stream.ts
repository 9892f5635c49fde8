import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ArticleUnreadable } from '../model/index.js'
import { LARGEST_FILE } from './limits.js'

const HEAD = 4_096
const LINE_FEED = 0x0a

/** The first bytes of a stream, and the stream with them still in it, decompressed where it is gzip. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; bytes: AsyncIterable<Uint8Array> }> {
  const peeked = await look(stream)
  if (peeked.head[0] !== 0x1f || peeked.head[1] !== 0x8b) return peeked
  // Whoever reads from it bounds what is held, so that a bomb is only as much as one line or file may be.
  return look(gunzip(peeked.bytes))
}

/** The first line of a stream, as much of it as one file may have, and the stream with it still in it; null where it has no second. */
export async function peekLine(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ line: Buffer | null; bytes: AsyncIterable<Uint8Array> }> {
  const { head, bytes } = await look(stream, LARGEST_FILE, (part) => part.includes(LINE_FEED))
  const end = head.indexOf(LINE_FEED)
  return { line: end < 0 ? null : head.subarray(0, end), bytes }
}

/** As much of a stream as this, and the stream with it still in it. */
export const peekUpTo = (most: number, stream: AsyncIterable<Uint8Array>) => look(stream, most)

async function look(stream: AsyncIterable<Uint8Array>, most = HEAD, isEnough = (_part: Uint8Array) => false) {
  const iterator = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < most) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
    if (isEnough(next.value)) break
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(parts).subarray(0, most), bytes: whole() }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes, { objectMode: false })
  const through = createGunzip()
  source.once('error', (error) => through.destroy(error))
  yield* source.pipe(through) as AsyncIterable<Uint8Array>
}

/** All of a stream, up to the largest file that is read whole. */
export async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length > LARGEST_FILE) throw new ArticleUnreadable(name, 'it is larger than 16 MB.')
  }
  if (length === 0) throw new ArticleUnreadable(name, 'it is empty.')
  return Buffer.concat(parts)
}
