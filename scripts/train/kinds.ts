import { existsSync, writeFileSync } from 'node:fs'
import { parseText } from '../../src/extract/syntax/index.js'
import { contentOf } from '../../src/extract/meaning/content.js'
import type { Span } from '../../src/model/index.js'
import type { Attribution } from '../../src/extract/types.js'
import { castActors } from '../../src/extract/actors/index.js'
import { findAttributions } from '../../src/extract/statements/index.js'
import { kindOf, openKindModel } from '../../src/extract/meaning/kind.js'
import { kindFeatures, type KindEvidence } from '../../src/extract/meaning/kind-features.js'
import { voicesOf } from '../../src/extract/meaning/voices.js'
import { readGold, type GoldArticle } from './gold.js'
import { packSoftmax, trainSoftmax, type Example } from './softmax.js'

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

interface KindExample extends Example {
  readonly fold: number
  readonly evidence: KindEvidence
  /** Read by the extractor itself, not cut by an annotator: what it is measured on. */
  readonly predicted: boolean
}

/** Each statement as annotated and, where the extractor finds it, as it cuts it: it must judge its own cuts. */
function examplesOf(article: GoldArticle): KindExample[] {
  const found = findAttributions(article.parsed)
  const pairs = found.flatMap((attribution) => {
    const gold = closest(article.statements, attribution)
    return gold ? [{ attribution, kind: gold.kind }] : []
  })
  return [...toExamples(article, article.statements, false), ...toExamples(article, pairs, true)]
}

function toExamples(
  { fold, trees, parsed, text, publishedAt }: GoldArticle,
  statements: readonly { attribution: Attribution; kind: string }[],
  predicted: boolean,
): KindExample[] {
  const source = { text, publishedAt, publisher: 'Wikinews' }
  const cast = castActors(
    parsed,
    statements.map((s) => s.attribution),
    source,
  )
  return statements.map(({ attribution, kind }, i) => {
    const content = contentOf(attribution, trees)
    const evidence = { attribution, content, trees, voices: voicesOf(attribution, i, trees, cast) }
    return { fold, label: kind, predicted, evidence, features: ['bias', ...kindFeatures(evidence)] }
  })
}

function closest(statements: GoldArticle['statements'], { spans }: Attribution) {
  const ranked = statements.map((s) => ({ s, shared: overlap(s.attribution.spans, spans) }))
  ranked.sort((a, b) => b.shared - a.shared)
  return (ranked[0]?.shared ?? 0) >= 0.3 ? ranked[0]?.s : undefined
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((n, s) => n + s.end - s.start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return shared / (length(a) + length(b) - shared || 1)
}

const pack = (own: readonly KindExample[]) => packSoftmax('kinds', trainSoftmax(own))
const examples = readGold(gold, FOLDS, parseText).flatMap(examplesOf)
const right = { gold: 0, predicted: 0 }
const wrong = new Map<string, number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const model = openKindModel(
    JSON.parse(pack(examples.filter((e) => e.fold !== fold))) as { classes: string[]; rows: string },
  )
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
if (!process.argv.includes('--dry')) {
  writeFileSync('src/extract/weights/kinds.json', pack(examples))
}
