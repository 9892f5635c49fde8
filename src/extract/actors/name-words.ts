import type { Token } from '../types.js'
import { isAcronym } from './capitals.js'
import { isGivenName } from './given-names.js'
import type { NameMention } from './mention.js'
import { isNominal } from './nominal-words.js'
import { organisationNoun, titleOf } from './titles.js'
import { dependent, headOf, type Tree } from './tree.js'

/** "the council of the Philippines", "the council (NDC) of the Philippines". */
export function after(tree: Tree, name: NameMention): number[] {
  const { tokens } = tree
  const at = tokens[name.end]?.text === '(' && tokens[name.end + 2]?.text === ')' ? name.end + 3 : name.end
  if (tokens[at]?.text !== 'of') return []
  return [tokens[at + 1]?.text === 'the' ? at + 2 : at + 1]
}

export function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

const LOCATIVE = /^(?:in|at|near|outside|around|across|through|to|from|of|for|on)$/

export function isLocated(tree: Tree, name: NameMention): boolean {
  return /^(?:in|at|near|outside|around|across|through)$/.test(tree.tokens[name.start - 1]?.text.toLowerCase() ?? '')
}

/** "Moscow said", "Moscow's", "help Moscow": the state; "in Moscow", "the Moscow mayor": the city. */
export function actsForState(tree: Tree, name: NameMention): boolean {
  const { tokens } = tree
  const head = headOf(tree, name.start, name.end)
  const token = tokens[head]
  const marked = dependent(tree, head, 'case')
  const preposition = marked !== null && marked < head ? (tokens[marked]?.text.toLowerCase() ?? '') : ''
  const next = tokens[name.end]
  if (next?.text === ',' && (tokens[name.end + 1]?.upos === 'PROPN' || preposition)) return false
  if (LOCATIVE.test(preposition)) return false
  if (token?.deprel === 'nmod:poss' || token?.deprel === 'obl:agent') return true
  if (next?.text === '-' && next.start === tokens[name.end - 1]?.end) return true
  if (token?.xpos === 'VBG') return true
  return /^(?:nsubj|nsubj:pass|obj|iobj|obl|conj|root)$/.test(token?.deprel ?? '')
}

/** A road, a law, a war: nobody who acts. */
export function isThing(words: string): boolean {
  const parts = words.toLowerCase().split(' ')
  return isNominal('things', parts[0] ?? '') || isNominal('things', parts.at(-1) ?? '')
}

/** "Transport" in "Transport Minister Mara Olsen": what is governed, nobody who does it. */
export const isPortfolio = (tokens: readonly Token[], { end, words }: NameMention): boolean =>
  /^(?:Minister|Secretary)$/.test(tokens[end]?.text ?? '') && !isAcronym(words)

/** "Jefferson Parish", "Madison County": the last word of a place that begins like a person. */
export const isDistrict = (word: string) => /^(?:Parish|County|Borough|Township|District|Province)$/.test(word)

/** Words for what people are, however they are tagged. */
const SORTS =
  /^(?:Democratic|Republican|Conservative|Liberal|Labour|Socialist|Communist|Muslim|Christian|Jewish|Catholic|Hispanic|Latino|Western|European|Asian|African|Arab)$/

/** "Democratic leaders", "a Latino voter": what somebody is, nobody's name. */
export function isAdjective(tokens: readonly Token[], { start, end }: NameMention): boolean {
  const [word, next] = [tokens[start], tokens[end]]
  if (end - start > 1 || !word || (word.xpos !== 'JJ' && !SORTS.test(word.text))) return false
  return /^(?:NOUN|ADJ|CCONJ)$/.test(next?.upos ?? '') && next?.text === next?.lower
}

export function isCommon(words: string): boolean {
  const lower = words.toLowerCase()
  return (
    !isAcronym(words) &&
    (organisationNoun(words) !== null ||
      isNominal('groups', lower) ||
      isNominal('documents', lower) ||
      titleOf(lower) !== null)
  )
}

/** Letters behind a name: orders, degrees, seats. */
const LETTERS = /^(?:[KQS]C|OA[MO]|A[OC]|[OCMDK]BE|MP|MSP|MEP|MLA|TD|JP|FRS|MD|PhD|RN|CPA|DDS)$/

/** A person's name without forms of address and letters: "Dr. Anna Weiss OBE" -> "Anna Weiss". */
export function personWords(words: string): string {
  const parts = words.split(' ')
  while (parts.length > 1 && titleOf(parts[0] ?? '')?.title.class === 'HONORIFIC' && !isGivenName(parts[0] ?? ''))
    parts.shift()
  while (parts.length > 2 && LETTERS.test(parts.at(-1) ?? '')) parts.pop()
  return parts.join(' ')
}

/** "MS. DELGADO" of a transcript, "RAY O'NEIL" of a byline, as the running text would have them. */
export function uncapped(words: string): string {
  if (!words.split(' ').every((word) => /^\p{Lu}[\p{Lu}'’.-]{2,}$/u.test(word))) return words
  return words.toLowerCase().replace(/(?<=^|[ '’.-])\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** "J. Kirby" and "John Kirby": the one has only the first letter of what the other has. */
export function isAbbreviated(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one[0] ?? '', other[0] ?? '']
  if (one.length < 2 || other.length < 2 || one.at(-1) !== other.at(-1)) return false
  return a !== b && (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)
}
