import { describe, expect, it } from 'vitest'
import { POSITIVES } from './positives.js'
import { readAlone } from './read-alone.js'

describe('stories that hold one dispute', () => {
  it.each(Object.entries(POSITIVES))('are read as %s', (what, texts) => {
    const found = texts.map((text) => readAlone(text).disputes.map(({ kind, status }) => `${kind} ${status}`))
    expect(texts.filter((_text, i) => found[i]?.join() !== what)).toEqual([])
    expect(texts.length).toBeGreaterThanOrEqual(10)
  })
})
