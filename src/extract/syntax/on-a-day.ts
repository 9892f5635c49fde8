import { WEEKDAYS } from '../calendar.js'
import type { Word } from './words.js'

const WEEKDAY = new RegExp(`^(?:${WEEKDAYS})$`)

/** "… on Monday |", "… last week |": when it was, right before this word. */
const followsTime = (words: readonly Word[], i: number): boolean => {
  const [first, second] = [words[i - 2], words[i - 1]]
  if (first?.lower === 'on') return WEEKDAY.test(second?.form ?? '')
  return /^(?:last|this)$/.test(first?.lower ?? '') && /^(?:week|month|year|night)$/.test(second?.lower ?? '')
}

/**
 * "The Kremlin on Tuesday accused Norland of fraud": what looks like a participle behind the day is what was done on it, unless
 * that was done to somebody ("was on Tuesday accused of fraud").
 */
export function isDoneOnDay(words: readonly Word[], i: number, tagAt: (i: number) => string): boolean {
  if (tagAt(i) !== 'VBN' || !followsTime(words, i)) return false
  return /^(?:NN.*|PRP|,)$/.test(tagAt(i - 3)) && !hasVerb(tagAt, i - 3)
}

/** Whether a verb in a tense stands before this place, which would leave none for what comes. */
function hasVerb(tagAt: (i: number) => string, end: number): boolean {
  for (let i = 0; i <= end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(i))) return true
  return false
}

/** "Reed on Monday called", "Norbank on Monday said": one word that is somebody's name, whatever a tagger makes of it. */
export function opensBeforeDay(words: readonly Word[], tagAt: (i: number) => string): boolean {
  const [first] = words
  if (!first || first.form === first.lower || !followsTime(words, 3)) return false
  const isPlural = tagAt(0) === 'NNS' && first.lower.endsWith('s')
  return /^(?:VB|VBN|VBP|VBD|NN|NNS)$/.test(tagAt(0)) && !isPlural && (first.id === 0 || /^VB/.test(tagAt(0)))
}
