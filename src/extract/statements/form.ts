import type { QuotationForm, Span } from '../../model/index.js'
import type { Range } from './proposal.js'
import { spanOf, type TextView } from './view.js'
import { mapped } from '../mapped.js'

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

/** The printed words of each range; a mark whose partner is among them belongs to them: the river has “no mercy”. */
export function spansOf(view: TextView, ranges: readonly [Range, ...Range[]]): [Span, ...Span[]] {
  const [first, ...rest] = mapped(ranges, (range) => withPartners(view, range)) as [Range, ...Range[]]
  return [spanOf(view, first.from, first.to), ...mapped(rest, ({ from, to }) => spanOf(view, from, to))]
}

function withPartners(view: TextView, { from, to }: Range): Range {
  const quoteAt = (i: number) => view.nodes[i]?.quote ?? -1
  const [first, last] = [quoteAt(from), quoteAt(to)]
  const opens = first >= 0 && first !== last && isMark(view, from - 1) && quoteAt(from - 1) === first
  const closes = last >= 0 && first !== last && isMark(view, to + 1) && quoteAt(to + 1) === last
  return { from: opens ? from - 1 : from, to: closes ? to + 1 : to }
}

const isMark = (view: TextView, i: number) => /^["“”«»‘’']$/.test(view.nodes[i]?.token.text ?? '')
