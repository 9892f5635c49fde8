// Learns the kinds of statements from annotated Wikinews and from passages of our own, writes src/extract/weights/kinds.json and prints accuracy
// cross-validated by article. `--dry` writes nothing.
//   npx tsx scripts/train/kinds.ts
import { writeFileSync } from 'node:fs'
import { kindsOf } from '../../src/extract/meaning/kind.js'
import { packKinds, readKindExamples, readOwnKindExamples, trainKinds, type KindExample } from './kind-examples.js'
import { needWikinews } from './wikinews.js'

const FOLDS = 5
needWikinews()
const examples = readKindExamples(FOLDS)
const own = readOwnKindExamples()
const right = { gold: 0, predicted: 0 }
const wrong = new Map<string, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const model = trainKinds([...examples.filter((e) => e.fold !== fold), ...own])
  for (const text of textsOf(examples.filter((x) => x.fold === fold))) {
    const kinds = kindsOf(
      text.map(({ evidence }) => evidence),
      model,
    )
    for (const [i, { label, predicted }] of text.entries()) count(label, kinds[i] ?? '', predicted)
  }
}

/** What is read of one text, or what annotators cut there: those who judge a statement look at the ones beside it. */
function textsOf(all: readonly KindExample[]): KindExample[][] {
  const texts = new Map<string, KindExample[]>()
  for (const e of all) {
    const key = `${e.id} ${e.predicted}`
    texts.set(key, [...(texts.get(key) ?? []), e])
  }
  return [...texts.values()]
}

function count(label: string, guess: string, predicted: boolean): void {
  if (guess === label) right[predicted ? 'predicted' : 'gold']++
  else if (predicted) wrong.set(`${label}>${guess}`, (wrong.get(`${label}>${guess}`) ?? 0) + 1)
}

const share = (n: number, predicted: boolean) =>
  `${((100 * n) / examples.filter((e) => e.predicted === predicted).length).toFixed(1)}%`
console.log(
  `kind, ${FOLDS} folds by article: ${share(right.predicted, true)} of found statements, ${share(right.gold, false)} of gold spans`,
)
console.log(
  [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([k, n]) => `${k} ${n}`)
    .join('; '),
)
if (!process.argv.includes('--dry')) writeFileSync('src/extract/weights/kinds.json', packKinds([...examples, ...own]))
