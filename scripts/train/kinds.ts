// Learns the kinds of statements from annotated Wikinews and from passages of our own, writes src/extract/weights/kinds.json and prints accuracy
// cross-validated by article. `--dry` writes nothing.
//   npx tsx scripts/train/kinds.ts
import { writeFileSync } from 'node:fs'
import { kindOf } from '../../src/extract/meaning/kind.js'
import { packKinds, readKindExamples, readOwnKindExamples, trainKinds } from './kind-examples.js'
import { needWikinews } from './wikinews.js'

const FOLDS = 5
needWikinews()
const examples = readKindExamples(FOLDS)
const own = readOwnKindExamples()
const right = { gold: 0, predicted: 0 }
const wrong = new Map<string, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const model = trainKinds([...examples.filter((e) => e.fold !== fold), ...own])
  for (const e of examples.filter((x) => x.fold === fold)) {
    const guess = kindOf(e.evidence, model)
    if (guess === e.label) right[e.predicted ? 'predicted' : 'gold']++
    else if (e.predicted) wrong.set(`${e.label}>${guess}`, (wrong.get(`${e.label}>${guess}`) ?? 0) + 1)
  }
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
