// Makes docs/playground.png from the samples: npx tsx scripts/screenshot.ts
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, CHROMIUM } from './chromium.js'
import { serveSamples } from './serve-samples.js'

const served = await serveSamples(join(mkdtempSync(join(tmpdir(), 'gainsay-shot-')), 'samples.db'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
const introspected = page.waitForResponse((response) => response.url().endsWith('/graphql'))
await page.goto(`${served.url}/playground`)
await introspected
await page.waitForTimeout(1500)
await page.getByRole('button', { name: /execute query/i }).click()
await page.waitForTimeout(3000)
await page.waitForTimeout(1500)
await page.screenshot({ path: new URL('../docs/playground.png', import.meta.url).pathname })
await browser.close()
await served.close()
