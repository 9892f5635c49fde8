import { articlesPerSecond, megabytesLoaded, slowestHostile } from './cost.js'
import type { Unit } from '../../src/extract/index.js'
import { predict, score, textsOf } from './data.js'
import { calibrationError, reliability, type Bin } from './reliability.js'
import { crossValidate } from './wikinews.js'

/** Every figure by its name in bench/eval.json. Percent, points, articles, megabytes or seconds; "less" ones are better low. */
export type Figures = Readonly<Record<string, number>>

interface Quotes {
  readonly precision: number
  readonly recall: Readonly<Record<string, number>>
}
interface Knowledge {
  readonly statements: { readonly f1: number }
  readonly ofMatched: Readonly<Record<string, number>>
  readonly relay: { readonly recall: number }
  readonly disputes: { readonly precision: number | null; readonly recall: number | null }
  readonly events: { readonly f1: number }
}
type At<Scores> = Readonly<Record<'t=0.3' | 't=0.8', Scores>>

/** Reads and scores every set; `report` hears how far it is. */
export function measure(report: (line: string) => void): { figures: Figures; bins: Bin[]; notes: string[] } {
  const { seconds, name } = slowestHostile()
  report('PolNeAR dev')
  const speed = articlesPerSecond()
  const dev = scoreDev('STATEMENT')
  report('PolNeAR dev, by passages')
  const passages = scoreDev('PASSAGE')
  const seed = scoreSeed()
  const { cuts, judged } = crossValidate(report)
  const wikinews = cuts.map((rows) => scoreWikinews(rows)['t=0.3'])
  const bins = reliability(judged)
  const figures = {
    ...quoteFigures('polnear', dev),
    ...tightFigures('polnear', dev),
    ...tightFigures('polnear.passages', passages),
    ...knowledgeFigures('wikinews', wikinews),
    'seed.statements': seed['t=0.8'].statements.f1,
    'seed.speaker': seed['t=0.8'].ofMatched['speaker'] ?? 0,
    'seed.kind': seed['t=0.8'].ofMatched['kind'] ?? 0,
    'seed.dispute': seed['t=0.3'].disputes.recall ?? 0,
    'confidence.error': calibrationError(bins),
    'cost.articles': speed.first,
    'cost.articles.third': speed.third,
    'cost.hostile': seconds,
    'cost.memory': megabytesLoaded(),
  }
  const notes = [
    `Slowest hostile text: ${name}.`,
    `Disputes, precision and recall by how articles are cut into folds: ${wikinews.map(({ disputes: d }) => `${d.precision ?? 0} and ${d.recall ?? 0}`).join(', ')}.`,
  ]
  return { figures: rounded(figures), bins, notes }
}

function scoreDev(unit: Unit): At<Quotes> {
  const rows = textsOf('polnear/dev.ndjson').map((t) => predict(t, { unit }))
  return score('quotes', 'polnear/dev.ndjson', rows, '') as At<Quotes>
}

function scoreSeed(): At<Knowledge> {
  const rows = textsOf('seed/input.ndjson').map((t) => predict(t))
  return score('knowledge', 'seed/gold.ndjson', rows, 'seed/input.ndjson') as At<Knowledge>
}

function quoteFigures(set: string, scores: At<Quotes>): Record<string, number> {
  const found = scores['t=0.3']
  return {
    [`${set}.precision`]: found.precision,
    [`${set}.speech`]: found.recall['speech'] ?? 0,
    [`${set}.direct`]: found.recall['direct'] ?? 0,
    [`${set}.mixed`]: found.recall['mixed'] ?? 0,
    [`${set}.indirect`]: found.recall['indirect'] ?? 0,
    [`${set}.speaker`]: found.recall['speech, right speaker'] ?? 0,
  }
}

const tightFigures = (set: string, { 't=0.8': tight }: At<Quotes>): Record<string, number> => ({
  [`${set}.tight.precision`]: tight.precision,
  [`${set}.tight.speech`]: tight.recall['speech'] ?? 0,
})

const scoreWikinews = (rows: readonly string[]) =>
  score('knowledge', 'wikinews/gold.ndjson', rows, 'wikinews/articles.ndjson') as At<Knowledge>

/** By the scores of each way to cut articles into folds, which differ in disputes alone. */
function knowledgeFigures(set: string, cuts: readonly Knowledge[]): Record<string, number> {
  const [scores] = cuts
  if (!scores) return {}
  const of = (name: string) => scores.ofMatched[name] ?? 0
  const mean = (of: (disputes: Knowledge['disputes']) => number | null) =>
    cuts.reduce((sum, { disputes }) => sum + (of(disputes) ?? 0), 0) / cuts.length
  return {
    [`${set}.statements`]: scores.statements.f1,
    [`${set}.kind`]: of('kind'),
    [`${set}.polarity`]: of('polarity'),
    [`${set}.speaker`]: of('speaker'),
    [`${set}.onBehalfOf`]: of('onBehalfOf'),
    [`${set}.relays`]: scores.relay.recall,
    [`${set}.disputes.recall`]: mean(({ recall }) => recall),
    [`${set}.disputes.precision`]: mean(({ precision }) => precision),
  }
}

const rounded = (figures: Record<string, number>): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, x]) => [name, Math.round(x * 10) / 10]))
