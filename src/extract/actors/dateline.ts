import type { Sentence } from '../types.js'
import type { NameMention } from './mention.js'
import type { Tree } from './tree.js'

/** "SEOUL, March 3 (Wire) -": where and by whom it was written, cut off as a sentence of its own; nobody who acts. */
export function isDateline({ tokens }: Sentence): boolean {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? '']
  return tokens.length > 1 && tokens.length <= 15 && /^\p{Lu}{3,}$/u.test(first) && /^(?:[-–—]|--)$/.test(last)
}

/** "ELY MARSH - More than", "ELY MARSH (Reuters) - More than": where a report was written. */
export function opensWithDateline({ tokens }: Tree, { start, end }: NameMention): boolean {
  if (start > 0) return false
  const dash = tokens.slice(end, end + 12).find(({ text }) => /^[-–—]$/.test(text))
  const next = tokens[end]
  return !!dash && !!next && dash.start > (tokens[tokens.indexOf(dash) - 1]?.end ?? 0) && /^[-–—(,]$/.test(next.text)
}
