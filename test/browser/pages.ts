import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { CHROMIUM } from '../../scripts/chromium.js'

/** Whether there is a browser to test with; says so where there is none. */
export function browserIsHere(): boolean {
  const here = existsSync(CHROMIUM)
  if (!here) console.warn(`Skipped: there is no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM_PATH.`)
  return here
}

/** Builds what browsers load of the viewer. */
export function buildViewer(): void {
  const built = spawnSync(process.execPath, ['scripts/build.mjs', 'viewer'], {
    cwd: join(import.meta.dirname, '../..'),
  })
  expect(built.status).toBe(0)
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A page that notes what it must never do. */
export interface Watched {
  readonly page: Page
  /** Requests to other hosts, and what the console complained of. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** Opens a page in a context of its own. Requests to other hosts are noted and refused. */
export async function watch(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  await page.route('**/*', (route) => {
    const { hostname, href } = new URL(route.request().url())
    if (hostname === 'localhost') return route.continue()
    faults.push(`asked ${href}`)
    return route.abort()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  return { page, faults, close: () => context.close() }
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
  }[]
}

/** What axe finds wrong with a page: the rule and the element. Run as the debugger may, past the page's own policy. */
export async function axe(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: AXE })
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'axe.run().then((result) => JSON.stringify(result))',
    awaitPromise: true,
  })
  const { violations } = JSON.parse(String(result.value)) as AxeResult
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/** Does what leads to another page, and waits until that is loaded. */
export async function led(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load')
  await act()
  await loaded
}

/** Whether an element stands wholly on the screen. */
export const inView = (element: Locator) =>
  element.evaluate((e) => {
    const { top, bottom } = e.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** Whether the page can be scrolled sideways, which on a phone hides text. */
export const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
