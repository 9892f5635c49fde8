/**
 * Average precision on ClaimDiff (../shared/eval/disputes): sentences of two outlets on one story, each pair linked as
 * two articles of one day. Pairs are ranked by the confidence of a dispute between them, then by how much they share:
 * keys of propositions, then words. Half of the set's positives are shifts of emphasis, which are no disputes here.
 * Run: npx tsx scripts/score-claims.ts
 */
import { extract } from '../src/extract/index.js'
import { findDisputes, linkStatements, resolveActors } from '../src/link/index.js'
import { sha256, type LinkedStatement } from '../src/model/index.js'
import { rowsOf } from './train/wikinews.js'

interface ClaimPair {
  readonly date: string
  readonly a: string
  readonly b: string
  readonly dispute: boolean
}

const FILE = new URL('../../shared/eval/disputes/claimdiff-train.ndjson', import.meta.url).pathname

function linked(text: string, date: string, articleId: string): LinkedStatement[] {
  const publishedAt = `${date}T12:00:00.000Z`
  const ref = { articleId, textHash: sha256(text), publishedAt }
  const extraction = extract({ text, publishedAt, publisher: articleId })
  return linkStatements(ref, text, extraction, resolveActors(ref, extraction))
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

function judge({ a, b, date }: ClaimPair) {
  const [one, other] = [linked(a, date, 'one'), linked(b, date, 'other')]
  const propositions = [...one, ...other].flatMap((s) => s.propositions)
  const { disputes } = findDisputes(
    propositions,
    propositions.flatMap((p) => p.keys),
    () => null,
  )
  const met = disputes.filter(({ sides }) =>
    [one, other].every((side) => sides.some((x) => x.statementIds.some((id) => side.some((s) => s.id === id)))),
  )
  const keys = new Set(one.flatMap((s) => s.propositions.flatMap((p) => p.keys)))
  const shared = other.flatMap((s) => s.propositions.flatMap((p) => p.keys)).filter((key) => keys.has(key)).length
  const words = wordsOf(a)
  const common = [...wordsOf(b)].filter((word) => words.has(word)).length
  return {
    disputed: met.length > 0,
    score: 100 * Math.max(0, ...met.map((d) => d.confidence)) + 10 * Math.min(shared, 3) + common / (words.size + 1),
  }
}

const ranked = rowsOf<ClaimPair>(FILE)
  .map((pair) => ({ dispute: pair.dispute, ...judge(pair) }))
  .sort((x, y) => y.score - x.score)
const positives = ranked.filter((r) => r.dispute).length
let [hits, sum] = [0, 0]
ranked.forEach(({ dispute }, i) => {
  if (dispute) sum += ++hits / (i + 1)
})
const found = ranked.filter((r) => r.disputed)
console.log(
  `${ranked.length} pairs, ${positives} disputes: average precision ${((100 * sum) / positives).toFixed(1)} ` +
    `(chance ${((100 * positives) / ranked.length).toFixed(1)}); ` +
    `${found.length} found, ${found.filter((r) => r.dispute).length} of them annotated`,
)
