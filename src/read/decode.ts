import { ArticleUnreadable } from '../model/index.js'

const BINARY_SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001F\u008B', 'a gzip archive'],
  ['\u0089PNG', 'an image'],
  ['\u00FF\u00D8\u00FF', 'an image'],
  ['GIF8', 'an image'],
  ['SQLite format 3\u0000', 'a database'],
]
/** A page names its encoding within its first kilobytes; the HTML standard asks for 1,024 bytes. */
const HEAD = 4_096

/**
 * The text of a file: by its byte order mark, by the encoding its server, its XML declaration or its page names, as
 * UTF-8, and where it is not, as windows-1252, which every other old page was in.
 * @param named the encoding that came with the file, if any
 * @throws {ArticleUnreadable} for what is no text
 */
export function decodeText(bytes: Uint8Array, source: string, named: string | null = null): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  const signature = BINARY_SIGNATURES.find(([start]) => head.startsWith(start))
  if (signature) throw new ArticleUnreadable(source, `it is ${signature[1]}, not a text.`)
  const mark = encodingByMark(head)
  if (mark === null && head.includes('\u0000')) throw new ArticleUnreadable(source, 'it is a binary file, not a text.')
  const encodings = [mark, named, encodingByDeclaration(head), 'utf-8', 'windows-1252']
  const text = firstDecoded(bytes, encodings)
  if (text === null || isMostlyControl(text)) throw new ArticleUnreadable(source, 'it is a binary file, not a text.')
  return text
}

function encodingByMark(head: string): string | null {
  if (head.startsWith('\u00EF\u00BB\u00BF')) return 'utf-8'
  if (head.startsWith('\u00FF\u00FE')) return 'utf-16le'
  return head.startsWith('\u00FE\u00FF') ? 'utf-16be' : null
}

function encodingByDeclaration(head: string): string | null {
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)?.[1]
  return xml ?? /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null
}

function firstDecoded(bytes: Uint8Array, encodings: readonly (string | null)[]): string | null {
  for (const encoding of encodings) {
    const text = encoding === null ? null : tryDecode(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** More than one in fifty is a control character that no text has. */
function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, HEAD)
  const controls = sample.replace(/[^\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g, '').length
  return controls * 50 > sample.length
}
