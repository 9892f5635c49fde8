import forms from '../lexicon/forms.json' with { type: 'json' }
import type { Word } from './words.js'

/** Adjectives that are who somebody is where no noun follows them. */
const PEOPLE: ReadonlySet<string> = new Set(forms.people)

/** "An official said", "a relative who": a word that is an adjective elsewhere, with no noun behind it. Rewrites `tags` in place. */
export function mendTags(words: readonly Word[], tags: Int32Array, { adjective, noun, tagOf }: Mending): void {
  for (let i = 1; i < words.length; i++) {
    if (tags[i] !== adjective || !(PEOPLE.has(lower(words, i)) || isAged(words, i))) continue
    const after = words[i + 1]
    // "The official WHO report".
    if (after && after.form !== after.lower) continue
    const next = after ? tagOf(tags[i + 1] as number) : '.'
    if (
      /^(?:DT|JJ|PRP\$|POS|CD|NNP?|HYPH)$/.test(tagOf(tags[i - 1] as number)) &&
      !/^(?:JJ|NN|CC|HYPH|VBG|CD)/.test(next)
    )
      tags[i] = noun
  }
}

const lower = (words: readonly Word[], i: number) => words[i]?.lower ?? ''

/** "The 54-year-old". */
const isAged = (words: readonly Word[], i: number) =>
  lower(words, i) === 'old' && lower(words, i - 1) === '-' && /^(?:year|month|week|day)$/.test(lower(words, i - 2))

/** What the numbers of tags stand for. */
export interface Mending {
  readonly adjective: number
  readonly noun: number
  readonly tagOf: (tag: number) => string
}
