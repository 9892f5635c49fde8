import type { RankerWeights } from '../../src/extract/statements/index.js'
import { findCandidates } from '../../src/extract/statements/candidates.js'
import { spansOf } from '../../src/extract/statements/form.js'
import { rank, type Ranked } from '../../src/extract/statements/rank.js'
import { select } from '../../src/extract/statements/select.js'
import { searchFor, speakerFeatures, type SpeakerModel } from '../../src/extract/statements/source/index.js'
import { viewText, type TextView } from '../../src/extract/statements/view.js'
import { SHIPPED } from '../../src/extract/statements/weights.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import type { GoldRow, GoldStatement } from './gold-row.js'
import type { Sample } from './logistic.js'
import { fitWeighted } from './weighted-logistic.js'
import { readOwnArticles } from './own-articles.js'
import type { RankedDoc } from './ranker.js'
import { jaccard } from './spans.js'
import { rowsOf, WIKINEWS } from './wikinews.js'

/** The phrases weighed for one cut of an article: what is known of each, and whether annotators have it for who speaks. */
export interface SpeakerExample {
  readonly id: string
  readonly phrases: readonly Sample[]
}

/** From annotated Wikinews articles, as these weights cut them. */
export function readSpeakerExamples(docs: readonly RankedDoc[], weights: RankerWeights): SpeakerExample[] {
  const gold = new Map(rowsOf<GoldRow>(`${WIKINEWS}gold.ndjson`).map(({ id, statements }) => [id, statements]))
  return docs.flatMap(({ id, view, candidates }) =>
    examplesOf(id, view, select(view, rank(candidates, weights)), gold.get(id) ?? []),
  )
}

/** From the articles written for this project, as the weights that ship cut them. */
export const readOwnSpeakerExamples = (): SpeakerExample[] =>
  readOwnArticles().flatMap(({ id, text, gold }) => {
    const view = viewText(parseText(text))
    return examplesOf(id, view, select(view, rank(findCandidates(view), SHIPPED)), gold.statements)
  })

export function examplesOf(
  id: string,
  view: TextView,
  chosen: readonly Ranked[],
  statements: readonly GoldStatement[],
): SpeakerExample[] {
  return chosen.flatMap((cut) => {
    const search = searchFor(view, cut)
    const spans = spansOf(view, cut.ranges)
    const same = statements.filter((s) => jaccard(s.spans ?? (s.span ? [s.span] : []), spans) >= 0.3)
    if (!search || !same.some((s) => !s.cueSpan || meets(s.cueSpan, spanAt(view, search.cue.first, search.cue.last))))
      return []
    const speakers = same.flatMap(({ speakerSpan }) => speakerSpan ?? [])
    const phrases = search.phrases.map((phrase, place) => {
      const named = phrase.from <= search.named && search.named <= phrase.to
      const words = named && cut.source ? cut.source.span : spanAt(view, phrase.from, phrase.to)
      const target = speakers.some((s) => meets(s, words)) ? 1 : 0
      return { features: speakerFeatures(view, search, place), target }
    })
    return phrases.some(({ target }) => target > 0) ? [{ id, phrases }] : []
  })
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

const spanAt = (view: TextView, from: number, to: number): Span => ({
  start: view.nodes[from]?.token.start ?? 0,
  end: view.nodes[to]?.token.end ?? 0,
})

/** How much large weights cost; chosen by cross-validation. */
const L2 = 0.3

/** Learns which phrase names who speaks. Deterministic. */
export const trainSpeakers = (examples: readonly SpeakerExample[]): SpeakerModel =>
  fitWeighted(
    examples.flatMap(({ phrases }) =>
      phrases.map(({ features, target }) => ({
        features: new Map(features.map((name) => [name, 1])),
        target: target > 0,
        weight: 1,
      })),
    ),
    L2,
  )
