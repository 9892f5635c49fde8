import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readFields } from '../../src/read/index.js'

interface Annotation {
  readonly url: string
  readonly html: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly title?: string
  readonly date?: string
}
/** Rules were made looking at every other page (tuned), later also at half of the rest (opened); nobody looks at the last quarter. */
type Half = 'tuned' | 'opened' | 'unseen'
const HALVES: readonly Half[] = ['tuned', 'opened', 'unseen']

/** What was wrong with a page, for whoever works on it. */
export interface HtmlFault {
  readonly url: string
  readonly half: Half
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
  readonly title?: readonly [wanted: string, got: string]
  readonly date?: readonly [wanted: string, got: string]
}

/**
 * Reads the saved pages of the evaluation set: shares of segments found and left out, their F1 (as trafilatura's own
 * evaluation counts it: a segment found is a true positive, one that should be out and is in a false one), titles and
 * days exact.
 */
export function scoreHtml(folder: string): { table: Record<string, unknown>; faults: HtmlFault[] } {
  const rows = readFileSync(`${folder}annotations.ndjson`, 'utf8').trim().split('\n').map(parse)
  const started = process.cpuUsage()
  const read = rows.map((row, i) => ({
    row,
    half: halfOf(row, i),
    ...attempt(folder, row),
  }))
  const used = process.cpuUsage(started)
  const seconds = (used.user + used.system) / 1e6
  const faults = read.map(({ row, half, text, headline, day }) => faultOf(row, half, text, headline, day))
  const table = Object.fromEntries(HALVES.map((half) => [half, sharesOf(rows, faults, half)]))
  return { table: { ...table, pagesPerCpuSecond: Math.round(rows.length / seconds) }, faults }
}

const halfOf = ({ html }: Annotation, at: number): Half =>
  at % 2 === 0 ? 'tuned' : sha256(html.replace('html/', '')) < '8' ? 'opened' : 'unseen'

const sha256 = (name: string) => createHash('sha256').update(name).digest('hex')

const parse = (line: string) => JSON.parse(line) as Annotation

function attempt(folder: string, { html, url }: Annotation) {
  const page = gunzipSync(readFileSync(folder + html)).toString('utf8')
  try {
    const { text, headline, publishedAt } = readFields({ html: page, url: /^https?:/.test(url) ? url : null }, url)
    return { text, headline, day: publishedAt?.slice(0, 10) ?? '' }
  } catch (error) {
    console.error(`${url}: ${String(error)}`)
    return { text: '', headline: '', day: '' }
  }
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

function faultOf(row: Annotation, half: Half, text: string, headline: string, day: string): HtmlFault {
  const body = plain(text)
  const isIn = (segment: string) => body.includes(plain(segment))
  return {
    url: row.url,
    half,
    missing: row.with.filter((segment) => !isIn(segment)),
    surplus: row.without.filter(isIn),
    ...(row.title && plain(row.title) !== plain(headline) && { title: [row.title, headline] as const }),
    ...(row.date && row.date !== day && { date: [row.date, day] as const }),
  }
}

function sharesOf(rows: readonly Annotation[], faults: readonly HtmlFault[], half: Half) {
  const of = faults.flatMap((fault, i) => (fault.half === half ? [{ fault, row: rows[i]! }] : []))
  const sum = (count: (pair: (typeof of)[number]) => number) => of.reduce((total, pair) => total + count(pair), 0)
  const wanted = sum(({ row }) => row.with.length)
  const unwanted = sum(({ row }) => row.without.length)
  const missing = sum(({ fault }) => fault.missing.length)
  const surplus = sum(({ fault }) => fault.surplus.length)
  const found = wanted - missing
  const titles = sum(({ row }) => (row.title ? 1 : 0))
  const dates = sum(({ row }) => (row.date ? 1 : 0))
  return {
    pages: of.length,
    withFound: share(found, wanted),
    withoutLeftOut: share(unwanted - surplus, unwanted),
    f1: share(2 * found, 2 * found + missing + surplus),
    title: share(titles - sum(({ fault }) => (fault.title ? 1 : 0)), titles),
    date: share(dates - sum(({ fault }) => (fault.date ? 1 : 0)), dates),
  }
}

const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000
