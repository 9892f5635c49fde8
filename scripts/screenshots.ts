// Makes the viewer's pictures in docs/ from the samples: npm run screenshots
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, CHROMIUM } from './chromium.js'
import { samplePages } from './sample-pages.js'
import { serveSamples } from './serve-samples.js'

/** What is shown of which page; a page may have several pictures. */
const PICTURES = [
  { page: 'home', file: 'viewer-home.png', width: 1440, height: 960, colorScheme: 'light' },
  { page: 'article', file: 'viewer-article.png', width: 1280, height: 860, colorScheme: 'light' },
  { page: 'dispute', file: 'viewer-dispute.png', width: 1280, height: 860, colorScheme: 'dark' },
  { page: 'actor', file: 'viewer-actor.png', width: 1280, height: 860, colorScheme: 'light' },
  { page: 'network', file: 'viewer-network.png', width: 1280, height: 860, colorScheme: 'light' },
  { page: 'event', file: 'viewer-event-tablet.png', width: 820, height: 1080, colorScheme: 'light' },
  { page: 'home', file: 'viewer-home-phone.png', width: 375, height: 780, colorScheme: 'light' },
  { page: 'article', file: 'viewer-article-phone.png', width: 375, height: 780, colorScheme: 'dark' },
] as const

const folder = mkdtempSync(join(tmpdir(), 'gainsay-shots-'))
const served = await serveSamples(join(folder, 'samples.db'))
const pages = await samplePages(served.url)
const browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
for (const { page: name, file, width, height, colorScheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  const { path } = pages.find((sample) => sample.name === name) ?? { path: '/' }
  await page.goto(served.url + path)
  await page.screenshot({ path: new URL(`../docs/${file}`, import.meta.url).pathname })
  await page.close()
}
await browser.close()
await served.close()
rmSync(folder, { recursive: true, force: true })
