/** A place in a text; UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A stretch of text as it is shown: bare, or said by somebody and holding further stretches. */
export type Stretch<S> =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'said'
      readonly statement: S
      /** Whether the statement begins here; where it is cut by a paragraph or another statement it goes on later. */
      readonly begins: boolean
      /** Whether it ends here for good. */
      readonly ends: boolean
      readonly inside: readonly Stretch<S>[]
    }

export interface Paragraph<S> extends Place {
  readonly stretches: readonly Stretch<S>[]
  /** The statements that begin here, in reading order. */
  readonly begins: readonly S[]
}

interface Spoken<S> extends Place {
  readonly statement: S
  readonly begins: boolean
  readonly ends: boolean
}

/**
 * A text as paragraphs (lines with something on them), with what is said marked in it. Statements may stand within each
 * other, cross each other and go on over paragraphs: what crosses is cut, so that the marks always nest.
 */
export function markedText<S extends { readonly spans: readonly Place[] }>(
  text: string,
  statements: readonly S[],
): Paragraph<S>[] {
  const spoken = statements.flatMap((statement) =>
    statement.spans.map((span, i) => ({
      statement,
      start: span.start,
      end: span.end,
      begins: i === 0,
      ends: i === statement.spans.length - 1,
    })),
  )
  return linesOf(text).map((line) => {
    const here = spoken.flatMap((span) => clipped(span, line))
    return {
      ...line,
      stretches: nest(text, here.sort(inReadingOrder), line),
      begins: here.filter(({ begins }) => begins).map(({ statement }) => statement),
    }
  })
}

function linesOf(text: string): Place[] {
  return [...text.matchAll(/[^\n]*[^\s][^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** What of a span stands in a place, if anything does. */
function clipped<S>(span: Spoken<S>, { start, end }: Place): Spoken<S>[] {
  if (span.end <= start || span.start >= end) return []
  return [
    {
      statement: span.statement,
      start: Math.max(span.start, start),
      end: Math.min(span.end, end),
      begins: span.begins && span.start >= start,
      ends: span.ends && span.end <= end,
    },
  ]
}

/** The wider one first where two begin together: it holds the other. */
const inReadingOrder = (a: Place, b: Place) => a.start - b.start || b.end - a.end

function nest<S>(text: string, spans: readonly Spoken<S>[], { start, end }: Place): Stretch<S>[] {
  const stretches: Stretch<S>[] = []
  const bare = (from: number, to: number) => {
    if (from < to) stretches.push({ kind: 'text', text: text.slice(from, to) })
  }
  let at = start
  let left = [...spans]
  for (let span = left.shift(); span; span = left.shift()) {
    bare(at, span.start)
    const { statement, begins, ends } = span
    const within = left.flatMap((other) => clipped(other, span))
    stretches.push({ kind: 'said', statement, begins, ends, inside: nest(text, within, span) })
    at = span.end
    left = left.flatMap((other) => clipped(other, { start: at, end })).sort(inReadingOrder)
  }
  bare(at, end)
  return stretches
}
