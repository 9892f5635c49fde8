import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getOperationAST, parse } from 'graphql'
import { chromium, type Browser, type Page, type Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { operationsIn } from '../graphql/samples.js'

const here = existsSync(CHROMIUM)
if (!here) console.warn(`Skipped: there is no Chromium at ${CHROMIUM}. Install it, or set CHROMIUM_PATH.`)

const KEY = 'a-key-that-is-typed-into-the-playground'
const OPERATIONS = operationsIn(new URL('../../schema/operations/', import.meta.url)).map(([, source]) => source)

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
    served = await serveSamples(join(folder, 'samples.db'), { GAINSAY_API_KEY: KEY })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A page of a new visitor, what it asked of other hosts, and what its policy refused. */
  async function visit(path = '') {
    // Tall, since the editor draws only the lines that are on the screen.
    const page = await browser.newPage({ viewport: { width: 1600, height: 2400 } })
    const faults: string[] = []
    await page.route('**/*', (route) => {
      const { hostname, protocol } = new URL(route.request().url())
      if (hostname === 'localhost' || protocol === 'data:' || protocol === 'blob:') return route.continue()
      faults.push(`asked for ${route.request().url()}`)
      return route.abort()
    })
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', ({ message }) => faults.push(message))
    await open(page, path)
    return { page, faults }
  }

  async function open(page: Page, path: string) {
    const introspected = page.waitForResponse((response) => response.url().endsWith('/graphql'))
    await page.goto(`${served.url}/playground/${path}`)
    await introspected
    // Its three editors come one after the other.
    for (const part of ['.graphiql-query-editor', '.graphiql-editor-tool', '.result-window'])
      await page.locator(`${part} .monaco-editor .view-lines`).first().waitFor({ state: 'attached' })
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  }

  /** Clicks until an operation is sent: there is a moment in which all is drawn and the button does nothing yet. */
  async function execute(page: Page) {
    const asks = (request: Request) =>
      request.method() === 'POST' && !/IntrospectionQuery/.test(request.postData() ?? 'IntrospectionQuery')
    const click = async () => {
      const sent = page.waitForRequest(asks, { timeout: 3_000 })
      await page.getByRole('button', { name: /execute query/i }).click()
      await sent
    }
    await vi.waitFor(click, { timeout: 30_000 })
  }
  const answered = (page: Page, text: string) =>
    expect
      .poll(async () => (await page.locator('.result-window').innerText()).replace(/\s/g, ' '), { timeout: 30_000 })
      .toContain(text)

  it('answers the flagship query with the denial, and has a tab for each operation to start from', async () => {
    const { page, faults } = await visit()
    await execute(page)
    await answered(page, 'will not provide arms to Russia')
    const names = OPERATIONS.map((source) => getOperationAST(parse(source))?.name?.value)
    expect((await page.getByRole('tab').allInnerTexts()).sort()).toEqual(names.sort())
    expect(faults).toEqual([])
    await page.close()
  }, 90_000)

  it('sends a key that is typed, and forgets it with the page', async () => {
    const address = `?query=${encodeURIComponent(INGEST)}`
    const { page, faults } = await visit(address)
    await execute(page)
    await answered(page, 'UNAUTHENTICATED')
    await page.getByLabel('API key').fill(KEY)
    await execute(page)
    await answered(page, 'CREATED')
    expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage })))).not.toContain(KEY)
    await open(page, address)
    await execute(page)
    await answered(page, 'UNAUTHENTICATED')
    expect(faults).toEqual([])
    await page.close()
  }, 90_000)

  it('sends headers of the visitor’s own', async () => {
    const { page } = await visit()
    await page.getByRole('button', { name: 'Headers', exact: true }).click()
    await page.locator('.graphiql-editor-tool .monaco-editor').last().click()
    await page.keyboard.insertText('{ "authorization": "Bearer nobody" }')
    const headers = page.locator('.graphiql-editor-tool .monaco-editor').last()
    await expect.poll(() => headers.innerText()).toContain('nobody')
    const sent = page.waitForRequest((request) => request.headers()['authorization'] === 'Bearer nobody')
    await execute(page)
    await sent
    await page.close()
  }, 90_000)

  it('keeps a history, which opens an operation again', async () => {
    const { page } = await visit(`?query=${encodeURIComponent('query Counted { articles { totalCount } }')}`)
    await execute(page)
    await answered(page, 'totalCount')
    await page.reload()
    await page.getByRole('tab', { name: 'Events' }).click()
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.locator('.graphiql-history-item').getByText('Counted').click()
    await expect.poll(() => page.locator('.graphiql-query-editor').innerText()).toContain('Counted')
    await page.close()
  }, 90_000)

  it('opens the operation and variables of its address, also for who has been here before', async () => {
    const { page } = await visit()
    const query = 'query Named($n: String!) { actor(name: $n) { name kind } }'
    await open(page, `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent('{"n":"North Korea"}')}`)
    await execute(page)
    await answered(page, '"kind": "STATE"')
    await page.close()
  }, 90_000)

  it('lets its own editor set styles, under a policy that lets no markup do so', async () => {
    const { headers } = await fetch(`${served.url}/playground/`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/style-src 'self' 'nonce-[\w+/=]+';/)
    expect(policy).not.toContain('unsafe')
    const again = await fetch(`${served.url}/playground/`)
    expect(again.headers.get('content-security-policy')).not.toBe(policy)
    const { page, faults } = await visit()
    const lines = page.locator('.graphiql-query-editor .view-line')
    const areApart = () =>
      lines.evaluateAll((all) => new Set(all.map((l) => Math.round(l.getBoundingClientRect().top))).size === all.length)
    await expect.poll(areApart).toBe(true)
    const colours = () =>
      lines.locator('span span').evaluateAll((words) => new Set(words.map((w) => getComputedStyle(w).color)).size)
    await expect.poll(colours).toBeGreaterThan(2)
    expect(faults).toEqual([])
    await page.evaluate(() => {
      document.body.append(document.createRange().createContextualFragment('<p id="forged" style="color: red">'))
    })
    expect(await page.locator('#forged').evaluate((p) => p.style.color)).toBe('')
    await page.close()
  }, 90_000)

  it('opens the operation that an address gives, with its variables', async () => {
    const given = new URLSearchParams({
      query: 'query Named($id: ID!) { dispute(id: $id) { question } }',
      variables: '{"id": "dsp_nothing"}',
    })
    const { page } = await visit(`?${given.toString()}`)
    const shown = async () => (await page.locator('.graphiql-query-editor').innerText()).replace(/\s/g, ' ')
    await expect.poll(shown).toContain('query Named($id: ID!)')
    await execute(page)
    await answered(page, '"dispute": null')
    expect(await page.getByRole('tab').count()).toBeGreaterThanOrEqual(10)
    await page.close()
  }, 90_000)
})

const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'
