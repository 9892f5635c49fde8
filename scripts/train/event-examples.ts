import { contentOf } from '../../src/extract/meaning/content.js'
import { eventCandidates, type EventCandidate } from '../../src/extract/meaning/event-candidates.js'
import { Said } from '../../src/extract/meaning/event-said.js'
import type { Tree } from '../../src/extract/meaning/trees.js'
import { parseText } from '../../src/extract/syntax/index.js'
import type { ExtractedStatement, Span } from '../../src/model/index.js'
import { annotate, attributionOf, readGold, type GoldArticle } from './gold.js'
import { readHeldOut } from './held-out.js'
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

/** An annotated article by the statements that annotators have of it, and by those that models read which have not seen it. */
export interface WikinewsEvents {
  readonly fold: number
  readonly annotated: EventArticle
  readonly read: EventArticle
}

/** Annotated Wikinews, with the fold of each article; `report` hears how far it is. */
export function readWikinewsEvents(folds: number, report: (line: string) => void): WikinewsEvents[] {
  const events = new Map(
    rowsOf<{ id: string; events: AnnotatedEvent[] }>(`${WIKINEWS}gold.ndjson`).map((row) => [row.id, row.events]),
  )
  const heard = new Map(readHeldOut(report).map(({ id, extraction }) => [id, extraction.statements]))
  return readGold(folds, parseText).map(({ id, fold, text, trees, statements }) => {
    const gold = events.get(id) ?? []
    const read = (heard.get(id) ?? []).flatMap((statement) => attributionOf(asGold(statement), trees, text) ?? [])
    return {
      fold,
      annotated: { candidates: candidatesOf(trees, statements), gold },
      read: { candidates: candidatesOf(trees, read), gold },
    }
  })
}

const asGold = ({ id, spans, form, kind, polarity, cue, speakerMention }: ExtractedStatement) => ({
  ...{ id, spans, form, kind, polarity },
  cueSpan: cue,
  speakerSpan: speakerMention,
})

/** The articles written for this project. */
export const readOwnEvents = (): EventArticle[] =>
  readOwnArticles().map(({ text, gold }) => {
    const { trees, statements } = annotate(parseText(text), gold.statements)
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
