import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeRevision, type IncomingRevision } from '../../src/ingest/revisions.js'
import type { StoredRevision } from '../../src/store/index.js'

const version = (textHash: string, modifiedAt: string | null = null): IncomingRevision => ({
  textHash,
  modifiedAt,
  headline: textHash,
  recordedAt: '2024-01-01T00:00:00.000Z',
})
const arrive = (versions: readonly IncomingRevision[]) => {
  let stored: readonly StoredRevision[] = []
  const outcomes = versions.map((incoming) => {
    const placement = placeRevision(stored, incoming)
    if (placement.outcome !== 'UNCHANGED') stored = placement.revisions
    return placement.outcome
  })
  return {
    texts: stored.map(({ textHash }) => textHash).join(''),
    numbers: stored.map(({ number }) => number),
    outcomes,
  }
}

describe('revisions', () => {
  it('follow each other as they arrive', () => {
    expect(arrive([version('a'), version('b'), version('b'), version('a')])).toEqual({
      texts: 'aba',
      numbers: [1, 2, 3],
      outcomes: ['CREATED', 'REVISED', 'UNCHANGED', 'REVISED'],
    })
  })

  it('follow their dates of modification where they carry them', () => {
    expect(arrive([version('c', '3'), version('a', '1'), version('b', '2')]).texts).toBe('abc')
  })

  it('without a date come last, and dates are compared past them', () => {
    expect(arrive([version('b', '2'), version('x'), version('a', '1'), version('c', '3')]).texts).toBe('abxc')
  })

  it('with dates end in the same order whatever the order of arrival', () => {
    const dates = fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(dates, (list) => {
        const sorted = [...list].sort((a, b) => a - b).map((n) => `[${n}]`)
        expect(arrive(list.map((n) => version(`[${n}]`, String(n)))).texts).toBe(sorted.join(''))
      }),
    )
  })
})
