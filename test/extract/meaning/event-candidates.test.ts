import { expect, it } from 'vitest'
import { eventCandidates } from '../../../src/extract/meaning/event-candidates.js'
import { Said } from '../../../src/extract/meaning/event-said.js'
import { growTrees } from '../../../src/extract/meaning/trees.js'
import { parseText } from '../../../src/extract/syntax/index.js'

function candidatesOf(text: string) {
  const trees = growTrees(parseText(text).sentences)
  return eventCandidates(trees, new Said(trees, []))
}

it('tells each feature of a candidate once, since what is told twice counts twice', () => {
  const candidates = candidatesOf('The army attacked Norland on Monday. Protesters marched after the attack in Sudby.')
  expect(candidates.map(({ lemma }) => lemma)).toContain('attack')
  for (const { features } of candidates) expect(features).toHaveLength(new Set(features).size)
})

it('knows nouns of acts and events for what may happen, and what they are kinds of', () => {
  const [marathon] = candidatesOf('The marathon in Sudby pleased Olsen.').filter(({ lemma }) => lemma === 'marathon')
  expect(marathon?.features).toContain('is=event.n.1')
})

it('leaves out nouns that only tell how many there were', () => {
  const lemmas = candidatesOf('Rebels launched a series of attacks.').map(({ lemma }) => lemma)
  expect(lemmas).toContain('attack')
  expect(lemmas).not.toContain('series')
})
