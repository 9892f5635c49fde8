import type { ParsedText } from '../types.js'
import { isAcronym } from './capitals.js'
import { wordsOf, type NameMention } from './mention.js'

/** Short forms that the text introduces in brackets after a name: pairs of acronym and index of the name. */
export function findAcronyms(parsed: ParsedText, names: readonly NameMention[]): [string, number][] {
  const found: [string, number][] = []
  names.forEach((name, i) => {
    const tokens = parsed.sentences[name.sentence]?.tokens ?? []
    const inside = tokens[name.end + 1]
    if (tokens[name.end]?.text !== '(' || tokens[name.end + 2]?.text !== ')' || !inside) return
    const shortened = isAcronym(inside.text) || /^[A-Z][A-Za-z]{1,11}$/.test(inside.text)
    if (shortened && isShortFor(inside.text, name.words)) found.push([inside.text, i])
  })
  return found
}

/**
 * Names that a text spells out letter by letter before brackets, though small words stand in them: "Notes from Norland (NFN)", of
 * which only "Norland" is a name by its capitals. Pairs of acronym and long name.
 */
export function findSpelledOut(parsed: ParsedText, names: readonly NameMention[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const sentence = parsed.sentences[name.sentence]
    const tokens = sentence?.tokens ?? []
    const short = tokens[name.end + 1]?.text ?? ''
    const start = name.end - short.length
    if (!sentence || tokens[name.end]?.text !== '(' || tokens[name.end + 2]?.text !== ')') return []
    if (!isAcronym(short) || short.length < 3 || start < 0 || start >= name.start) return []
    const words = tokens.slice(start, name.end)
    const spells = words.every(({ text }, i) => text[0]?.toUpperCase() === short[i])
    const opens = /^\p{Lu}/u.test(words[0]?.text ?? '') && words.some(({ text }) => /^\p{Ll}/u.test(text))
    return spells && opens ? [[short, wordsOf(parsed.text, sentence, start, name.end)]] : []
  })
}

/** "CalFire" for "California ... Fire ...", "WFP" for "World Food Programme": its capitals begin words of the name. */
function isShortFor(short: string, long: string): boolean {
  const initials = long.toLowerCase()
  if (!long.includes(' ') || long.length <= short.length) return false
  const first = short[0]?.toLowerCase() ?? ''
  const capitals = short.match(/[A-Z]/g) ?? []
  const present = capitals.filter((c) => initials.includes(c.toLowerCase())).length
  return initials.split(' ').some((w) => w.startsWith(first)) && present >= capitals.length - 1
}
