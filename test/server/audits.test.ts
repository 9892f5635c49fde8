import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-audits-'))
let served: ServedSamples
beforeAll(async () => {
  served = await serveSamples(join(folder, 'samples.db'))
}, 60_000)
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

const audits = serverAudits({ url: () => `${served.url}/graphql`, fetchFn: fetch })

describe('the audits of GraphQL over HTTP', () => {
  it('are all here', () => expect(audits).toHaveLength(61))

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect('reason' in result ? result.reason : result.status).toBe('ok')
  })
})
