import { ArticleUnreadable, NewsError, type Document } from '../model/index.js'
import { decodeText } from './decode.js'
import { readFields } from './fields.js'
import { guessFormat, type Format } from './format.js'
import { LARGEST_FILE } from './limits.js'
import { readLines } from './lines.js'
import { readRow } from './row.js'
import { readText } from './text.js'

/** Somewhere that bytes come from. */
export interface Source {
  /** For messages: a path, "stdin", an address. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly format: Format | 'auto'
  /** Where a page was found, if not told by the page. */
  readonly url?: string | null
}

/** One article of a source, or why there is none; `source` names it, with the line in bulk files ("a.ndjson:7"). */
export type ReadResult =
  { readonly source: string; readonly document: Document } | { readonly source: string; readonly error: NewsError }

const HEAD = 4_096

/** Reads a source; what cannot be read is told and never stops the rest. Bulk files are read line by line. */
export async function* readSource(source: Source): AsyncGenerator<ReadResult> {
  const { name } = source
  try {
    const { head, bytes } = await peek(source.bytes)
    const format = source.format === 'auto' ? guessFormat(name, head.toString('utf8')) : source.format
    if (format === 'ndjson') yield* readRows(name, bytes)
    else yield { source: name, document: readWhole(await collect(bytes, name), format, source) }
  } catch (error) {
    yield { source: name, error: asNewsError(error, name) }
  }
}

async function* readRows(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let rows = 0
  for await (const line of readLines(bytes)) {
    const source = `${name}:${line.number}`
    rows += 1
    try {
      if ('fault' in line) throw new ArticleUnreadable(source, line.fault)
      yield { source, document: readRow(line.text, source) }
    } catch (error) {
      yield { source, error: asNewsError(error, source) }
    }
  }
  if (rows === 0) yield { source: name, error: new ArticleUnreadable(name, 'it is empty.') }
}

function readWhole(bytes: Uint8Array, format: Exclude<Format, 'ndjson'>, { name, url = null }: Source): Document {
  if (bytes.length === 0) throw new ArticleUnreadable(name, 'it is empty.')
  const content = decodeText(bytes, name)
  return format === 'html' ? readFields({ html: content, url }, name) : readText(content, name, url)
}

/** The first bytes of a stream, and the stream with them still in it. */
async function peek(stream: AsyncIterable<Uint8Array>) {
  const iterator = stream[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  let length = 0
  while (length < HEAD) {
    const next = await iterator.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* parts
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD), bytes: whole() }
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    parts.push(part)
    length += part.length
    if (length > LARGEST_FILE) throw new ArticleUnreadable(name, 'it is larger than 16 MB.')
  }
  return Buffer.concat(parts)
}

/** Faults of the system (no such file, no right to read it) told as what they mean for the source. */
function asNewsError(error: unknown, name: string): NewsError {
  if (error instanceof NewsError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new ArticleUnreadable(name, 'there is no such file.', error)
  if (code === 'EACCES' || code === 'EPERM') return new ArticleUnreadable(name, 'there is no right to read it.', error)
  return new ArticleUnreadable(name, error instanceof Error ? error.message : String(error), error)
}
