import { attribute } from '../../src/extract/statements/attribute.js'
import { findCandidates } from '../../src/extract/statements/candidates.js'
import type { Candidate } from '../../src/extract/statements/features.js'
import { spansOf } from '../../src/extract/statements/form.js'
import { logistic, rank, rivalry, scored } from '../../src/extract/statements/rank.js'
import { select } from '../../src/extract/statements/select.js'
import { viewText, type TextView } from '../../src/extract/statements/view.js'
import type { RankerWeights } from '../../src/extract/statements/weights.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import { fitCalibration, type Outcome } from './calibration.js'
import { fitLogistic, type Sample } from './logistic.js'
import { Random } from './random.js'
import { jaccard } from './spans.js'
import { turnedAround } from './turned-around.js'
import { rowsOf, WIKINEWS } from './wikinews.js'

/** An annotated article with all cuts that are proposed for it. */
export interface RankedDoc {
  readonly id: string
  readonly view: TextView
  readonly candidates: readonly Candidate[]
  /** Overlap of each candidate with the annotated statement nearest to it; 0 below 0.3. */
  readonly targets: readonly number[]
  readonly spans: readonly (readonly Span[])[]
  readonly gold: readonly (readonly Span[])[]
  /** Its sentences "NP said that P" turned around, to learn from: Wikinews hardly ever writes "P, NP said"; other news does all the time. */
  readonly turned: readonly RankedDoc[]
}

/** Every annotated Wikinews article, in the order of the file. */
export function readRankedDocs(): RankedDoc[] {
  const articles = rowsOf<{ id: string; text: string }>(`${WIKINEWS}articles.ndjson`)
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return rowsOf<{ id: string; statements: { span?: Span; spans?: Span[] }[] }>(`${WIKINEWS}gold.ndjson`).map((row) => {
    const text = texts.get(row.id) ?? ''
    const gold = uniqueSpans(row.statements.map((s) => s.spans ?? (s.span ? [s.span] : [])))
    const turned = turnedAround(row.id, text, gold).map((d) => toDoc(d.id, d.text, d.gold, []))
    return toDoc(row.id, text, gold, turned)
  })
}

/** Joint speakers give several statements on one span; one content is enough to learn from. */
function uniqueSpans(all: readonly Span[][]): Span[][] {
  return [...new Map(all.map((s) => [JSON.stringify(s.map((x) => [x.start, x.end])), s])).values()]
}

function toDoc(id: string, text: string, gold: readonly (readonly Span[])[], turned: readonly RankedDoc[]): RankedDoc {
  const view = viewText(parseText(text))
  const candidates = findCandidates(view)
  const spans = candidates.map((c) => spansOf(view, c.ranges))
  const targets = spans.map((s) => Math.max(0, ...gold.map((g) => jaccard(g, s)))).map((t) => (t < 0.3 ? 0 : t))
  return { id, view, candidates, spans, gold, targets, turned }
}

/** Small steps carry over best to news that was not learnt from (PolNeAR train). */
const GENTLY = { rate: 0.03 }

/** Learns both passes, and from halves that have not seen each other how scores become chances. Deterministic. */
export function trainRanker(docs: readonly RankedDoc[]): RankerWeights {
  const random = new Random(7)
  const outcomes = [0, 1].flatMap((half) => {
    const passes = trainPasses(
      docs.filter((_, i) => i % 2 !== half),
      random,
    )
    return docs.filter((_, i) => i % 2 === half).flatMap((doc) => outcomesOf(doc, { ...passes, calibration: [] }))
  })
  return { ...trainPasses(docs, random), calibration: fitCalibration(outcomes) }
}

function trainPasses(own: readonly RankedDoc[], random: Random): Pick<RankerWeights, 'first' | 'second'> {
  const docs = own.flatMap((doc) => [doc, ...doc.turned])
  // The second pass learns from scores of a first pass that has not seen the document.
  const half = [0, 1].map((h) => fitLogistic(firstSamples(docs.filter((_, i) => i % 2 !== h)), random, GENTLY))
  const samples: Sample[] = docs.flatMap((doc, d) => {
    const once = doc.candidates.map((c) => scored(c, c.features, logistic(c.features, half[d % 2] ?? new Map())))
    return once.map((c, i) => ({ features: [...c.features, ...rivalry(c, i, once)], target: doc.targets[i] ?? 0 }))
  })
  return { first: fitLogistic(firstSamples(docs), random, GENTLY), second: fitLogistic(samples, random, GENTLY) }
}

function firstSamples(docs: readonly RankedDoc[]): Sample[] {
  return docs.flatMap((doc) => doc.candidates.map((c, i) => ({ features: c.features, target: doc.targets[i] ?? 0 })))
}

/** Score, by an identity calibration, and truth of each statement that these weights choose. */
function outcomesOf(doc: RankedDoc, weights: RankerWeights): Outcome[] {
  return chooseFrom(doc, weights).map(({ spans, confidence }) => ({
    score: confidence,
    right: doc.gold.some((g) => jaccard(g, spans) >= 0.3),
  }))
}

/** The statements that these weights choose, relays folded, as they are served. */
export const chooseFrom = ({ view, candidates }: RankedDoc, weights: RankerWeights) =>
  attribute(view, select(view, rank(candidates, weights)), weights.calibration)
