import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-example-'))
const script = join(import.meta.dirname, '../../examples/fetch/disputes.mjs')
let served: ServedSamples

beforeAll(async () => {
  served = await serveSamples(join(folder, 'samples.db'))
}, 60_000)
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

it('tells who disputes whom, by a script in plain fetch', async () => {
  const env = { ...process.env, GAINSAY_URL: served.url }
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env })
  expect(stdout).toMatch(/\?.* \(\w+\)\n {2}.*(?:United States|North Korea): (?:ASSERTS|DENIES)/)
})
