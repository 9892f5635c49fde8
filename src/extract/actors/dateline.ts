import type { Sentence } from '../types.js'

/** "SEOUL, March 3 (Wire) -": where and by whom it was written, cut off as a sentence of its own; nobody who acts. */
export function isDateline({ tokens }: Sentence): boolean {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? '']
  return tokens.length > 1 && tokens.length <= 15 && /^\p{Lu}{3,}$/u.test(first) && /^(?:[-–—]|--)$/.test(last)
}
