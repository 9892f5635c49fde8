import type { Sentence } from '../types.js'
import { placeNamed } from './gazetteer.js'
import type { NameMention } from './mention.js'
import type { Tree } from './tree.js'

/** "SEOUL, March 3 (Wire) -": where and by whom it was written, cut off as a sentence of its own; nobody who acts. */
export function isDateline({ tokens }: Sentence): boolean {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? '']
  return tokens.length > 1 && tokens.length <= 15 && /^\p{Lu}{3,}$/u.test(first) && /^(?:[-–—]|--)$/.test(last)
}

/** "ELY MARSH - More than", "ELY MARSH (Reuters) - More than": where a report was written. */
export const opensWithDateline = ({ sentence }: Tree, name: NameMention): boolean => opensLine(sentence, name)

function opensLine({ tokens }: Sentence, { start, end }: NameMention): boolean {
  if (start > 0) return false
  const dash = tokens.slice(end, end + 12).find(({ text }) => /^[-–—]$/.test(text))
  const next = tokens[end]
  return !!dash && !!next && dash.start > (tokens[tokens.indexOf(dash) - 1]?.end ?? 0) && /^[-–—(,]$/.test(next.text)
}

/** "BERLIN (Wire) -", a line's first name in capitals: the place as the lists have it, Berlin; other names as they are. */
export function withDateline(sentence: Sentence, names: NameMention[]): NameMention[] {
  const [first, ...others] = names
  if (first?.start !== 0 || !/^\p{Lu}{4,}(?: \p{Lu}+)*$/u.test(first.words) || !opensLine(sentence, first)) return names
  const words = first.words.toLowerCase().replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
  const place = placeNamed(words)
  return place ? [{ ...first, words, reading: { type: 'KNOWN', ...place } }, ...others] : names
}
