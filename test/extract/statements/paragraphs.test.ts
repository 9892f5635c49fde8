import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { PARAGRAPHS, type Said } from './paragraphs/index.js'

/** Everything that is said in a text, as a paragraph's gold has it. */
function saidIn(text: string): Said[] {
  const { statements, actors } = extract({ text, publishedAt: '2024-05-08', publisher: 'The Valley Post' })
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.map(({ spans, speaker, relayChain }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
    const name = speaker === null ? null : (names.get(speaker) ?? null)
    const relay = relayChain[0]
    return relay === undefined ? [words, name] : [words, name, names.get(relay) ?? '']
  })
}

describe('a paragraph is read word by word:', () => {
  it.each(PARAGRAPHS.map((paragraph) => [paragraph.construction, paragraph] as const))(
    '%s',
    (_name, { text, said }) => {
      expect(saidIn(text)).toEqual(said)
    },
  )
})
