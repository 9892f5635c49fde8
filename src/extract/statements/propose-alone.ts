import type { Span } from '../../model/index.js'
import type { Proposal, Range } from './proposal.js'
import { mapped } from '../mapped.js'
import { isCredit } from './source/index.js'
import { trim } from './trim.js'
import { rangeOf, type TextView } from './view.js'

/** Quotations and blocks that no cue stands beside: a quotation alone, a paragraph after a colon or above a line that credits it. */
export function proposeAlone(view: TextView): Proposal[] {
  const proposals: Proposal[] = []
  for (const quote of view.quotes) {
    const range = rangeOf(view, quote.inner)
    if (range && range.to - range.from >= 2 && !isTitle(view, range))
      proposals.push({ cue: null, rule: 'quote-alone', ranges: [trim(view, range)] })
  }
  const { paragraphs, text } = view.parsed
  const quoting = new Set(mapped(view.quotes, ({ paragraph }) => paragraph))
  paragraphs.forEach((paragraph, i) => {
    const [before, below] = [paragraphs[i - 1], paragraphs[i + 1]]
    const introduced = before !== undefined && text[before.end - 1] === ':'
    // What an article begins with is its own, and a list goes on line by line.
    const credited =
      below !== undefined && i > 0 && isCredit(view.parsed, below) && !quoting.has(i) && !isItem(text, paragraph)
    if ((!introduced && !credited) || paragraph.end - paragraph.start > 4000) return
    // "He wrote:" and a line that credits what stands above are no words of anybody.
    if (isCredit(view.parsed, paragraph) || text[paragraph.end - 1] === ':' || isItem(text, paragraph)) return
    const range = rangeOf(view, paragraph)
    if (range && range.to - range.from >= 3) proposals.push({ cue: null, rule: 'block', ranges: [trim(view, range)] })
  })
  return proposals.filter((p) => p.ranges[0].to >= p.ranges[0].from)
}

/** "– two winners of the prize": a line of a list. */
const isItem = (text: string, { start }: Span) => /^[-–—―•*]/.test(text.slice(start, start + 1))

/** “A Bridge Too Far”: every longer word in capitals; a stop at its end may be the sentence's where it is no clause. */
function isTitle(view: TextView, { from, to }: Range): boolean {
  const nodes = view.nodes.slice(from, to + 1)
  const words = nodes.filter(({ token }) => /^\p{L}{3,}/u.test(token.text))
  const capitals = words.filter(
    ({ token }) => /^\p{Lu}/u.test(token.text) || /^(?:the|and|for|with|from|into)$/.test(token.text),
  )
  if (to - from >= 9 || capitals.length < words.length) return false
  const end = view.nodes[to]?.token.text ?? ''
  if (/^[.,]$/.test(end)) return nodes.every(({ token }) => !/^(?:VB[DZP]|MD)$/.test(token.xpos))
  return !/^[?!]$/.test(end)
}
