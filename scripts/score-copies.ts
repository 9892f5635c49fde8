/**
 * Measures which articles are found to be copies: every article of ../shared/eval/wikinews is edited and cut as wires
 * are, and each result is asked of the article it was made from (recall) and of all others (precision).
 * Run: npx tsx scripts/score-copies.ts
 */
import { isCopy, sketch } from '../src/link/index.js'
import { Random } from './train/random.js'
import { needWikinews, rowsOf, WIKINEWS } from './train/wikinews.js'

needWikinews()
const random = new Random(4)
const anyOf = (list: readonly string[]) => list[Math.floor(random.next() * list.length)] ?? ''
const publishedAt = '2020-01-01T00:00:00.000Z'
const sketched = (text: string) => ({ sketch: sketch(text), publishedAt })
const originals = rowsOf<{ text: string }>(`${WIKINEWS}articles.ndjson`).map(({ text }) => text)
const vocabulary = originals.flatMap((text) => text.split(/\s+/)).filter((_, i) => i % 7 === 0)

/** One word in so many is another. */
const edited = (text: string, share: number) =>
  text.replace(/\S+/g, (word) => (random.next() < share ? anyOf(vocabulary) : word))
const sentences = (text: string) => text.match(/[^.!?]+[.!?]*\s*/g) ?? [text]
const first = (text: string, share: number) => {
  const all = sentences(text)
  return all.slice(0, Math.ceil(share * all.length)).join('')
}
/** Some of its sentences, here and there. */
const thinned = (text: string, share: number) =>
  sentences(text)
    .filter(() => random.next() < share)
    .join('')

const changes: readonly [string, (text: string) => string][] = [
  ['as it came', (text) => text],
  ['1 word in 50 changed', (text) => edited(text, 0.02)],
  ['1 word in 20 changed', (text) => edited(text, 0.05)],
  ['1 word in 10 changed', (text) => edited(text, 0.1)],
  ['1 word in 6 changed', (text) => edited(text, 1 / 6)],
  ['first half kept', (text) => first(text, 0.5)],
  ['first quarter kept', (text) => first(text, 0.25)],
  ['half the sentences kept', (text) => thinned(text, 0.5)],
  ['half kept, 1 word in 20 changed', (text) => edited(first(text, 0.5), 0.05)],
]
const whole = originals.map(sketched)
for (const [name, change] of changes) {
  let [found, wrong] = [0, 0]
  originals.forEach((text, i) => {
    const copy = sketched(change(text))
    whole.forEach((other, j) => {
      if (!isCopy(copy, other)) return
      if (i === j) found++
      else wrong++
    })
  })
  const percent = (a: number, b: number) => (b === 0 ? '-' : ((100 * a) / b).toFixed(1))
  console.log(
    `${name.padEnd(32)} recall ${percent(found, originals.length)}  precision ${percent(found, found + wrong)}`,
  )
}
