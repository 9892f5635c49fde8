import type { Span } from '../../src/model/index.js'
import { rowsOf } from '../train/wikinews.js'

/** What was labelled of one article, as scripts/eval/labels/README.md tells. */
export interface Labels {
  /** The beginning of the SHA-256 of its text. */
  readonly text: string
  readonly statements: readonly (readonly [kind: string, ...offsets: number[]])[]
  readonly disputes: readonly (readonly [kind: string, ...sides: (readonly number[])[]])[]
}

const FILE = new URL('labels/news.ndjson', import.meta.url).pathname

export const readLabels = (): Labels[] => rowsOf<Labels>(FILE)

/** What annotators have of an article, in the form of the evaluation data; passages that are no statements are left out. */
export function goldOf(id: string, { statements, disputes }: Labels) {
  const all = statements.map(([kind, ...offsets], i) => ({ id: nameOf(i + 1), kind, spans: spansOf(offsets) }))
  return {
    id,
    statements: all.filter(({ kind }) => kind !== 'NONE'),
    disputes: disputes.map(([kind, ...sides]) => ({
      kind,
      status: sides.every((side) => side.length > 0) ? 'CONTESTED' : 'UNANSWERED',
      sides: sides.map((side) => ({ statements: side.map(nameOf) })),
    })),
    events: [],
  }
}

const nameOf = (number: number) => `S${number}`

function spansOf(offsets: readonly number[]): Span[] {
  const spans: Span[] = []
  for (let i = 0; i + 1 < offsets.length; i += 2) spans.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 })
  return spans
}
