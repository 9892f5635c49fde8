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
const HEAD = 4_096
const ONE_BYTE = /^(?:windows-125|cp125|iso-?8859|latin|us-ascii|ascii)/i
/** Pages name their encoding as late as this; the HTML standard asks for the first 1,024 bytes. */
const NAMED_WITHIN = 65_536

/**
 * The text of a file: by its byte order mark, by the encoding its server, its XML declaration or its page names, as
 * UTF-8, some broken bytes or not, and where it is not, as windows-1252, which every other old page was in.
 * @param named the encoding that came with the file, if any
 * @throws {ArticleUnreadable} for what is no text
 */
export function decodeText(bytes: Uint8Array, source: string, named: string | null = null): string {
  const head = latin1(bytes, HEAD)
  const signature = BINARY_SIGNATURES.find(([start]) => head.startsWith(start))
  if (signature) throw new ArticleUnreadable(source, `it is ${signature[1]}, not a text.`)
  const mark = encodingByMark(head)
  if (mark === null && head.includes('\u0000')) throw new ArticleUnreadable(source, 'it is a binary file, not a text.')
  const declared = named ?? encodingByDeclaration(latin1(bytes, NAMED_WITHIN))
  // Letters of one byte are hardly ever UTF-8 by chance: a page saved anew may still name its old encoding.
  const encodings = [mark, ONE_BYTE.test(declared ?? '') ? 'utf-8' : null, declared, 'utf-8']
  const text = firstDecoded(bytes, encodings) ?? mostlyUtf8(bytes) ?? tryDecode(bytes, 'windows-1252')
  if (text === null || isMostlyControl(text)) throw new ArticleUnreadable(source, 'it is a binary file, not a text.')
  return text
}

/** A file's first bytes as far as a text is needed to tell what it is. */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder(encodingByMark(latin1(head, HEAD)) ?? 'utf-8').decode(head)
}

/** True for what needs decoding before it can be cut into lines. */
export const isUtf16 = (head: Uint8Array) => encodingByMark(latin1(head, HEAD))?.startsWith('utf-16') ?? false

const latin1 = (bytes: Uint8Array, most: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, most)).toString('latin1')

/** By its byte order mark, or by the empty half of its first signs. */
function encodingByMark(head: string): string | null {
  if (/^[\t\n\r -~]\0[\t\n\r -~]\0/.test(head)) return 'utf-16le'
  if (/^\0[\t\n\r -~]\0[\t\n\r -~]/.test(head)) return 'utf-16be'
  if (head.startsWith('\u00EF\u00BB\u00BF')) return 'utf-8'
  if (head.startsWith('\u00FF\u00FE')) return 'utf-16le'
  return head.startsWith('\u00FE\u00FF') ? 'utf-16be' : null
}

function encodingByDeclaration(head: string): string | null {
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)?.[1]
  const name = xml ?? /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null
  // What could be read as letters of one byte is not UTF-16, whatever it says.
  return name !== null && /^utf-?16/i.test(name) ? 'utf-8' : name
}

function firstDecoded(bytes: Uint8Array, encodings: readonly (string | null)[]): string | null {
  for (const encoding of encodings) {
    const text = encoding === null ? null : tryDecode(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

/** Text in UTF-8 with more signs beyond ASCII than bytes that are broken, which become U+FFFD; null for any other. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0
  return foreign > 2 * broken ? text : null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    const text = decoder.decode(bytes)
    return decoder.encoding === 'windows-1252' ? withQuotes(text) : text
  } catch {
    return null
  }
}

/** What windows-1252 has from 0x80 to 0x9F, quotation marks among it; five places are empty. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Some versions of Node read windows-1252 as ISO 8859-1, which has control characters there. */
const withQuotes = (text: string) =>
  text.replace(/[\u0080-\u009F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control)

/** More than one in fifty is a control character that no text has. */
function isMostlyControl(text: string): boolean {
  const sample = text.slice(0, HEAD)
  const controls = sample.replace(/[^\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g, '').length
  return controls * 50 > sample.length
}
