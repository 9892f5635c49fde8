// Measures the viewer's pages on the samples and writes the table in docs/viewer.md: npm run measure:pages
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { BROWSER_FLAGS, CHROMIUM } from './chromium.js'
import { samplePages, type SamplePage } from './sample-pages.js'
import { serveSamples } from './serve-samples.js'

interface Measured {
  readonly name: string
  /** Median milliseconds from the request to the first byte, read plan warm. */
  readonly firstByte: number
  /** Milliseconds until something is painted. */
  readonly painted: number
  /** Cumulative layout shift, by Chromium's own account. */
  readonly shift: number
  /** Bytes after gzip. */
  readonly html: number
  readonly script: number
  readonly style: number
}

const TIMES = 15
const MOST_SCRIPT = 60 * 1024
const MOST_SHIFT = 0.1

const folder = mkdtempSync(join(tmpdir(), 'gainsay-pages-'))
const served = await serveSamples(join(folder, 'samples.db'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
const measured: Measured[] = []
for (const page of await samplePages(served.url)) measured.push(await measure(page))
await browser.close()
await served.close()
rmSync(folder, { recursive: true, force: true })
write(table(measured))
process.stdout.write(`${table(measured)}\n`)
// The drawing of the network may weigh more: it brings the forces that pull it apart.
const heavy = measured.filter(
  ({ name, script, shift }) => (script > MOST_SCRIPT && name !== 'network') || shift > MOST_SHIFT,
)
if (heavy.length > 0) {
  process.stderr.write(`Too much script or shift: ${heavy.map(({ name }) => name).join(', ')}.\n`)
  process.exit(1)
}

async function measure({ name, path }: SamplePage): Promise<Measured> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) {
    const begun = performance.now()
    const response = await fetch(served.url + path)
    times.push(performance.now() - begun)
    await response.text()
  }
  return { name, firstByte: median(times), ...(await painted(browser, path)), ...(await weights(path)) }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** What a browser with an empty cache sees. */
async function painted(browser: Browser, path: string): Promise<Pick<Measured, 'painted' | 'shift'>> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(served.url + path, { waitUntil: 'load' })
  await page.waitForTimeout(500)
  const seen = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    shift: (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  }))
  await page.close()
  return seen
}

/** What a page and the files it names weigh. */
async function weights(path: string): Promise<Pick<Measured, 'html' | 'script' | 'style'>> {
  const html = await (await fetch(served.url + path)).text()
  const sum = async (files: Iterable<RegExpMatchArray>) => {
    const bodies = await Promise.all([...files].map(async ([, file = '']) => (await fetch(served.url + file)).text()))
    return bodies.reduce((bytes, body) => bytes + gzipSync(body).length, 0)
  }
  return {
    html: gzipSync(html).length,
    script: await sum(html.matchAll(/<script [^>]*src="([^"]+)"/g)),
    style: await sum(html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)),
  }
}

function table(rows: readonly Measured[]): string {
  const kb = (bytes: number) => (bytes / 1024).toFixed(1)
  const cells = rows.map(({ name, firstByte, painted, shift, html, script, style }) =>
    [name, firstByte.toFixed(1), painted.toFixed(0), shift.toFixed(3), kb(html), kb(script), kb(style)].join(' | '),
  )
  return [
    '| page | first byte, ms | painted, ms | layout shift | HTML, KB | script, KB | styles, KB |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...cells.map((row) => `| ${row} |`),
  ].join('\n')
}

/** Puts the table where docs/viewer.md keeps it. */
function write(text: string): void {
  const path = new URL('../docs/viewer.md', import.meta.url)
  const [before, after] = ['<!-- measured -->', '<!-- /measured -->']
  const page = readFileSync(path, 'utf8')
  const start = page.indexOf(before) + before.length
  writeFileSync(path, `${page.slice(0, start)}\n\n${text}\n\n${page.slice(page.indexOf(after))}`)
}
