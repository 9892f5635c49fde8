import type { ParsedText } from '../types.js'
import { isAcronym } from './capitals.js'
import type { NameMention } from './mention.js'

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

/** "CalFire" for "California ... Fire ...", "WFP" for "World Food Programme": its capitals begin words of the name. */
function isShortFor(short: string, long: string): boolean {
  const initials = long.toLowerCase()
  if (!long.includes(' ') || long.length <= short.length) return false
  const first = short[0]?.toLowerCase() ?? ''
  const capitals = short.match(/[A-Z]/g) ?? []
  const present = capitals.filter((c) => initials.includes(c.toLowerCase())).length
  return initials.split(' ').some((w) => w.startsWith(first)) && present >= capitals.length - 1
}
