import { ArticleUnreadable, NewsError, type Document } from '../model/index.js'
import { decodeHead, decodeText, isUtf16 } from './decode.js'
import { readFeedItems } from './feed/index.js'
import type { Fetch } from './fetch/index.js'
import { readFields } from './fields.js'
import { guessFormat, mayBeJson, type Format } from './format.js'
import { peekJson } from './jsonFormat.js'
import { readLines } from './lines.js'
import { isJson, readLinkedFile } from './linkedFile.js'
import { readNinjs } from './ninjs.js'
import type { ReadResult } from './readResult.js'
import { readRow, readRows } from './row.js'
import { collect, peek, peekLine } from './stream.js'
import { readText } from './text.js'
import { readWarc } from './warc.js'

/** Somewhere that bytes come from. */
export interface ByteSource {
  /** For messages: a path, "stdin", an address. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly format: Format | 'auto'
  /** Where a page was found, if not told by the page. */
  readonly url?: string | null
  /** The encoding of its text, where the server named it. */
  readonly charset?: string | null
}

/** A place on the web. */
export interface AddressSource {
  readonly address: string
  readonly format: Format | 'auto'
}

export type Source = ByteSource | AddressSource

/** An OPML file names feeds, an index of sitemaps names sitemaps; what these name in turn is not followed. */
const DEEPEST = 2

/**
 * Reads a source; what cannot be read is told and never stops the rest. Bulk files are read line by line.
 * @param fetch for sources that are addresses, and for the pages of feeds that tell only their beginning
 */
export async function* readSource(source: Source, fetch: Fetch | null = null, depth = 0): AsyncGenerator<ReadResult> {
  const name = 'address' in source ? source.address : source.name
  try {
    if (depth > DEEPEST) throw new ArticleUnreadable(name, 'it is a list within lists.')
    if ('address' in source) yield* readBytes(await fetchSource(source, fetch), fetch, depth)
    else yield* readBytes(source, fetch, depth)
  } catch (error) {
    yield { source: name, error: asNewsError(error, name) }
  }
}

async function fetchSource({ address, format }: AddressSource, fetch: Fetch | null): Promise<ByteSource> {
  if (!fetch) throw new ArticleUnreadable(address, 'nothing is fetched here.')
  const { address: url, body, charset } = await fetch(address)
  return { name: address, bytes: oneChunk(body ?? new Uint8Array()), format, url, charset }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* readBytes(source: ByteSource, fetch: Fetch | null, depth: number): AsyncGenerator<ReadResult> {
  const { name, url = null, charset = null } = source
  const { head, ...peeked } = await peek(source.bytes)
  const { format, bytes } =
    source.format === 'auto' ? await recognise(name, head, peeked.bytes) : { format: source.format, ...peeked }
  if (format === 'ndjson' && isUtf16(head)) {
    const content = decodeText(await collect(bytes, name), name)
    yield* readLinedRows(name, oneChunk(Buffer.from(content)))
  } else if (format === 'ndjson') yield* readLinedRows(name, bytes)
  else if (format === 'warc') yield* attemptAll(readWarc(bytes, name))
  else if (format === 'jsonld') yield* readLinked(bytes, name, charset)
  else {
    const content = decodeText(await collect(bytes, name), name, charset)
    if (format === 'feed') {
      const inner = (address: string) => readSource({ address, format: 'feed' }, fetch, depth + 1)
      yield* readFeedItems(content, { name, url }, fetch, inner)
    } else yield* attemptAll(partsOf(content, format, name, url))
  }
}

/** What it holds, and all of it. */
async function recognise(name: string, head: Uint8Array, bytes: AsyncIterable<Uint8Array>) {
  const beginning = decodeHead(head)
  const json = mayBeJson(beginning) ? await peekJson(bytes) : { format: null, bytes }
  return { format: json.format ?? guessFormat(name, beginning), bytes: json.bytes }
}

function partsOf(
  content: string,
  format: 'html' | 'text' | 'ninjs' | 'rows',
  name: string,
  url: string | null,
): Part[] {
  if (format === 'ninjs') return readNinjs(content, name)
  if (format === 'rows') return readRows(content, name)
  const read = () =>
    format === 'html' ? readFields({ html: content, foundAt: url }, name) : readText(content, name, url)
  return [{ source: name, read }]
}

/** One value, or one a line, which may be more than is held at once. */
async function* readLinked(whole: AsyncIterable<Uint8Array>, name: string, charset: string | null) {
  const { line, bytes } = await peekLine(whole)
  if (line === null || !isJson(line.toString())) {
    yield* attemptAll(readLinkedFile(decodeText(await collect(bytes, name), name, charset), name))
    return
  }
  for await (const { number, ...read } of readLines(bytes)) {
    const source = `${name}:${number}`
    if ('fault' in read) yield { source, error: new ArticleUnreadable(source, read.fault) }
    else yield* attemptAll(readLinkedLine(read.text, source))
  }
}

async function* readLinedRows(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadResult> {
  let rows = 0
  for await (const line of readLines(bytes)) {
    rows += 1
    yield attempt(`${name}:${line.number}`, (source) => {
      if ('fault' in line) throw new ArticleUnreadable(source, line.fault)
      return readRow(line.text, source)
    })
  }
  if (rows === 0) yield { source: name, error: new ArticleUnreadable(name, 'it is empty.') }
}

/** A part of a source, and how to read it. */
export interface Part {
  readonly source: string
  readonly read: (source: string) => Document
}

async function* attemptAll(parts: AsyncIterable<Part> | Iterable<Part>): AsyncGenerator<ReadResult> {
  for await (const { source, read } of parts) yield attempt(source, read)
}

function readLinkedLine(line: string, source: string): Part[] {
  try {
    return readLinkedFile(line, source)
  } catch (error) {
    const refuse = () => {
      throw error
    }
    return [{ source, read: refuse }]
  }
}

function attempt(source: string, read: (source: string) => Document): ReadResult {
  try {
    return { source, document: read(source) }
  } catch (error) {
    return { source, error: asNewsError(error, source) }
  }
}

/** Faults of the system (no such file, no right to read it) told as what they mean for the source. */
function asNewsError(error: unknown, name: string): NewsError {
  if (error instanceof NewsError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new ArticleUnreadable(name, 'there is no such file.', error)
  if (code === 'EACCES' || code === 'EPERM') return new ArticleUnreadable(name, 'there is no right to read it.', error)
  if (code?.startsWith('Z_')) return new ArticleUnreadable(name, 'its compression is broken or breaks off.', error)
  return new ArticleUnreadable(name, error instanceof Error ? error.message : String(error), error)
}
