import type { Span } from '../../src/model/index.js'
import { findOppositions, type OppositionModel } from '../../src/extract/opposition/index.js'
import { parseText } from '../../src/extract/syntax/index.js'
import { FOLDS, readHeldOut, type HeldOut } from '../train/held-out.js'
import {
  readOppositionExamples,
  readOwnOppositionExamples,
  trainOpposition,
  type OppositionExample,
} from '../train/opposition-examples.js'
import { Random } from '../train/random.js'
import { jaccard } from '../train/spans.js'
import { rowsOf } from '../train/wikinews.js'
import { EVAL, toRow } from './data.js'

/** A predicted statement: how sure it was, and whether an annotator has it. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** So many ways articles are cut into folds to weigh disputes: there are so few that one way finds up to five more, or fewer, by luck. */
const CUTS = 4
const SEED = 11

/**
 * Extraction rows of every annotated Wikinews article, each read with a ranker, a model of kinds and one of oppositions
 * that have not seen it (five folds by article). Only disputes differ between the ways to cut articles into folds.
 * The events model stays the shipped one: `npm run train` cross-validates it.
 */
export function crossValidate(report: (line: string) => void): { cuts: string[][]; judged: Judged[] } {
  const heldOut = readHeldOut(report)
  const examples = readOppositionExamples(heldOut)
  const own = readOwnOppositionExamples()
  const random = new Random(SEED)
  const cuts = Array.from({ length: CUTS }, (_, i) => {
    report(`Wikinews, disputes, cut ${i + 1} of ${CUTS}`)
    const articles = i === 0 ? heldOut : random.shuffled(heldOut).map((article, j) => ({ ...article, fold: j % FOLDS }))
    return weighedAcross(articles, examples, own)
  })
  return { cuts, judged: judge(cuts[0] ?? []) }
}

function weighedAcross(
  articles: readonly HeldOut[],
  examples: readonly OppositionExample[],
  own: readonly OppositionExample[],
): string[] {
  const foldOf = new Map(articles.map(({ id, fold }) => [id, fold]))
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = trainOpposition([...examples.filter(({ id }) => foldOf.get(id) !== fold), ...own])
    return articles.filter((article) => article.fold === fold).map((article) => rowWith(article, model))
  })
}

function rowWith({ id, text, publishedAt, extraction }: HeldOut, model: OppositionModel): string {
  const { statements, actors, events } = extraction
  const oppositions = findOppositions(statements, actors, events, parseText(text), model)
  return toRow({ id, text }, publishedAt, { ...extraction, oppositions })
}

interface Row {
  readonly id: string
  readonly statements: readonly { readonly spans: readonly Span[]; readonly confidence: number }[]
}

function judge(rows: readonly string[]): Judged[] {
  const gold = new Map(
    rowsOf<{ id: string; statements: { span?: Span; spans?: Span[] }[] }>(`${EVAL}wikinews/gold.ndjson`).map((r) => [
      r.id,
      r.statements.map((s) => s.spans ?? (s.span ? [s.span] : [])),
    ]),
  )
  return rows.flatMap((line) => {
    const { id, statements } = JSON.parse(line) as Row
    return statements.map(({ spans, confidence }) => ({
      confidence,
      right: (gold.get(id) ?? []).some((g) => jaccard(g, spans) >= 0.3),
    }))
  })
}
