import type { Sentence } from '../types.js'
import { placeNamed } from './gazetteer.js'
import type { NameMention } from './mention.js'
import type { Tree } from './tree.js'
import { mapped } from '../mapped.js'

/** "SEOUL, March 3 (Wire) -": where and by whom it was written, cut off as a sentence of its own; nobody who acts. */
export function isDateline({ tokens }: Sentence): boolean {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? '']
  return tokens.length > 1 && tokens.length <= 15 && /^\p{Lu}{3,}$/u.test(first) && /^(?:[-–—]|--)$/.test(last)
}

/** "ELY MARSH - More than", "ELY MARSH (Reuters) - More than": where a report was written. */
export const opensWithDateline = ({ sentence }: Tree, name: NameMention): boolean => opensLine(sentence, name)

function opensLine({ tokens }: Sentence, { start, end }: Pick<NameMention, 'start' | 'end'>): boolean {
  if (start > 0) return false
  const dash = tokens.slice(end, end + 12).find(({ text }) => /^[-–—]$/.test(text))
  const next = tokens[end]
  return !!dash && !!next && dash.start > (tokens[tokens.indexOf(dash) - 1]?.end ?? 0) && /^[-–—(,]$/.test(next.text)
}

/**
 * "BERLIN (Wire) -": a line's first words in capitals name a place where the lists have it, Berlin, whatever the words look like
 * to the tagger; other names stay as they are.
 */
export function withDateline(sentence: Sentence, index: number, names: NameMention[]): NameMention[] {
  const { tokens } = sentence
  const end = tokens.findIndex(({ text }) => !/^\p{Lu}{2,}$/u.test(text))
  if (end < 1 || !opensLine(sentence, { start: 0, end })) return names
  const words = mapped(tokens.slice(0, end), ({ text }) => text.charAt(0) + text.slice(1).toLowerCase()).join(' ')
  const place = words.length > 3 ? placeNamed(words) : null
  if (!place) return names
  const first: NameMention = {
    sentence: index,
    start: 0,
    end,
    words,
    reading: { type: 'KNOWN', ...place },
    title: null,
  }
  return [first, ...names.filter(({ start }) => start >= end)]
}
