import { decodeHead } from './decode.js'
import type { Format } from './format.js'
import { LARGEST_FILE } from './limits.js'
import { peekLine, peekUpTo } from './stream.js'

/** What JSON may hold; `ndjson` has rows one a line, `rows` stand in one array, or are one over several lines. */
export type JsonFormat = Extract<Format, 'feed' | 'jsonld' | 'ninjs' | 'ndjson'> | 'rows'

/**
 * What a stream of JSON holds, and the stream with all of it still in it: told by the names in its first line where that is a
 * value, else in the whole, since names come in any order. Null where these tell nothing, or it is no JSON.
 */
export async function peekJson(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ format: JsonFormat | null; bytes: AsyncIterable<Uint8Array> }> {
  const { line, bytes } = await peekLine(stream)
  const first = line && parse(line)
  if (first) return { format: formatOf(first, 'ndjson'), bytes }
  const whole = await peekUpTo(LARGEST_FILE, bytes)
  const row = line === null ? 'ndjson' : 'rows'
  return { format: formatOf(parse(whole.head), row), bytes: whole.bytes }
}

/** Undefined for what is no JSON, or more of it than is read whole. */
function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeHead(bytes)) as unknown
  } catch {
    return undefined
  }
}

const LINKED = ['@context', '@graph', '@type']
/** Of ninjs 1 to 3, in lower case; an `uri` alone, many things have. */
const NEWS =
  /^(?:(?:version|first|content)created|(?:body|description)_.+|headlines|bodies|descriptions|pubstatus|renditions)$/

/** @param row what to call it where it is a row */
function formatOf(value: unknown, row: 'ndjson' | 'rows'): JsonFormat | null {
  const outer = objectOf(firstOf(value))
  if (!outer) return null
  if (LINKED.some((name) => name in outer)) return 'jsonld'
  if (typeof outer.version === 'string' && /^https?:\/\/jsonfeed\.org\/version/.test(outer.version)) return 'feed'
  if (typeof outer.text === 'string' || typeof outer.html === 'string') return Array.isArray(value) ? 'rows' : row
  const item = Array.isArray(outer.items) ? objectOf(outer.items[0]) : outer
  const names = Object.keys(item ?? {}).map((name) => name.toLowerCase())
  return names.includes('uri') && names.some((name) => NEWS.test(name)) ? 'ninjs' : null
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

const objectOf = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
