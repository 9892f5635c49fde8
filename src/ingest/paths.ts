import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleUnreadable } from '../model/index.js'
import { isBesideArticles, type Format, type Source } from '../read/index.js'

/** A disk of one letter ("C:\\") is none. */
const OTHER_SCHEME = /^[a-z][a-z\d+.-]+:\/\//i

/**
 * The sources that paths name: files, those of folders and of folders within them in order of name, and standard input
 * for "-". What cannot be opened is a source whose reading fails.
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
  if (!any) yield failing(path, 'there is no file that can be read in this folder.')
}

/** How many bytes the files that these paths name have; null where some of it is no file. */
export async function bytesOf(paths: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const path of paths) {
    const info = await stat(path).catch(() => null)
    if (!info) return null
    if (!info.isDirectory()) sum += info.size
    else for await (const file of filesIn(path)) sum += (await stat(file).catch(() => null))?.size ?? 0
  }
  return sum
}

/** All but hidden files and those that stand beside articles; what is neither file nor folder is left alone, since it may never end. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || isBesideArticles(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isReadable(path)))) yield path
  }
}

/** Whether reading what a link leads to ends, even if with an error: a folder that holds itself would never. */
async function isReadable(link: string): Promise<boolean> {
  const info = await stat(link).catch(() => null)
  return info === null || info.isFile()
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
