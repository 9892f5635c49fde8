import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { axe, browserIsHere, buildViewer, led, overflows, watch } from './pages.js'

const KEY = 'a-key-that-a-reader-types/+=;'

describe.skipIf(!browserIsHere())('a closed service', () => {
  let folder: string
  let served: ServedSamples
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-sign-in-'))
    buildViewer()
    served = await serveSamples(join(folder, 'samples.db'), { READING: 'closed', GAINSAY_API_KEY: KEY })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['with scripts, on a phone', { viewport: { width: 375, height: 800 }, colorScheme: 'dark' }],
    ['without scripts', { javaScriptEnabled: false }],
  ] as const)('takes a key, leads on to what was asked for, and gives it back: %s', async (_case, options) => {
    const { page, faults, close } = await watch(browser, options)
    const asked = `${served.url}/network?sort=names`
    expect((await page.goto(asked))?.status()).toBe(401)
    expect(await page.locator('h1').innerText()).toBe('This service is closed')
    const give = async (key: string) => {
      await page.getByLabel('Your key').fill(key)
      await led(page, () => page.getByRole('button', { name: 'Sign in' }).click())
    }
    await give('no-key-at-all')
    expect(await page.getByRole('alert').innerText()).toContain('opens nothing')
    if (!('javaScriptEnabled' in options)) expect(await axe(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    await give(KEY)
    expect(page.url()).toBe(asked)
    expect(await page.locator('h1').innerText()).toBe('Who disputes whom')
    const [cookie] = await page.context().cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' })
    await led(page, () => page.getByRole('button', { name: 'Sign out' }).click())
    expect(await page.context().cookies()).toEqual([])
    expect((await page.goto(asked))?.status()).toBe(401)
    // A browser tells its console of each page that is refused.
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([])
    await close()
  })
})
