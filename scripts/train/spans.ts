import type { Span } from '../../src/model/index.js'

/** Jaccard overlap of two sets of spans, in UTF-16 units: 0 for none, 1 for the same. */
export function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((n, s) => n + s.end - s.start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return shared / (length(a) + length(b) - shared || 1)
}
