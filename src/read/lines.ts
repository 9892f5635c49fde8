/** A line of a bulk file, or the fact that it cannot be read. Numbered from 1; empty lines are left out. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly fault: string }

/** The longest line that is kept, bytes; longer ones are passed over without being held in memory. */
const LONGEST_LINE = 16 * 1024 * 1024
const LINE_FEED = 0x0a

/** Cuts a stream of bytes into lines of UTF-8 text. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      const line = lineOf(number, [...parts, chunk.subarray(from, end)], length + end - from, longest)
      if (line) yield line
      number += 1
      parts = []
      length = 0
      from = end + 1
    }
    length += chunk.length - from
    if (length <= longest) parts.push(chunk.subarray(from))
    else parts = []
  }
  const last = lineOf(number, parts, length, longest)
  if (last) yield last
}

function lineOf(number: number, parts: readonly Uint8Array[], length: number, longest: number): Line | null {
  if (length > longest) return { number, fault: `the line is longer than ${Math.floor(longest / 1024 / 1024)} MB.` }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    return text.trim() === '' ? null : { number, text }
  } catch {
    return { number, fault: 'the line is not UTF-8 text.' }
  }
}
