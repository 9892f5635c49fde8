import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const root = join(import.meta.dirname, '../..')
const configFile = join(root, 'examples/react/vite.config.ts')

describe('the types of the page in React', () => {
  it('are those that graphql-codegen makes of the schema and the operations', () => {
    expect(spawnSync('npm', ['run', '--silent', 'schema:types', '--', '--check'], { cwd: root }).status).toBe(0)
  }, 120_000)
})

const here = existsSync(CHROMIUM)
if (!here) console.warn(`Skipped: there is no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM_PATH.`)

describe.skipIf(!here)('the page in React', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-react-'))
  let served: ServedSamples
  let site: PreviewServer
  let browser: Browser

  beforeAll(async () => {
    served = await serveSamples(join(folder, 'samples.db'))
    process.env['GAINSAY_URL'] = served.url
    const outDir = join(folder, 'page')
    await build({ configFile, logLevel: 'warn', build: { outDir } })
    site = await preview({ configFile, logLevel: 'warn', build: { outDir }, preview: { port: 0 } })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await site.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The page, and the names of the operations it sends. */
  async function open(): Promise<{ page: Page; sent: string[]; faults: string[] }> {
    const page = await browser.newPage()
    const sent: string[] = []
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql'))
        sent.push((request.postDataJSON() as { operationName: string }).operationName)
    })
    await page.goto(site.resolvedUrls?.local[0] ?? '')
    return { page, sent, faults }
  }

  it('joins pages of a list, and keeps one list for each filter', async () => {
    const { page, sent, faults } = await open()
    const items = page.locator('section > ol > li')
    const count = (n: number) => expect.poll(() => items.count()).toBe(n)
    await count(3)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await count(6)
    await page.getByLabel('Status').selectOption('UNANSWERED')
    await expect.poll(() => items.first().innerText()).toContain('(UNANSWERED)')
    await expect.poll(() => items.count()).toBeLessThanOrEqual(3)
    await page.getByLabel('Status').selectOption('any')
    await count(6)
    expect(sent).toEqual(['Disputes', 'Disputes', 'Disputes'])
    expect(faults).toEqual([])
    await page.close()
  })

  it('shows at once what the cache has of a dispute, by its id, and then what was said', async () => {
    const { page, sent, faults } = await open()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query Dispute(')) await held
      await route.continue()
    })
    const question = 'Will North Korea provide more arms to Russia?'
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('button', { name: question }).click()
    await page.getByRole('heading', { name: question }).waitFor()
    await page.getByText('Reading ...').waitFor()
    release()
    await page.getByText('will not provide arms to Russia').first().waitFor()
    expect(sent.at(-1)).toBe('Dispute')
    expect(faults).toEqual([])
    await page.close()
  })
})
