import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { pages as all } from '../../src/web/viewer/pages/index.js'
import { axe, browserIsHere, buildViewer, inView, led, overflows, watch } from './pages.js'

const KEY = 'a-key-for-hostile-articles'
/** Elements that no newsroom leaves in its texts, so that reading does not take them out. */
const HOSTILE = {
  url: 'https://northern-wire.example/hostile',
  headline: 'Minister <svg onload="document.title=1"> denies \u202Edeined\u202C it',
  publisher: 'Wire "><script>document.title=1</script>',
  text:
    'The minister, "><svg onload=document.title=1>, said on Friday that "nothing \u202Eesrever\u202C happened".\n\n' +
    'Click [here](javascript:document.title=1), said <svg onload="document.title=1">the</svg> ministry.',
}

describe.skipIf(!browserIsHere())('the viewer', () => {
  let folder: string
  let served: ServedSamples
  let browser: Browser
  /** An address of each page, by its pattern. */
  let places: Map<string, string>
  let hostile: string

  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
    })
    return ((await response.json()) as { data: T }).data
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-viewer-'))
    buildViewer()
    served = await serveSamples(join(folder, 'samples.db'), { GAINSAY_API_KEY: KEY })
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
    const { disputes } = await ask<{
      disputes: {
        nodes: {
          id: string
          question: string
          event: { id: string }
          articles: { nodes: { id: string }[] }
          sides: { statements: { nodes: { id: string }[] } }[]
        }[]
      }
    }>(
      '{ disputes(filter: { between: ["United States", "North Korea"] }) { nodes { id question event { id } articles { nodes { id } } sides { statements(first: 1) { nodes { id } } } } } }',
    )
    const { actor } = await ask<{ actor: { id: string } }>('{ actor(name: "North Korea") { id } }')
    const dispute = disputes.nodes.find(({ question }) => question.startsWith('Will North Korea'))
    const ids: Record<string, string> = {
      article: dispute!.articles.nodes.at(-1)!.id,
      dispute: dispute!.id,
      event: dispute!.event.id,
      statement: dispute!.sides[0]!.statements.nodes[0]!.id,
      actor: actor.id,
    }
    places = new Map(
      all.map(({ path }) => [path, path.replace(/^\/(\w+)\/:id/, (_, room: string) => `/${room}/${ids[room]}`)]),
    )
    places.set('/search', '/search?q=arms')
    const sent = await ask<{ ingestArticle: { article: { id: string } } }>(
      'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article { id } } }',
      { input: HOSTILE },
    )
    hostile = `/article/${sent.ingestArticle.article.id}`
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe.each(all.map(({ path }) => path))('%s', (path) => {
    it.each([
      ['a phone, in the light', 390, 'light'],
      ['a wide screen, in the dark', 1440, 'dark'],
    ] as const)('is whole and open to everybody on %s', async (_case, width, colorScheme) => {
      const { page, faults, close } = await watch(browser, { viewport: { width, height: 900 }, colorScheme })
      const response = await page.goto(served.url + places.get(path)!)
      expect(response?.status()).toBe(200)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).toContain('Gainsay')
      expect(await axe(page)).toEqual([])
      expect(await overflows(page)).toBe(false)
      expect(faults).toEqual([])
      await close()
    })

    it('reads the same without scripts, and leads to its query', async () => {
      const scripted = await watch(browser)
      const bare = await watch(browser, { javaScriptEnabled: false })
      for (const { page } of [scripted, bare]) await page.goto(served.url + places.get(path)!)
      const words = await bare.page.locator('main').innerText()
      expect(words.length).toBeGreaterThan(100)
      // What scripts add stands in elements of their own.
      expect(await scripted.page.locator('main').innerText()).toContain(words.slice(0, 100))
      const href = (await bare.page.getByRole('link', { name: 'View as GraphQL' }).getAttribute('href'))!
      const { searchParams } = new URL(href, served.url)
      const data = await ask(searchParams.get('query')!, JSON.parse(searchParams.get('variables')!) as object)
      expect(data).toBeTruthy()
      expect([...scripted.faults, ...bare.faults]).toEqual([])
      await Promise.all([scripted.close(), bare.close()])
    })
  })

  it('is looked at by eyes that see a fault where there is one', async () => {
    const { page, faults, close } = await watch(browser)
    await page.goto(served.url)
    await page.evaluate(() => {
      document.querySelector('h1')!.insertAdjacentHTML('afterend', '<img src="https://elsewhere.example/x.png">')
      document.querySelector('main')!.setAttribute('style', 'color: #aaa')
    })
    expect((await axe(page)).map((fault) => fault.split(':')[0])).toContain('image-alt')
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    await close()
  })

  it('leads by the keyboard: past the navigation, to the search, and visibly', async () => {
    const { page, close } = await watch(browser)
    await page.goto(served.url)
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Skip to the content')
    await expect.poll(() => inView(page.getByText('Skip to the content'))).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    // The first thing behind the navigation, and one can see that it is there.
    const first = () =>
      page.evaluate(() => {
        const { activeElement } = document
        return [
          document.querySelector('main')?.contains(activeElement),
          activeElement && getComputedStyle(activeElement).outlineStyle,
        ]
      })
    await expect.poll(first).toEqual([true, 'solid'])
    await page.keyboard.press('/')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('search')
    await page.keyboard.type('kakhovka')
    await led(page, () => page.keyboard.press('Enter'))
    expect(page.url()).toContain('/search?q=kakhovka')
    expect(await page.locator('.hits > li').count()).toBeGreaterThan(0)
    await close()
  })

  it('leads from a dispute to the very words of a side, and from these to the other side', async () => {
    const { page, close } = await watch(browser)
    await page.goto(served.url + places.get('/dispute/:id')!)
    expect(await page.locator('h1').innerText()).toBe('Will North Korea provide more arms to Russia?')
    expect(await page.locator('.sides-whole > .side').count()).toBe(2)
    const widths = await page
      .locator('.sides-whole > .side')
      .evaluateAll((sides) => sides.map((s) => Math.round(s.clientWidth)))
    expect(widths[0]).toBe(widths[1])
    const quoted = await page.locator('.side .said').first().innerText()
    await led(page, () => page.locator('.side .source a').first().click())
    const mark = page.locator('mark:target')
    expect(await mark.evaluate((m) => m.firstChild?.textContent ?? '')).toBe(quoted)
    await expect.poll(() => inView(mark)).toBe(true)
    const other = page.locator(`#card-${await mark.getAttribute('id')} .counter a:not(.actor)`).first()
    const place = (await other.getAttribute('href'))!
    await led(page, () => other.click())
    expect(page.url()).toBe(served.url + place)
    await expect.poll(() => inView(mark)).toBe(true)
    expect(await mark.innerText()).toMatch(/arms to Russia/)
    await close()
  })

  it('opens a link to words past the hundredth at them, however it was made', async () => {
    const text = Array.from({ length: 120 }, (_, i) => `The mayor said on Friday that ${i + 10} ships will sail.`)
    const { ingestArticle } = await ask<{
      ingestArticle: { article: { id: string; last: { nodes: { id: string }[] } } }
    }>(
      `mutation ($input: IngestArticleInput!) {
        ingestArticle(input: $input) { article { id last: statements(last: 1) { nodes { id } } } }
      }`,
      { input: { headline: 'Ships', text: text.join('\n\n') } },
    )
    const { id, last } = ingestArticle.article
    const words = last.nodes[0]!.id
    const { page, faults, close } = await watch(browser)
    for (const path of [`/statement/${words}`, `/article/${id}#${words}`]) {
      await page.goto('about:blank')
      await page.goto(served.url + path)
      await expect.poll(() => page.url()).toBe(`${served.url}/article/${id}?from=101#${words}`)
      const mark = page.locator('mark:target')
      await expect.poll(() => inView(mark)).toBe(true)
      expect(await mark.innerText()).toContain('129 ships')
      expect(await page.locator(`#card-${words} .number`).innerText()).toBe('120')
    }
    await led(page, () => page.getByRole('link', { name: 'Earlier statements' }).click())
    expect(await page.locator('.card .number').first().innerText()).toBe('1')
    expect(faults).toEqual([])
    await close()
  })

  it('puts each card beside the paragraph of its words, and below it on a phone', async () => {
    const { page, close } = await watch(browser, { viewport: { width: 1440, height: 900 } })
    await page.goto(served.url + places.get('/article/:id')!)
    const rows = page.locator('.article-row:has(.card)')
    const place = () =>
      rows.evaluateAll((all) =>
        all.map((row) => {
          const [text, cards] = ['.article-text', '.cards-beside'].map((s) =>
            row.querySelector(s)!.getBoundingClientRect(),
          )
          return {
            beside: cards!.left >= text!.right && Math.abs(cards!.top - text!.top) < 4,
            below: cards!.top >= text!.bottom,
          }
        }),
      )
    await expect.poll(async () => (await place()).every(({ beside }) => beside)).toBe(true)
    const numbers = await page.locator('.card .number').allInnerTexts()
    expect(numbers).toEqual(numbers.map((_, i) => String(i + 1)))
    await page.setViewportSize({ width: 390, height: 900 })
    await expect.poll(async () => (await place()).every(({ below }) => below)).toBe(true)
    await close()
  })

  it('lights up a card with its words', async () => {
    const { page, close } = await watch(browser, { viewport: { width: 1440, height: 900 } })
    await page.goto(served.url + places.get('/article/:id')!)
    await page.locator('.card').first().hover()
    const id = await page.locator('.card').first().getAttribute('data-statement')
    await expect.poll(() => page.locator('mark.lit').first().getAttribute('data-statement')).toBe(id)
    await close()
  })

  it('shows hostile text as text, in its own place', async () => {
    const { page, faults, close } = await watch(browser)
    await page.goto(served.url + hostile)
    const title = await page.title()
    expect(title).toContain('<svg onload="document.title=1">')
    expect(title).not.toMatch(/[\u202A-\u202E]/)
    const text = await page.locator('.article-text').allInnerTexts()
    expect(text.join('\n')).toContain('<svg onload="document.title=1">the</svg>')
    expect(await page.locator('main img, main script, main svg[onload], a[href^="javascript:"]').count()).toBe(0)
    // Every stretch that may forge its direction is isolated from what stands beside it.
    const loose = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (/[\u202A-\u202E]/.test(node.textContent ?? '') && !node.parentElement?.closest('bdi, [dir="auto"]'))
          found.push(node.textContent ?? '')
      return found
    })
    expect(loose).toEqual([])
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await page.goto(`${served.url}/search?q=minister`)
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  it('says in a page of its own that there is nothing, and is whole there too', async () => {
    const { page, faults, close } = await watch(browser)
    const response = await page.goto(`${served.url}/dispute/dsp_nothing`)
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').innerText()).toBe('There is nothing here')
    expect(await axe(page)).toEqual([])
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([])
    await led(page, () => page.getByRole('link', { name: 'To the newest disputes' }).click())
    expect(page.url()).toBe(`${served.url}/`)
    await close()
  })
})
