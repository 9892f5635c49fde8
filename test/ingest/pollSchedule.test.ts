import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { waitBeforePoll } from '../../src/ingest/follow/schedule.js'

describe('the wait before a poll', () => {
  const result = fc.record({
    failures: fc.nat(100),
    ttl: fc.option(fc.nat(100_000)),
    maxAge: fc.option(fc.nat(10_000_000)),
    retryAfter: fc.option(fc.nat(10_000_000)),
  })

  it('is from ten minutes to a day and its tenth, whatever a server says', () => {
    fc.assert(
      fc.property(result, fc.double({ min: 0, max: 1, noNaN: true }), (poll, random) => {
        const minutes = waitBeforePoll(poll, random) / 60_000
        expect(minutes).toBeGreaterThanOrEqual(10)
        expect(minutes).toBeLessThanOrEqual(24 * 60 * 1.1 + 1)
      }),
    )
  })

  it('grows with each failure', () => {
    const wait = (failures: number) => waitBeforePoll({ failures, ttl: null, maxAge: null, retryAfter: null }, 0)
    for (let failures = 1; failures < 8; failures += 1) expect(wait(failures + 1)).toBeGreaterThan(wait(failures))
  })
})
