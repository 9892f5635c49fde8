import type { Span } from '../../model/index.js'
import { mapped } from '../mapped.js'
import type { ParsedText } from '../types.js'
import { creditsOf } from './credits.js'
import type { NameMention } from './mention.js'

/** The names of a text without those who only made it: "Photo: Jane Roe" names nobody of whom the text tells. */
export function withoutCredited(parsed: ParsedText, names: readonly NameMention[]): readonly NameMention[] {
  const credits = creditsOf(parsed)
  if (credits.length === 0) return names
  const credited = within(
    mapped(names, (name) => startOf(parsed, name)),
    credits,
  )
  const told = new Set(names.filter((_, i) => !credited[i]).flatMap(({ words }) => words.split(' ')))
  // A transcript's "By RAY COLBERT" is who says "COLBERT:" below.
  const comesAgain = ({ words }: NameMention) => told.has(words.split(' ').at(-1) ?? '') || told.has(lastOf(words))
  return names.filter((name, i) => !credited[i] || comesAgain(name))
}

const startOf = ({ sentences }: ParsedText, { sentence, start }: NameMention) =>
  sentences[sentence]?.tokens[start]?.start ?? -1

/** Which of places in reading order stand in one of the spans. */
function within(places: readonly number[], spans: readonly Span[]): boolean[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let next = 0
  let end = -1
  return mapped(places, (place) => {
    for (let span = sorted[next]; span && span.start <= place; span = sorted[++next]) end = Math.max(end, span.end)
    return place < end
  })
}

/** The last word of a name in capitals as the running text has it. */
function lastOf(words: string): string {
  const last = words.split(' ').at(-1) ?? ''
  return last.charAt(0) + last.slice(1).toLowerCase()
}
