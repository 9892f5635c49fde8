// Trains the re-ranker on ../shared/eval/wikinews (texts CC BY 2.5) and writes src/extract/weights/ranker.json.
//   npx tsx scripts/train/reranker.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { attribute } from '../../src/extract/statements/attribute.js'
import { findCandidates } from '../../src/extract/statements/candidates.js'
import type { Candidate } from '../../src/extract/statements/features.js'
import { spansOf } from '../../src/extract/statements/form.js'
import { logistic, rank, rivalry } from '../../src/extract/statements/rank.js'
import { select } from '../../src/extract/statements/select.js'
import { viewText, type TextView } from '../../src/extract/statements/view.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import { turnedAround } from './turned-around.js'
import { fitLogistic, type Sample } from './logistic.js'
import { Random } from './random.js'

interface Doc {
  readonly id: string
  readonly text: string
  readonly view: TextView
  readonly candidates: readonly Candidate[]
  readonly targets: readonly number[]
  readonly spans: readonly (readonly Span[])[]
  readonly gold: readonly (readonly Span[])[]
}

const WIKINEWS = new URL('../../../shared/eval/wikinews/', import.meta.url).pathname
const OUT = new URL('../../src/extract/weights/ranker.json', import.meta.url).pathname
if (!existsSync(WIKINEWS)) {
  console.error('Skipped: the annotated articles (../shared/eval/wikinews) are not here.')
  process.exit(0)
}
const random = new Random(7)
const docs = readDocs()
// Wikinews hardly ever writes "P, he said"; other news does all the time, so its own sentences are turned around.
const turned = new Map(
  docs.map((doc) => [doc.id, turnedAround(doc.id, doc.text, doc.gold).map((d) => toDoc(d.id, d.text, d.gold))]),
)

for (let fold = 0, sums = [0, 0, 0, 0, 0]; fold < 5; fold++) {
  const { first, second } = train(docs.filter((_, i) => i % 5 !== fold))
  docs.forEach((doc, i) => {
    if (i % 5 === fold) score(doc, first, second).forEach((n, k) => (sums[k] = (sums[k] ?? 0) + n))
  })
  if (fold === 4) {
    const [hits = 0, predicted = 0, gold = 0, tight = 0, ceiling = 0] = sums
    const pc = (a: number, b: number) => ((100 * a) / b).toFixed(1)
    console.log(
      `cross-validated: P ${pc(hits, predicted)} R ${pc(hits, gold)} F1 ${pc(2 * hits, predicted + gold)}; t=0.8 P ${pc(tight, predicted)} R ${pc(tight, gold)}; ceiling at 0.8 ${pc(ceiling, gold)}`,
    )
  }
}
const { first, second } = train(docs)
const header = {
  name: 'ranker',
  version: 1,
  sources: 'English Wikinews 2019-2020, texts CC BY 2.5, annotated for this project',
  licence: 'CC-BY-2.5',
}
writeFileSync(OUT, JSON.stringify({ ...header, first, second }) + '\n')
console.log(`${Object.keys(first).length} + ${Object.keys(second).length} weights -> ${OUT}`)

function train(own: readonly Doc[]): { first: Record<string, number>; second: Record<string, number> } {
  const docs = own.flatMap((doc) => [doc, ...(turned.get(doc.id) ?? [])])
  // The second pass learns from scores of a first pass that has not seen the document.
  const half = [0, 1].map((h) => fitLogistic(firstSamples(docs.filter((_, i) => i % 2 !== h)), random))
  const samples: Sample[] = docs.flatMap((doc, d) => {
    const once = doc.candidates.map((c) => ({ ...c, score: logistic(c.features, half[d % 2] ?? {}) }))
    return once.map((c, i) => ({ features: [...c.features, ...rivalry(c, i, once)], target: doc.targets[i] ?? 0 }))
  })
  return { first: fitLogistic(firstSamples(docs), random), second: fitLogistic(samples, random) }
}

function firstSamples(docs: readonly Doc[]): Sample[] {
  return docs.flatMap((doc) => doc.candidates.map((c, i) => ({ features: c.features, target: doc.targets[i] ?? 0 })))
}

/** Found at 0.3, predicted, annotated, found at 0.8, and proposed at 0.8; after relays are folded, as they are served. */
function score(doc: Doc, first: Record<string, number>, second: Record<string, number>): number[] {
  const statements = attribute(doc.view, select(rank(doc.candidates, first, second)))
  const found = (t: number) => doc.gold.filter((g) => statements.some((s) => jaccard(g, s.spans) >= t)).length
  return [
    found(0.3),
    statements.length,
    doc.gold.length,
    found(0.8),
    doc.gold.filter((g) => doc.spans.some((s) => jaccard(g, s) >= 0.8)).length,
  ]
}

function readDocs(): Doc[] {
  const lines = (name: string) =>
    readFileSync(WIKINEWS + name, 'utf8')
      .split('\n')
      .filter((l) => l.trim() !== '')
  const texts = new Map(
    lines('articles.ndjson')
      .map((l) => JSON.parse(l) as { id: string; text: string })
      .map((d) => [d.id, d.text]),
  )
  return lines('gold.ndjson').map((line) => {
    const row = JSON.parse(line) as { id: string; statements: { span?: Span; spans?: Span[] }[] }
    const gold = uniqueSpans(row.statements.map((s) => s.spans ?? (s.span ? [s.span] : [])))
    return toDoc(row.id, texts.get(row.id) ?? '', gold)
  })
}

function toDoc(id: string, text: string, gold: readonly (readonly Span[])[]): Doc {
  const view = viewText(parseText(text))
  const candidates = findCandidates(view)
  const spans = candidates.map((c) => spansOf(view, c.ranges))
  const targets = spans.map((s) => Math.max(0, ...gold.map((g) => jaccard(g, s))))
  return { id, text, view, candidates, spans, gold, targets: targets.map((t) => (t < 0.3 ? 0 : t)) }
}

/** Joint speakers give several statements on one span; one content is enough to learn from. */
function uniqueSpans(all: readonly Span[][]): Span[][] {
  return [...new Map(all.map((s) => [JSON.stringify(s.map((x) => [x.start, x.end])), s])).values()]
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((n, s) => n + s.end - s.start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return shared / (length(a) + length(b) - shared || 1)
}
