import type { Token } from '../types.js'
import { readingAt, type Known } from './gazetteer.js'
import type { NameMention } from './mention.js'
import { isDistrict } from './name-words.js'
import { isNominal } from './nominal-words.js'
import type { Part } from './organisation-names.js'
import type { Tree } from './tree.js'

const SIDES = /^(?:Northern|Southern|Eastern|Western|Central|Upper|Lower)$/

/** "Northern Virginia" is in Virginia: a side of a place is no name of its own. */
export const isSide = (tokens: readonly Token[], part: Part, next: Part | undefined): boolean =>
  isWord(tokens, part, SIDES) && next?.what.type === 'READING' && next.what.reading.known.type !== 'ORGANISATION'

const NEW = /^(?:East|West|North|South|New|Port|Fort|Mount|Lake)$/

/** "East Palestine", "West Lebanon": places called after a state, and not in it. */
export const isNewPlace = (tokens: readonly Token[], part: Part, next: Part | undefined): boolean =>
  isWord(tokens, part, NEW) &&
  next?.what.type === 'READING' &&
  next.start === part.end &&
  next.what.reading.by === 'NAME' &&
  next.what.reading.known.type === 'STATE'

/** The "Sea" of "South China Sea", which is no part of China. */
export const isWater = (tokens: readonly Token[], part: Part | undefined): boolean =>
  part !== undefined && isWord(tokens, part, /^(?:Sea|Ocean|Strait|Bay|Gulf|River)$/)

/** Whether a name begins as such places do: the state that it is called after is none of its own. */
export const opensAsNewPlace = (words: string): boolean => NEW.test(words.split(' ')[0] ?? '')

/** "King County", "Prince William County", "Duke Energy" begin like a person with a title. */
export const isNamedAfterTitle = (tokens: readonly Token[], at: number) =>
  /^(?:King|Queen|Prince|Duke|General|Baron|Earl|Marshal|Bishop|Captain|Lord|Major|Admiral|Sultan|Emperor)s?$/.test(
    tokens[at]?.text ?? '',
  ) &&
  (tokens.slice(at + 1, at + 3).some(({ text }) => isDistrict(text)) || isFirm(tokens, at + 1))

/** "Energy", "Foods": the trade that ends a firm's name. */
const isFirm = (tokens: readonly Token[], at: number) => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  return (
    /^\p{Lu}/u.test(word?.text ?? '') && isNominal('firms', word?.lower ?? '') && !/^\p{Lu}/u.test(next?.text ?? '')
  )
}

/** "St. Brendan's Hospital": a saint that something is called after. */
export const isSaint = (tokens: readonly Token[], at: number) =>
  /^(?:St\.?|Saint)$/.test(tokens[at]?.text ?? '') && tokens[at + 2]?.xpos === 'POS'

/** "Channel 8", "Radio 4", "Local 431" of a union. */
export const isChannel = (tokens: readonly Token[], at: number) => {
  const [before, number] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? '']
  return before === 'Local' || (/^(?:Channel|Radio|Fox|News|TV)$/.test(before) && number.length < 3)
}

/** "Lima, Ohio", "Vienna, Va.": the region behind the comma, of another state than the capital or city that the lists have. */
export function regionBehind({ tokens }: Tree, { end }: NameMention, known: Known): Known | null {
  if (tokens[end]?.text !== ',' || (known.type !== 'CITY' && known.type !== 'STATE')) return null
  const region = readingAt(tokens, end + 1)?.known
  const state = known.country ?? known.name
  return region?.type === 'REGION' && region.country !== null && region.country !== state ? region : null
}

const isWord = (tokens: readonly Token[], { what, start, end }: Part, words: RegExp) =>
  what.type === 'WORDS' && end - start === 1 && words.test(tokens[start]?.text ?? '')
