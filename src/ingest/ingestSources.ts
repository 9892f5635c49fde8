import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleUnreadable, NewsError } from '../model/index.js'
import { formatByName, readSource, type Fetch, type Format, type ReadResult, type Source } from '../read/index.js'
import type { Ingested, Ingester } from './ingester.js'

/** What became of one article of a source; `source` names it, with its line in bulk files. */
export type SourceOutcome =
  { readonly source: string; readonly ingested: Ingested } | { readonly source: string; readonly error: NewsError }

/** As many articles are in hand at once, and as many characters of them: reading waits until some are stored. */
const MOST_ARTICLES = 64
const MOST_CHARACTERS = 20_000_000

/** A disk of one letter ("C:\\") is none. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]+:\/\//i

/**
 * Ingests all articles of all sources, many at once, and tells of them in order. A bad one is told and never stops the
 * rest; a fault of the database does.
 */
export async function* ingestSources(
  ingester: Ingester,
  sources: AsyncIterable<Source> | Iterable<Source>,
  fetch: Fetch | null = null,
): AsyncGenerator<SourceOutcome> {
  const inHand: { readonly outcome: Promise<Settled>; readonly characters: number }[] = []
  let characters = 0
  const first = async () => {
    const [oldest] = inHand.splice(0, 1)
    characters -= oldest?.characters ?? 0
    const settled = await oldest?.outcome
    if (settled && 'fault' in settled) throw settled.fault
    return settled
  }
  for await (const result of resultsOf(sources, fetch)) {
    const length = 'error' in result ? 0 : result.document.text.length
    inHand.push({ outcome: settle(ingester, result), characters: length })
    characters += length
    while (inHand.length > MOST_ARTICLES || (characters > MOST_CHARACTERS && inHand.length > 1)) {
      const outcome = await first()
      if (outcome) yield outcome
    }
  }
  while (inHand.length > 0) {
    const outcome = await first()
    if (outcome) yield outcome
  }
}

async function* resultsOf(sources: AsyncIterable<Source> | Iterable<Source>, fetch: Fetch | null) {
  for await (const source of sources) yield* readSource(source, fetch)
}

type Settled = SourceOutcome | { readonly fault: unknown }

/** Never rejects, since it may be awaited long after it has failed. */
async function settle(ingester: Ingester, result: ReadResult): Promise<Settled> {
  if ('error' in result) return result
  try {
    return { source: result.source, ...(await attempt(ingester, result.document)) }
  } catch (fault) {
    return { fault }
  }
}

async function attempt(ingester: Ingester, document: Parameters<Ingester['ingest']>[0]) {
  try {
    return { ingested: await ingester.ingest(document) }
  } catch (error) {
    if (isDatabaseFault(error)) throw error
    if (error instanceof NewsError) return { error }
    const reason = error instanceof Error ? error.message : String(error)
    return { error: new NewsError('INGEST_FAILED', `The article could not be read: ${reason}`, { cause: error }) }
  }
}

/** A full disk or a lock that is never let go would refuse every other article too. */
function isDatabaseFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:DATABASE_|SQLITE_(?!CONSTRAINT))/.test(code)
}

/**
 * The sources that paths name: files, the readable files of folders and of those within them in order of name, and
 * standard input for "-". What cannot be opened is a source whose reading fails.
 */
export async function* openPaths(
  paths: readonly string[],
  format: Format | 'auto',
  stdin: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === '-') yield { name: 'stdin', bytes: stdin, format }
    else if (/^https?:\/\//i.test(path)) yield { address: path, format }
    else if (OTHER_SCHEME.test(path)) yield failing(path, 'only http and https addresses are fetched.')
    else yield* openPath(path, format, onRead)
  }
}

type OnRead = (bytes: number) => void

async function* openPath(path: string, format: Format | 'auto', onRead: OnRead): AsyncGenerator<Source> {
  const info = await stat(path).catch(() => null)
  if (!info?.isDirectory()) {
    yield fileSource(path, format, onRead)
    return
  }
  let any = false
  for await (const file of filesIn(path)) {
    any = true
    yield fileSource(file, format, onRead)
  }
  if (!any) yield failing(path, 'there is no file of a format that can be read in this folder.')
}

/** How many bytes the files that these paths name have; null where some of it is no file. */
export async function bytesOf(paths: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const path of paths) {
    const info = await stat(path).catch(() => null)
    if (!info) return null
    if (!info.isDirectory()) sum += info.size
    else for await (const file of filesIn(path)) sum += (await stat(file)).size
  }
  return sum
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (formatByName(entry.name)) yield path
  }
}

/** Opened only when it is read, so that a folder of any size needs one file handle. */
function fileSource(path: string, format: Format | 'auto', onRead: OnRead): Source {
  async function* bytes() {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      onRead(chunk.length)
      yield chunk
    }
  }
  return { name: path, bytes: bytes(), format }
}

function failing(name: string, reason: string): Source {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    throw new ArticleUnreadable(name, reason)
  }
  return { name, bytes: bytes(), format: 'text' }
}
