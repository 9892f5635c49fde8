import type { ExportedArticle } from '../../store/index.js'

const COLUMNS = [
  'statement',
  'article',
  'url',
  'publisher',
  'publishedAt',
  'headline',
  'speaker',
  'role',
  'onBehalfOf',
  'relayedBy',
  'kind',
  'polarity',
  'certainty',
  'form',
  'saidAt',
  'disputed',
  'confidence',
  'text',
]

/** A table of statements (RFC 4180), a row each; its head comes before the first. */
export function csvHead(): string {
  return lineOf(COLUMNS)
}

export function csvRows({ id, url, publisher, publishedAt, headline, statements }: ExportedArticle): string {
  return statements
    .map((s) =>
      lineOf([
        s.id,
        id,
        url,
        publisher,
        publishedAt,
        headline,
        s.speaker,
        s.role,
        s.onBehalfOf,
        s.relayedBy,
        s.kind,
        s.polarity,
        s.certainty,
        s.form,
        s.saidAt,
        String(s.disputed),
        String(s.confidence),
        s.text,
      ]),
    )
    .join('')
}

const lineOf = (cells: readonly (string | null)[]) => `${cells.map(cellOf).join(',')}\r\n`

/** Spreadsheets take cells that begin so for formulas, even from a quoted cell (OWASP, CSV injection). */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@\t\r|%＝＋－＠]/

function cellOf(value: string | null): string {
  const text = value ?? ''
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
