// Reads the news that was labelled for this project (scripts/eval/labels), of which nothing is learned, and prints how many
// passages are statements, of the right kind, and how many disputes are found and right.
//   npm run eval:labels
import { evalIsHere, predict, scoreAgainst, textsOf, type EvalText } from './eval/data.js'
import { goldOf, readLabels } from './eval/labels.js'
import { sha256 } from '../src/model/index.js'

interface Scores {
  readonly statements: { readonly precision: number }
  readonly ofMatched: Readonly<Record<string, number>>
  readonly disputes: {
    readonly precision: number | null
    readonly recall: number | null
    readonly n: { readonly gold: number; readonly predicted: number }
  }
}

if (!evalIsHere) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const labels = readLabels()
const texts = new Map(
  ['polnear/train.ndjson', 'wikinews/articles.ndjson']
    .flatMap(textsOf)
    .filter(({ text }) => text)
    .map((row) => [sha256(row.text).slice(0, 16), row]),
)
const known = labels.flatMap((label): { gold: string; source: EvalText }[] => {
  const source = texts.get(label.text)
  return source ? [{ gold: JSON.stringify(goldOf(source.id, label)), source }] : []
})
console.error(`... ${known.length} of ${labels.length} articles`)
const scores = scoreAgainst(
  known.map(({ gold }) => gold),
  known.map(({ source }) => predict(source)),
  known.map(({ source: { id, text } }) => JSON.stringify({ id, text })),
) as Record<'t=0.3', Scores>
const { statements, ofMatched, disputes } = scores['t=0.3']
console.log(`what is read is a statement: ${statements.precision}%`)
console.log(`of those, kind: ${ofMatched['kind'] ?? 0}%`)
console.log(
  `disputes: ${disputes.recall ?? 0}% of ${disputes.n.gold} found, ${disputes.precision ?? 0}% of ${disputes.n.predicted} right`,
)
