import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { axe, browserIsHere, buildViewer, led, overflows, watch } from './pages.js'

/** Who stands where: the pages of an actor and an event, who disputes whom, and the lists. */
describe.skipIf(!browserIsHere())('the viewer, of who stands where,', () => {
  let folder: string
  let served: ServedSamples
  let browser: Browser
  let ids: Readonly<Record<string, string>>
  /** Whose position changed. */
  let changed: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-standing-'))
    buildViewer()
    const path = join(folder, 'samples.db')
    served = await serveSamples(path)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
    const db = new Database(path)
    const rows = db.prepare<[], { name: string; id: string }>('select name, public_id as id from actor').all()
    ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]))
    changed = db
      .prepare<[], string>('select public_id from actor where id in (select actor_id from position_change)')
      .pluck()
      .get()!
    db.exec(`insert into redirect values ('act_before', '${ids['Russia']!}', 'test', '2024')`)
    db.close()
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const actorPage = (name: string) => `${served.url}/actor/${ids[name]!}`
  const texts = (page: Page, selector: string) => page.locator(selector).allTextContents()

  it('tells of an actor what it says about each event, and leads from an opponent to their disputes', async () => {
    const { page, faults, close } = await watch(browser)
    await page.goto(actorPage('Russia'))
    expect(await page.locator('h1').innerText()).toBe('Russia')
    expect(await page.locator('.position').count()).toBeGreaterThanOrEqual(4)
    const dam = page.locator('.position', { hasText: 'Ukraine had destroyed it' }).first()
    expect(await dam.locator('.attribution').first().innerText()).toContain('Dmitry Peskov, Kremlin spokesman')
    await led(page, () => page.getByRole('link', { name: '3 disputes with Ukraine' }).click())
    expect(page.url()).toContain('/network?one=')
    const between = page.locator('section', { has: page.locator('#between') })
    expect(await between.locator('h2').innerText()).toBe('Disputes between Russia and Ukraine')
    expect(await between.locator('.dispute-card').count()).toBe(3)
    expect(await page.locator('.line-chosen').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it('shows roles with the articles that tell of them, and a change of position as first and later words', async () => {
    const { page, faults, close } = await watch(browser)
    await page.goto(actorPage('Dmitry Peskov'))
    expect((await texts(page, '.role')).join()).toContain('Kremlin spokesman')
    await led(page, () => page.locator('.rail .note a').first().click())
    expect(page.url()).toContain('/article/')
    await page.goto(`${served.url}/actor/${changed}`)
    const change = page.locator('.change')
    expect(await change.count()).toBe(1)
    expect(await change.locator('.side > .stance').allInnerTexts()).toEqual(['First', 'Later'])
    const [first, later] = await change.locator('.side').allInnerTexts()
    expect(first).toMatch(/will abolish/)
    expect(later).toMatch(/will not abolish/)
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it('leads on through one list and leaves the others as they are', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false })
    await page.goto(actorPage('Russia'))
    const questions = await texts(page, '.dispute-card .question')
    const positions = await texts(page, '.position h3')
    const disputes = page.getByRole('navigation', { name: 'Pages of: Disputes' })
    await led(page, () => disputes.getByRole('link', { name: 'More' }).click())
    expect(new URL(page.url()).hash).toBe('#disputes')
    const more = await texts(page, '.dispute-card .question')
    expect(questions).toHaveLength(3)
    expect(more).toHaveLength(1)
    expect(questions).not.toContain(more[0])
    expect(await texts(page, '.position h3')).toEqual(positions)
    await led(page, () => page.getByRole('link', { name: 'Back to the beginning' }).click())
    expect(await texts(page, '.dispute-card .question')).toEqual(questions)
    await close()
  })

  it('leads from an id that was merged away to the page of who answers for it now', async () => {
    const { page, close } = await watch(browser)
    await page.goto(`${served.url}/actor/act_before`)
    expect(page.url()).toBe(actorPage('Russia'))
    const nobody = await page.goto(`${served.url}/actor/act_nobody`)
    expect(nobody?.status()).toBe(404)
    await close()
  })

  it('tells of an event day by day, with its disputes and headlines', async () => {
    const { page, faults, close } = await watch(browser)
    await page.goto(`${served.url}/events?disputed=yes`)
    const listed = await page
      .locator('.events h2 a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href') ?? '', a.textContent]))
    expect(listed.length).toBeGreaterThan(3)
    for (const [href = '', label] of listed.slice(0, 4)) {
      await page.goto(served.url + href)
      expect(await page.locator('h1').textContent()).toBe(label)
      expect(await page.locator('.dispute-card').count()).toBeGreaterThan(0)
      const days = await page
        .locator('.timeline time[datetime]')
        .evaluateAll((times) => times.map((t) => t.getAttribute('datetime') ?? ''))
      const heads = days.filter((day) => day.length === 10)
      expect(heads.length).toBeGreaterThan(0)
      expect(await page.locator('.timeline .said').count()).toBeGreaterThan(0)
      const articles = await page.locator('.headlines > li').count()
      expect(await page.locator('.tallies').innerText()).toContain(`${articles} article`)
    }
    expect(faults).toEqual([])
    await close()
  })

  it('draws a line for each pair of the table, thicker the oftener they dispute', async () => {
    const { page, faults, close } = await watch(browser, { viewport: { width: 1440, height: 900 } })
    await page.goto(`${served.url}/network`)
    const rows = await page.locator('.pairs tbody tr').count()
    const lines = page.locator('.picture .line')
    expect(rows).toBeGreaterThan(3)
    expect(await lines.count()).toBe(rows)
    const widths = await lines.evaluateAll((all) =>
      all.map((line) => [
        Number(/: (\d+)/.exec(line.querySelector('title')!.textContent)?.[1]),
        Number(line.querySelector('line:last-child')!.getAttribute('stroke-width')),
      ]),
    )
    const [most, least] = [Math.max(...widths.map(([n]) => n!)), Math.min(...widths.map(([n]) => n!))]
    const widthOf = (disputes: number) => widths.find(([n]) => n === disputes)![1]!
    expect(widthOf(most)).toBeGreaterThan(widthOf(least))
    // Clicking in the middle of a line lists the disputes of its pair.
    const middle = await lines.first().evaluate((line) => {
      const box = line.querySelector('line')!.getBoundingClientRect()
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    })
    await led(page, () => page.mouse.click(middle.x, middle.y))
    expect(page.url()).toContain('/network?one=')
    expect(await page.locator('#between').innerText()).toMatch(/^Disputes between /)
    expect(faults).toEqual([])
    await close()
  })

  it('lights up whom somebody stands against, by pointer and by keyboard', async () => {
    const { page, close } = await watch(browser, { viewport: { width: 1440, height: 900 } })
    await page.goto(`${served.url}/network`)
    const lit = () =>
      page.locator('.node.near').evaluateAll((nodes) => nodes.map((n) => n.getAttribute('aria-label')!.split(':')[0]))
    await page.locator('.node[aria-label^="Ukraine"]').hover()
    await expect.poll(async () => (await lit()).sort()).toEqual(['Russia', 'Ukraine'])
    await page.locator('h1').hover()
    await expect.poll(lit).toEqual([])
    await page.getByRole('button', { name: 'Show the whole' }).focus()
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(focused).toMatch(/: \d+ disputes? with \d+ others?$/)
    await expect.poll(async () => (await lit()).length).toBeGreaterThan(1)
    await led(page, () => page.keyboard.press('Enter'))
    expect(page.url()).toContain('/network?actor=')
    expect(await page.locator('h1').innerText()).toBe(`Who disputes with ${focused.split(':')[0]!}`)
    await close()
  })

  it('sorts and narrows the table without scripts', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false })
    await page.goto(`${served.url}/network`)
    const names = () => texts(page, '.pairs tbody td:first-child > .actor:first-child')
    const before = await names()
    expect(await page.locator('th[aria-sort]').innerText()).toContain('Disputes')
    await led(page, () => page.getByRole('link', { name: 'Last active' }).click())
    const days = await page
      .locator('.pairs time')
      .evaluateAll((times) => times.map((t) => t.getAttribute('datetime') ?? ''))
    expect(days).toEqual([...days].sort().reverse())
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    await led(page, () => page.getByRole('link', { name: 'Who', exact: true }).click())
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending')
    expect(new Set(await names())).toEqual(new Set(before))
    await page.getByLabel('Kind').selectOption('CONTRARY_VALUE')
    await page.getByLabel('Active since').fill('2023-01-01')
    await led(page, () => page.getByRole('button', { name: 'Show' }).click())
    expect(new URL(page.url()).searchParams.get('sort')).toBe('names')
    expect(await page.getByLabel('Kind').inputValue()).toBe('CONTRARY_VALUE')
    expect(await texts(page, '.pairs .note')).toEqual(['Which value 1; Contested 1'])
    await page.getByLabel('Active since').fill('2100-01-01')
    await led(page, () => page.getByRole('button', { name: 'Show' }).click())
    expect(await page.locator('.nothing').innerText()).toContain('Nobody stands against anybody')
    await close()
  })

  it('fits a drawing of few onto a phone, and reads choices that mean nothing as none', async () => {
    const { page, faults, close } = await watch(browser, { viewport: { width: 390, height: 900 } })
    await page.goto(`${served.url}/network?kind=NOTHING&since=2023-02-30&pairs=-1&sort=constructor`)
    expect(await page.locator('.pairs tbody tr').count()).toBeGreaterThan(3)
    expect(await overflows(page)).toBe(false)
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it('lists actors of one kind, each leading to its page', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false })
    await page.goto(`${served.url}/actors`)
    expect(await page.locator('.index tbody tr').count()).toBe(30)
    const kinds = page.getByRole('navigation', { name: 'Kind' })
    await led(page, () => kinds.getByRole('link', { name: 'State' }).click())
    await led(page, () => page.getByRole('link', { name: 'In disputes' }).click())
    const states = await texts(page, '.index tbody th > .actor')
    expect(states).toContain('North Korea')
    expect(new Set(await texts(page, '.index .note'))).toEqual(new Set(['State']))
    await led(page, () => page.getByRole('link', { name: 'North Korea' }).click())
    expect(page.url()).toBe(actorPage('North Korea'))
    await close()
  })

  it('shows hostile names as text, in their own place, also in the drawing', async () => {
    const name = '<img src=x onerror=document.title=1> \u202Ereversed "><script>document.title=1</script>'
    const db = new Database(join(folder, 'samples.db'))
    db.prepare('update actor set name = ? where public_id = ?').run(name, ids['Ukraine'])
    db.prepare('update event set label = ? where id in (select event_id from dispute)').run(name)
    const event = db
      .prepare<[], string>('select public_id from event where id in (select event_id from dispute)')
      .pluck()
      .get()!
    db.close()
    const { page, faults, close } = await watch(browser)
    const pair = new URLSearchParams({ one: ids['Ukraine']!, other: ids['Russia']! }).toString()
    const paths = [`/actor/${ids['Ukraine']!}`, `/actor/${ids['Russia']!}`, `/event/${event}`, `/network?${pair}`]
    for (const path of [...paths, `/network?actor=${ids['Ukraine']!}`, '/actors?disputed=yes', '/events']) {
      await page.goto(served.url + path)
      expect(await page.locator('main').innerText()).toContain('onerror=document.title=1')
      expect(await page.locator('main img, main script').count()).toBe(0)
      expect(await page.title()).not.toMatch(/[\u202A-\u202E]/)
      // What may forge its direction is isolated, and attributes have none of it.
      const loose = await page.evaluate(
        () =>
          [...document.querySelectorAll('main *')].filter((element) => {
            const own = [...element.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent)
            const said = [...element.attributes].map((a) => a.value)
            const forged = (texts: (string | null)[]) => texts.some((text) => /[\u202A-\u202E]/.test(text ?? ''))
            return forged(said) || (forged(own) && !element.closest('bdi, [dir="auto"]'))
          }).length,
      )
      expect([path, loose]).toEqual([path, 0])
    }
    expect(faults).toEqual([])
    await close()
  })
})
