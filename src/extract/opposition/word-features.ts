import { overlaps } from '../../model/index.js'
import type { Hear, Shared } from './duo.js'
import type { Scene } from './scene.js'
import type { Voice } from './voice.js'

const MOST = 3

/** Features of the words of two statements; names of the two sides do not count. */
export function wordFeatures(a: Voice, b: Voice, scene: Scene, hear: Hear): Shared {
  const isName = (word: string) => a.names.has(word) || b.names.has(word)
  const weigh = (words: readonly string[]) => {
    let sum = 0
    for (const word of words) if (!isName(word)) sum += scene.weightOf(word)
    return sum
  }
  const common = b.words.telling.filter((word) => a.words.set.has(word) && !isName(word))
  const weight = Math.min(MOST, weigh(common))
  const plain = common.filter((word) => !a.words.names.has(word) && !b.words.names.has(word)).length
  hear('words:shared', weight)
  hear('words:shared-part', weigh(common) / Math.max(1, Math.min(weigh(a.words.telling), weigh(b.words.telling))))
  if (plain > 0) hear('words:shared-word')
  if (plain > 1) hear('words:shared-words')
  if (common.length > plain) hear('words:shared-name')
  if (common.length === 0) hear('words:nothing-shared')
  if (common.some((word) => scene.topic.has(word))) hear('words:shared-topic')
  if (a.antonyms.some((word) => b.words.set.has(word))) {
    hear('words:antonyms')
    if (weight > 0) hear('words:antonyms&shared')
  }
  for (const voice of [a, b]) {
    if (!voice.classes.has('DENY')) continue
    hear('words:denying')
    if (weight > 0) hear('words:denying&shared')
  }
  numberFeatures(a, b, plain, hear)
  return { weight, plain, isName }
}

function numberFeatures(a: Voice, b: Voice, plain: number, hear: Hear): void {
  const isJoint = a.statement.spans.some((x) => b.statement.spans.some((y) => overlaps(x, y)))
  if (isJoint) hear('words:joint')
  if (a.numbers.length === 0 || b.numbers.length === 0) return
  if (a.numbers.some((number) => b.numbers.includes(number))) hear('words:numbers-same')
  else {
    hear('words:numbers-differ')
    if (plain > 0) hear('words:numbers-differ&shared')
    if (a.statement.kind === 'CLAIM' && b.statement.kind === 'CLAIM') hear('words:numbers-differ&claims')
  }
}
