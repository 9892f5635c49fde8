import { describe, expect, it } from 'vitest'
import { PhraseTable } from '../../../src/extract/actors/phrase-table.js'

const table = new PhraseTable<string>(4)
for (const phrase of ['US', 'Iran', 'North Korea', 'North Korean army', 'al-Qaeda', 'UN']) table.add(phrase, phrase)
table.add('US', 'another')

const longest = (text: string, at = 0) => table.longestAt(text.split(' '), at, (word) => word)

describe('a table of phrases', () => {
  it.each([
    ['the longest of those that begin there', 'North Korean army says', { value: 'North Korean army', length: 3 }],
    ['a shorter one where the longer breaks off', 'North Korea n troops', { value: 'North Korea', length: 2 }],
    ['words however they are cut', 'al - Qaeda says', { value: 'al-Qaeda', length: 3 }],
    ['phrases of few letters', 'US troops', { value: 'US', length: 1 }],
    ['nothing in the middle of a word', 'USA', null],
    ['no word in two', 'I ran away', null],
    ['nothing before the phrase', 'in North Korea', null],
    ['no phrase longer than its limit', 'N orth Korean ar my', null],
  ])('finds %s', (_case, text, found) => {
    expect(longest(text)).toEqual(found)
  })

  it('finds nothing outside of the words', () => {
    expect(longest('US', -1)).toBeNull()
    expect(longest('US', 5)).toBeNull()
  })
})
