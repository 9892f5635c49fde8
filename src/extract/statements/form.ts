import type { QuotationForm, Span } from '../../model/index.js'
import type { Range } from './propose.js'
import type { TextView } from './view.js'

/** DIRECT where all of it stands in quotation marks, MIXED where a part does, INDIRECT where none does. */
export function formOf(view: TextView, ranges: readonly Range[]): QuotationForm {
  let inside = 0
  let outside = 0
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const node = view.nodes[i]
      if (!node || node.token.upos === 'PUNCT') continue
      if (node.quote >= 0) inside++
      else outside++
    }
  if (inside === 0) return 'INDIRECT'
  return outside === 0 ? 'DIRECT' : 'MIXED'
}

/** The printed words of each range. */
export function spansOf(view: TextView, ranges: readonly [Range, ...Range[]]): [Span, ...Span[]] {
  const span = ({ from, to }: Range): Span => ({
    start: view.nodes[from]?.token.start ?? 0,
    end: view.nodes[to]?.token.end ?? 0,
  })
  const [first, ...rest] = ranges
  return [span(first), ...rest.map(span)]
}
