import { existsSync, writeFileSync } from 'node:fs'
import { parseText } from '../../src/extract/syntax/index.js'
import { contentOf } from '../../src/extract/meaning/content.js'
import { kindFeatures } from '../../src/extract/meaning/kind-features.js'
import { voicesOf } from '../../src/extract/meaning/voices.js'
import { readGold, type GoldArticle } from './gold.js'
import { packSoftmax, scoreSoftmax, trainSoftmax, type Example } from './softmax.js'

/**
 * Learns the kinds of statements from annotated Wikinews and writes src/extract/weights/kinds.json.
 * Prints accuracy cross-validated by article in ten folds. `--dry` writes nothing.
 */
const FOLDS = 10
const gold = '../shared/eval/wikinews'
if (!existsSync(`${gold}/gold.ndjson`)) {
  console.log(`Skipped: ${gold} is not here.`)
  process.exit(0)
}

function examplesOf(article: GoldArticle): (Example & { fold: number; text: string })[] {
  const trees = article.trees
  return article.statements.map(({ attribution, kind, content }, i) => ({
    fold: article.fold,
    label: kind,
    text: content,
    features: [
      'bias',
      ...kindFeatures({
        attribution,
        content: contentOf(attribution, trees),
        trees,
        voices: voicesOf(attribution, i, trees, article.cast),
      }),
    ],
  }))
}

const examples = readGold(gold, FOLDS, parseText).flatMap(examplesOf)
let right = 0
const wrong = new Map<string, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const model = trainSoftmax(examples.filter((e) => e.fold !== fold))
  for (const e of examples.filter((x) => x.fold === fold)) {
    const guess = scoreSoftmax(model, e.features)
    if (guess === e.label) right++
    else wrong.set(`${e.label}>${guess}`, (wrong.get(`${e.label}>${guess}`) ?? 0) + 1)
  }
}
console.log(
  `kind, gold spans, ${FOLDS} folds by article: ${((100 * right) / examples.length).toFixed(1)} of ${examples.length}`,
)
console.log(
  [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([k, n]) => `${k} ${n}`)
    .join('; '),
)
if (!process.argv.includes('--dry')) {
  writeFileSync('src/extract/weights/kinds.json', packSoftmax('kinds', trainSoftmax(examples)))
}
