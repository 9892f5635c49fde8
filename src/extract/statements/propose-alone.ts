import type { Proposal } from './propose.js'
import { trim } from './trim.js'
import { rangeOf, type TextView } from './view.js'

/** Quotations and blocks that no cue stands beside: a quotation alone, a paragraph after one that ends in a colon. */
export function proposeAlone(view: TextView): Proposal[] {
  const proposals: Proposal[] = []
  for (const quote of view.quotes) {
    const range = rangeOf(view, quote.inner)
    if (range && range.to - range.from >= 2)
      proposals.push({ cue: null, rule: 'quote-alone', ranges: [trim(view, range)] })
  }
  const { paragraphs, text } = view.parsed
  paragraphs.forEach((paragraph, i) => {
    const before = paragraphs[i - 1]
    if (!before || text[before.end - 1] !== ':' || paragraph.end - paragraph.start > 4000) return
    const range = rangeOf(view, paragraph)
    if (range && range.to - range.from >= 3) proposals.push({ cue: null, rule: 'block', ranges: [trim(view, range)] })
  })
  return proposals.filter((p) => p.ranges[0].to >= p.ranges[0].from)
}
