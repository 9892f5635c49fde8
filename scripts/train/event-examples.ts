import { contentOf } from '../../src/extract/meaning/content.js'
import { eventCandidates, type EventCandidate } from '../../src/extract/meaning/event-candidates.js'
import { Said } from '../../src/extract/meaning/event-said.js'
import { growTrees, type Tree } from '../../src/extract/meaning/trees.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { Span } from '../../src/model/index.js'
import { attributionOf, readGold, type GoldArticle } from './gold.js'
import { readOwnArticles } from './own-articles.js'
import { rowsOf, WIKINEWS } from './wikinews.js'

/** An event as annotated. */
export interface AnnotatedEvent {
  readonly type: string
  readonly triggerSpan?: Span | null
}

/** The words of an article that may name its events, and the events that annotators have of it. */
export interface EventArticle {
  readonly candidates: readonly EventCandidate[]
  readonly gold: readonly AnnotatedEvent[]
}

/** Annotated Wikinews, with the fold of each article. */
export function readWikinewsEvents(folds: number): (EventArticle & { readonly fold: number })[] {
  const events = new Map(
    rowsOf<{ id: string; events: AnnotatedEvent[] }>(`${WIKINEWS}gold.ndjson`).map((row) => [row.id, row.events]),
  )
  return readGold(folds, parseText).map(({ id, fold, trees, statements }) => ({
    fold,
    candidates: candidatesOf(trees, statements),
    gold: events.get(id) ?? [],
  }))
}

/** The articles written for this project. */
export const readOwnEvents = (): EventArticle[] =>
  readOwnArticles().map(({ text, gold }) => {
    const trees = growTrees(parseText(text).sentences)
    const statements = gold.statements.flatMap((statement) => attributionOf(statement, trees, text) ?? [])
    return { candidates: candidatesOf(trees, statements), gold: gold.events }
  })

function candidatesOf(trees: readonly Tree[], statements: GoldArticle['statements']): EventCandidate[] {
  const sayings = statements.map(({ attribution, kind }) => ({
    content: contentOf(attribution, trees),
    cue: attribution.cue?.at ?? null,
    kind,
  }))
  return eventCandidates(trees, new Said(trees, sayings))
}

/** Whether a candidate is one of the words that annotators have for an event. */
export function isIn({ triggerSpan: words }: AnnotatedEvent, { tree, at }: EventCandidate): boolean {
  const { start, end } = tree.tokens[at] ?? { start: 0, end: 0 }
  return !!words && start >= words.start && end <= words.end
}

/** The type of the event that a candidate is of the words of, if it is of any. */
export const labelOf = ({ gold }: EventArticle, candidate: EventCandidate): string | undefined =>
  gold.find((event) => isIn(event, candidate))?.type
