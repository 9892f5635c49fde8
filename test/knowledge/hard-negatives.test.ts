import { describe, expect, it } from 'vitest'
import { HARD_NEGATIVES } from './hard-negatives.js'
import { readAlone } from './read-alone.js'

/** A denial of what nobody printed is a dispute of its own: here only those of two sides count. */
const disputesIn = (text: string) =>
  readAlone(text)
    .disputes.filter(({ status }) => status !== 'UNANSWERED')
    .map(({ kind, question }) => `${kind}: ${question} (${text})`)

describe('pairs that only look like disputes', () => {
  it.each(Object.entries(HARD_NEGATIVES))('are none: %s', (_what, texts) => {
    expect(texts.flatMap(disputesIn)).toEqual([])
  })

  it('are a hundred at least', () => {
    expect(Object.values(HARD_NEGATIVES).flat().length).toBeGreaterThanOrEqual(100)
  })
})
