import { expect, it } from 'vitest'
import { mentionsOf } from '../../../src/extract/meaning/event-mentions.js'
import { Said } from '../../../src/extract/meaning/event-said.js'
import { growTrees } from '../../../src/extract/meaning/trees.js'
import { parseText } from '../../../src/extract/syntax/index.js'

it('counts how the forms of a word are spread over paragraphs and statements', () => {
  const { sentences } = parseText('The army attacked Norland. It attacked again.\n\nOlsen said they attacked first.')
  const trees = growTrees(sentences)
  const places = trees.flatMap((tree) =>
    tree.tokens.flatMap(({ text }, at) => (text === 'attacked' ? [{ tree, at }] : [])),
  )
  const pieces = places.slice(2).map(({ tree, at }) => ({ tree, tokens: [at] }))
  const said = new Said(trees, [{ content: { pieces, has: () => false }, cue: null, kind: 'CLAIM' }])
  expect(mentionsOf(places, said)).toEqual({ count: 3, paragraphs: 2, sayings: 1, told: 2 })
  expect(mentionsOf([], said)).toEqual({ count: 0, paragraphs: 0, sayings: 0, told: 0 })
})
