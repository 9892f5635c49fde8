import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const here = existsSync(CHROMIUM)
if (!here) console.warn(`Skipped: there is no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM_PATH.`)

describe.skipIf(!here)('the playground', () => {
  let folder: string
  let served: ServedSamples
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-browser-'))
    const built = spawnSync(process.execPath, ['scripts/build.mjs', 'playground'], {
      cwd: join(import.meta.dirname, '../..'),
    })
    expect(built.status).toBe(0)
    served = await serveSamples(join(folder, 'samples.db'))
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('answers the flagship query with the denial, and asks no other host for anything', async () => {
    // Tall, since the editor draws only the lines that are on the screen.
    const page = await browser.newPage({ viewport: { width: 1600, height: 4000 } })
    const elsewhere: string[] = []
    const refused: string[] = []
    await page.route('**/*', (route) => {
      const { hostname, protocol } = new URL(route.request().url())
      if (hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:') return route.continue()
      elsewhere.push(route.request().url())
      return route.abort()
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    const introspected = page.waitForResponse((response) => response.url().endsWith('/graphql'))
    await page.goto(`${served.url}/playground`)
    await introspected
    await page.waitForTimeout(1_000)
    await page.getByRole('button', { name: /execute query/i }).click()
    const answer = page.locator('.result-window')
    await expect
      .poll(async () => (await answer.innerText()).replace(/\s/g, ' '), { timeout: 30_000 })
      .toContain('will not provide arms to Russia')
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(9)
    expect(elsewhere).toEqual([])
    expect(refused).toEqual([])
  }, 90_000)

  it('opens the operation that an address gives, with its variables', async () => {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } })
    const given = new URLSearchParams({
      query: 'query Named($id: ID!) { dispute(id: $id) { question } }',
      variables: '{"id": "dsp_nothing"}',
    })
    await page.goto(`${served.url}/playground/?${given.toString()}`)
    const shown = async (part: string) => (await page.locator(part).innerText()).replace(/\s/g, ' ')
    await expect.poll(() => shown('.graphiql-query-editor'), { timeout: 30_000 }).toContain('query Named($id: ID!)')
    await page.waitForTimeout(1_000)
    await page.getByRole('button', { name: /execute query/i }).click()
    await expect.poll(() => shown('.result-window'), { timeout: 30_000 }).toMatch(/"dispute": null/)
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(10)
    await page.close()
  }, 90_000)
})
