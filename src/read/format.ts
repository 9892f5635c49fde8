export const FORMATS = ['text', 'html', 'ndjson'] as const
/** What a source holds. */
export type Format = (typeof FORMATS)[number]

const EXTENSIONS = new Map<string, Format>([
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
])
const PAGE_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html|head|body)\b/i
const ROW_START = /^\s{0,200}\{\s{0,200}"/

/** What the beginning of a file looks like, else what its name says, else text. */
export function guessFormat(name: string, head: string): Format {
  if (PAGE_START.test(head)) return 'html'
  const named = EXTENSIONS.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '')
  return named ?? (ROW_START.test(head) ? 'ndjson' : 'text')
}

/** The format a file's name promises, or null: such files of a folder are read, all others left alone. */
export function formatByName(name: string): Format | null {
  return EXTENSIONS.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') ?? null
}
