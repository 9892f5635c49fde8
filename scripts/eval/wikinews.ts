import type { Span } from '../../src/model/index.js'
import { findOppositions, type OppositionModel } from '../../src/extract/opposition/index.js'
import { parseText } from '../../src/extract/syntax/index.js'
import { FOLDS, readHeldOut, type HeldOut } from '../train/held-out.js'
import { readOppositionExamples, readOwnOppositionExamples, trainOpposition } from '../train/opposition-examples.js'
import { jaccard } from '../train/spans.js'
import { rowsOf } from '../train/wikinews.js'
import { EVAL, toRow } from './data.js'

/** A predicted statement: how sure it was, and whether an annotator has it. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/**
 * Extraction rows of every annotated Wikinews article, each read with a ranker, a model of kinds and one of oppositions
 * that have not seen it (five folds by article). The events model stays the shipped one: `npm run train` cross-validates it.
 */
export function crossValidate(report: (line: string) => void): { rows: string[]; judged: Judged[] } {
  const heldOut = readHeldOut(report)
  const foldOf = new Map(heldOut.map(({ id, fold }) => [id, fold]))
  const examples = readOppositionExamples(heldOut)
  const own = readOwnOppositionExamples()
  const rows: string[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    report(`Wikinews, oppositions, fold ${fold + 1} of ${FOLDS}`)
    const model = trainOpposition([...examples.filter(({ id }) => foldOf.get(id) !== fold), ...own])
    for (const article of heldOut) if (article.fold === fold) rows.push(rowWith(article, model))
  }
  return { rows, judged: judge(rows) }
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
