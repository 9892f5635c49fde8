import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { ArticleUnreadable, type Document } from '../model/index.js'
import { decodeText } from './decode.js'
import { readFields } from './fields.js'
import { LARGEST_FILE } from './limits.js'

/** Longest head of a record or of an answer within it, bytes; as much as is held of an answer that is too large. */
const LONGEST_HEAD = 64 * 1024

/** Every record begins with it. */
const MARK = 'WARC/'

type Headers = ReadonlyMap<string, string>

/**
 * The pages of a web archive (ISO 28500): each HTML answer with status 200, by its address. Other records are passed
 * over without being held.
 * @throws {ArticleUnreadable} where the archive is broken
 */
export async function* readWarc(bytes: AsyncIterable<Uint8Array>, name: string) {
  const reader = new Cursor(bytes, name)
  let pages = 0
  for (let head = await reader.head(); head !== null; head = await reader.head()) {
    const length = Number(head.get('content-length'))
    if (!Number.isSafeInteger(length) || length < 0) throw new ArticleUnreadable(name, 'a record has no length.')
    const isAnswer = head.get('warc-type') === 'response' && /^application\/http/i.test(head.get('content-type') ?? '')
    const isTooLarge = length > LARGEST_FILE
    const block = await reader.take(length, !isAnswer ? 0 : isTooLarge ? LONGEST_HEAD : length)
    const page = readAnswer(block)
    if (!page) continue
    pages += 1
    const url = head.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
    const read = (source: string): Document => {
      if (isTooLarge) throw new ArticleUnreadable(source, 'it is larger than 16 MB.')
      return readFields({ html: htmlOf(page, source), foundAt: url }, source)
    }
    yield { source: url ?? `${name}#${pages}`, read }
  }
  if (pages === 0) throw new ArticleUnreadable(name, 'there is no HTML page in this archive.')
}

interface Answer {
  readonly headers: Headers
  readonly body: Buffer
}

function readAnswer(block: Buffer): Answer | null {
  const end = block.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = block.toString('latin1', 0, end)
  const headers = headersOf(head)
  const isPage =
    /^HTTP\/\S+ 200\b/.test(head) && /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')
  return isPage ? { headers, body: block.subarray(end + 4) } : null
}

function htmlOf({ headers, body }: Answer, source: string): string {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(body) : body
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(headers.get('content-type') ?? '')?.[1] ?? null
  return decodeText(decompress(whole, headers.get('content-encoding') ?? ''), source, charset)
}

function decompress(body: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: LARGEST_FILE }
  if (/gzip/i.test(encoding) && body[0] === 0x1f) return gunzipSync(body, limit)
  if (/br/i.test(encoding)) return brotliDecompressSync(body, limit)
  return /deflate/i.test(encoding) ? inflateSync(body, limit) : body
}

/** Archives keep answers as they came; some tools undo the chunks and leave the header. */
function joinChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at)
    const size = /^[0-9a-f]{1,8}/i.exec(body.toString('latin1', at, Math.min(Math.max(end, at), at + 20)))?.[0]
    if (end < 0 || size === undefined) return parts.length > 0 ? Buffer.concat(parts) : body
    const length = parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

function headersOf(head: string): Headers {
  const lines = head.split(/\r?\n/).slice(1)
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':')
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
    }),
  )
}

/** Reads heads and blocks off a stream of bytes. */
class Cursor {
  #held = Buffer.alloc(0)
  readonly #chunks: AsyncIterator<Uint8Array>

  constructor(
    bytes: AsyncIterable<Uint8Array>,
    readonly name: string,
  ) {
    this.#chunks = bytes[Symbol.asyncIterator]()
  }

  /** The header fields of the next record; null at the end. */
  async head(): Promise<Headers | null> {
    for (;;) {
      const start = this.#held.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
      const end = this.#held.indexOf('\r\n\r\n', Math.max(0, start))
      if (start >= 0 && end >= 0) {
        this.#requireRecord(start)
        const text = this.#held.toString('utf8', start, end)
        this.#held = this.#held.subarray(end + 4)
        return headersOf(text)
      }
      if (this.#held.length > LONGEST_HEAD) throw new ArticleUnreadable(this.name, 'the head of a record is too long.')
      if (!(await this.#more())) {
        if (start < 0) return null
        this.#requireRecord(start)
        throw new ArticleUnreadable(this.name, 'the archive breaks off.')
      }
    }
  }

  #requireRecord(start: number): void {
    if (!MARK.startsWith(this.#held.toString('latin1', start, start + MARK.length)))
      throw new ArticleUnreadable(this.name, 'it is no web archive, or a record does not begin with WARC/.')
  }

  /** Passes over the next bytes, and answers with the first of them, as many as are to be kept. */
  async take(length: number, keep: number): Promise<Buffer> {
    let left = length
    const parts: Buffer[] = []
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more()))
        throw new ArticleUnreadable(this.name, 'the archive breaks off.')
      const part = this.#held.subarray(0, left)
      const kept = part.subarray(0, Math.max(0, keep - (length - left)))
      if (kept.length > 0) parts.push(kept)
      left -= part.length
      this.#held = this.#held.subarray(part.length)
    }
    return Buffer.concat(parts)
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done) return false
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value])
    return true
  }
}
