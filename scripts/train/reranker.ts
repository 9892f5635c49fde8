// Trains the re-ranker on ../shared/eval/wikinews (texts CC BY 2.5) and writes src/extract/weights/ranker.json.
//   npx tsx scripts/train/reranker.ts
import { writeFileSync } from 'node:fs'
import type { RankerWeights } from '../../src/extract/statements/weights.js'
import { chooseFrom, readRankedDocs, trainRanker, type RankedDoc } from './ranker.js'
import { jaccard } from './spans.js'
import { needWikinews, WIKINEWS_ANNOTATED } from './wikinews.js'

const FOLDS = 5
const OUT = new URL('../../src/extract/weights/ranker.json', import.meta.url).pathname
needWikinews()
const docs = readRankedDocs()

const sums = [0, 0, 0, 0, 0]
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = trainRanker(docs.filter((_, i) => i % FOLDS !== fold))
  docs.forEach((doc, i) => {
    if (i % FOLDS === fold) score(doc, weights).forEach((n, k) => (sums[k] = (sums[k] ?? 0) + n))
  })
}
const [hits = 0, predicted = 0, gold = 0, tight = 0, ceiling = 0] = sums
const pc = (a: number, b: number) => ((100 * a) / b).toFixed(1)
console.log(
  `cross-validated: P ${pc(hits, predicted)} R ${pc(hits, gold)} F1 ${pc(2 * hits, predicted + gold)}; t=0.8 P ${pc(tight, predicted)} R ${pc(tight, gold)}; ceiling at 0.8 ${pc(ceiling, gold)}`,
)

const weights = trainRanker(docs)
const header = {
  name: 'ranker',
  version: 2,
  sources: WIKINEWS_ANNOTATED,
  licence: 'CC-BY-2.5',
}
const { first, second, calibration } = weights
const plain = { first: Object.fromEntries(first), second: Object.fromEntries(second), calibration }
writeFileSync(OUT, JSON.stringify({ ...header, ...plain }) + '\n')
console.log(`${first.size} + ${second.size} weights -> ${OUT}`)

/** Found at 0.3, predicted, annotated, found at 0.8, and proposed at 0.8. */
function score(doc: RankedDoc, weights: RankerWeights): number[] {
  const statements = chooseFrom(doc, weights)
  const found = (t: number) => doc.gold.filter((g) => statements.some((s) => jaccard(g, s.spans) >= t)).length
  return [
    found(0.3),
    statements.length,
    doc.gold.length,
    found(0.8),
    doc.gold.filter((g) => doc.spans.some((s) => jaccard(g, s) >= 0.8)).length,
  ]
}
