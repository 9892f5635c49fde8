import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BROWSER_FLAGS, CHROMIUM } from '../../scripts/chromium.js'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { axe, browserIsHere, buildViewer, led, overflows, watch } from './pages.js'

/** On each side of one dispute, so that all of one side meet all of the other. */
const SIDE = 18

/** The drawing of who disputes whom, looked at closely, and of very many. */
describe.skipIf(!browserIsHere())('the drawing of who disputes whom', () => {
  let folder: string
  let served: ServedSamples
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gainsay-network-'))
    buildViewer()
    const path = join(folder, 'samples.db')
    served = await serveSamples(path)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: BROWSER_FLAGS })
    const db = new Database(path)
    const actor = db.prepare(
      `insert into actor (public_id, key, name, name_folded, kind) values (?, ?, ?, ?, 'GROUP') returning id`,
    )
    const principal = db.prepare('insert into dispute_principal values (?, ?, ?, ?)')
    const dispute = db.prepare<[], number>('select id from dispute').pluck().get()!
    db.transaction(() => {
      for (let n = 0; n < 2 * SIDE; n++) {
        const name = `Party ${n} of the many`
        const { id } = actor.get(`act_many${n}`, `many ${n}`, name, name.toLowerCase()) as { id: number }
        principal.run(dispute, n % 2, 100 + n, id)
      }
    })()
    db.close()
  }, 180_000)

  afterAll(async () => {
    await browser.close()
    await served.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is looked at closely by buttons, keys, the wheel and dragging, and whole again', async () => {
    const { page, faults, close } = await watch(browser, { viewport: { width: 1440, height: 900 } })
    await page.goto(`${served.url}/network?pairs=60`)
    const seen = async () => (await page.locator('.picture svg').getAttribute('viewBox'))!.split(' ').map(Number)
    const whole = await seen()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const closer = await seen()
    expect(closer[2]).toBeCloseTo(whole[2]! / 1.5, 0)
    await page.locator('.node').first().focus()
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowRight')
    const beside = await seen()
    expect(beside[2]).toBeLessThan(closer[2]!)
    await page.locator('.picture svg').hover()
    await page.mouse.down()
    await page.mouse.move(500, 400, { steps: 5 })
    await page.mouse.up()
    expect(await seen()).not.toEqual(beside)
    expect(page.url()).toBe(`${served.url}/network?pairs=60`)
    await page.keyboard.press('0')
    expect(await seen()).toEqual(whole)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await seen())[2]).toBeLessThan(whole[2]!)
    await page.getByRole('button', { name: 'Show the whole' }).click()
    expect(await seen()).toEqual(whole)
    expect(await axe(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  it.each([375, 1440])('has very many on a canvas that leads where the table does, %i pixels wide', async (width) => {
    const { page, faults, close } = await watch(browser, { viewport: { width, height: 900 } })
    await page.goto(`${served.url}/network?pairs=500`)
    expect(await page.locator('.pairs tbody tr').count()).toBeGreaterThan(SIDE ** 2)
    const canvas = page.getByRole('img', { name: /^Drawing of \d+ principals in \d+ pairs/ })
    await canvas.waitFor()
    const drawn = () => canvas.evaluate((c) => (c as HTMLCanvasElement).toDataURL())
    await expect.poll(async () => (await drawn()).length).toBeGreaterThan(10_000)
    const whole = await drawn()
    await canvas.focus()
    await page.keyboard.press('+')
    await expect.poll(drawn).not.toBe(whole)
    await page.keyboard.press('0')
    await expect.poll(drawn).toBe(whole)
    expect(await overflows(page)).toBe(false)
    expect(await axe(page)).toEqual([])
    const place = await leading(page)
    await led(page, () => page.mouse.click(place.x, place.y))
    expect(page.url()).toMatch(/[?&](?:actor|one)=act_/)
    expect(faults).toEqual([])
    await close()
  })

  it('is left to the table where there are no scripts', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false })
    await page.goto(`${served.url}/network?pairs=500`)
    expect(await page.locator('.picture').innerText()).toContain('The table has them all')
    expect(await page.locator('.pairs tbody tr').count()).toBeGreaterThan(SIDE ** 2)
    await close()
  })
})

/** A place on the canvas, on the screen, that leads somewhere; in whole pixels, as clicks are told. */
async function leading(page: Page): Promise<{ x: number; y: number }> {
  const canvas = page.locator('.picture canvas')
  await canvas.scrollIntoViewIfNeeded()
  const place = await canvas.evaluate((element) => {
    const { left, top, width } = element.getBoundingClientRect()
    for (let y = Math.ceil(Math.max(0, top)) + 20; y < innerHeight; y += 5)
      for (let x = Math.ceil(left) + 20; x < left + width; x += 5) {
        element.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }))
        if (element.classList.contains('leads')) return { x, y }
      }
    return null
  })
  if (!place) throw new Error('The drawing leads nowhere.')
  return place
}
