import { z } from 'zod'
import type { Document } from '../model/index.js'
import { InvalidRow } from './errors.js'
import { readFields } from './fields.js'

const text = z.string().nullish()
const Row = z.object({
  text,
  html: text,
  title: text,
  headline: text,
  url: text,
  identifier: text,
  publishedAt: text,
  date: text,
  modifiedAt: text,
  publisher: text,
  bylines: z.union([z.array(z.string()), z.string().transform((name) => [name])]).nullish(),
  language: text,
})

/**
 * Reads one line of a bulk file (NDJSON) as an article; keys that mean nothing here are ignored.
 * @throws {InvalidRow} where it is no JSON object with the parts of an article
 * @throws {ArticleUnreadable} where there is no text, or too much of it
 * @throws {InvalidField} for an address or a date that is none
 */
export const readRow = (line: string, source: string): Document => documentOf(parseObject(line), source)

/** Rows that stand in one array, or one that takes several lines, each under its number in the file. */
export function readRows(content: string, name: string) {
  const value = parse(content)
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
  return rows.map((row, at) => ({
    source: rows.length === 1 ? name : `${name}#${at + 1}`,
    read: (source: string): Document => documentOf(requireObject(row), source),
  }))
}

function documentOf(given: Record<string, unknown>, source: string): Document {
  const row = Row.safeParse(given)
  if (!row.success) {
    const [issue] = row.error.issues
    throw new InvalidRow(`${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'not as expected'}.`)
  }
  const { title, headline, date, publishedAt, ...fields } = row.data
  return readFields({ ...fields, headline: headline ?? title, publishedAt: publishedAt ?? date }, source)
}

/**
 * The JSON object on a line.
 * @throws {InvalidRow} where there is none
 */
export const parseObject = (line: string): Record<string, unknown> => requireObject(parse(line))

function parse(content: string): unknown {
  try {
    return JSON.parse(content) as unknown
  } catch (error) {
    throw new InvalidRow(`not valid JSON (${error instanceof Error ? error.message.slice(0, 120) : 'unreadable'}).`)
  }
}

function requireObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InvalidRow('not a JSON object.')
  return value as Record<string, unknown>
}
