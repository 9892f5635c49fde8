import type { Span } from '../../src/model/index.js'
import { readKindExamples, readOwnKindExamples, trainKinds } from '../train/kind-examples.js'
import { readOwnRankedDocs, readRankedDocs, trainRanker } from '../train/ranker.js'
import { jaccard } from '../train/spans.js'
import { rowsOf } from '../train/wikinews.js'
import { EVAL, predict, textsOf } from './data.js'

/** A predicted statement: how sure it was, and whether an annotator has it. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const FOLDS = 5

/**
 * Extraction rows of every annotated Wikinews article, each read with a ranker and a model of kinds that have not seen
 * it (five folds by article). The events model stays the shipped one: `npm run train` cross-validates it.
 */
export function crossValidate(report: (line: string) => void): { rows: string[]; judged: Judged[] } {
  const texts = new Map(textsOf('wikinews/articles.ndjson').map((t) => [t.id, t]))
  const docs = readRankedDocs()
  const examples = readKindExamples(FOLDS)
  const own = { docs: readOwnRankedDocs(), kinds: readOwnKindExamples() }
  const foldOf = new Map(docs.map(({ id }, i) => [id, i % FOLDS]))
  const rows: string[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    report(`Wikinews, fold ${fold + 1} of ${FOLDS}`)
    const weights = {
      ranker: trainRanker([...docs.filter(({ id }) => foldOf.get(id) !== fold), ...own.docs]),
      kinds: trainKinds([...examples.filter(({ id }) => foldOf.get(id) !== fold), ...own.kinds]),
    }
    for (const { id } of docs) {
      const text = texts.get(id)
      if (text && foldOf.get(id) === fold) rows.push(predict(text, { weights }))
    }
  }
  return { rows, judged: judge(rows) }
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
