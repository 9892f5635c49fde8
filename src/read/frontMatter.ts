/** What stands between two lines of --- at the head of a text, and the text behind it. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>
  readonly body: string
}

const OPENING = /^---[ \t]*\n/
const MOST_LINES = 40

/** Reads `name: value` lines, lists of values and comments between --- lines at the very beginning; null where the text does not begin so. */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text)
  if (!opening) return null
  const fields = new Map<string, string>()
  let at = opening[0].length
  let name: string | null = null
  for (let count = 0; count < MOST_LINES; count += 1) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    const next = end < 0 ? text.length : end + 1
    if (/^---\s*$/.test(line)) return { fields, body: text.slice(next).replace(/^\n+/, '') }
    const pair = /^([A-Za-z][\w-]{0,40}):(.*)$/.exec(line)
    const item = /^\s*- +(.*)$/.exec(line)?.[1]
    if (pair?.[1]) {
      name = pair[1].toLowerCase()
      fields.set(name, unquote((pair[2] ?? '').trim()))
    } else if (item !== undefined && name !== null) {
      fields.set(name, [fields.get(name), unquote(item.trim())].filter((value) => value).join('; '))
    } else if (!/^\s*(?:#.*)?$/.test(line)) return null // Prose under a rule, no front matter.
    if (end < 0) return null
    at = next
  }
  return null
}

/** A text without the --- line that it begins with, where no front matter follows, or none that ends: that would be its headline. */
export const withoutRule = (text: string): string => text.replace(OPENING, '')

function unquote(value: string): string {
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value)
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : value
}
