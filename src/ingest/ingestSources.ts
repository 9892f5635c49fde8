import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleUnreadable, NewsError } from '../model/index.js'
import { formatByName, readSource, type Format, type Source } from '../read/index.js'
import type { Ingested, Ingester } from './ingester.js'

/** One article stored, or one input refused with the reason; `source` names it, with the line in bulk files. */
export type SourceOutcome =
  { readonly source: string; readonly ingested: Ingested } | { readonly source: string; readonly error: NewsError }

/** Takes in everything the sources hold, in order; what cannot be read is told and never stops the rest. */
export async function* ingestSources(
  ingester: Ingester,
  sources: AsyncIterable<Source> | Iterable<Source>,
): AsyncGenerator<SourceOutcome> {
  for await (const source of sources)
    for await (const result of readSource(source)) {
      if ('error' in result) yield result
      else yield { source: result.source, ingested: await ingester.ingest(result.document) }
    }
}

/** Opens paths as sources: files, folders (files of known formats in them, by name), "-" for stdin. */
export async function* openPaths(
  paths: readonly string[],
  format: Format | 'auto',
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === '-') yield { name: 'stdin', bytes: stdin, format }
    else for (const file of await filesAt(path)) yield { name: file, bytes: createReadStream(file), format }
  }
}

async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((e) => e.isFile() && formatByName(e.name) !== null)
    .map((e) => join(e.parentPath, e.name))
  if (files.length === 0) throw new ArticleUnreadable(path, 'the folder holds no .txt, .html or .ndjson file.')
  return files.sort()
}
