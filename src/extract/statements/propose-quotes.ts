import type { CueNode } from './cue.js'
import type { Introduction } from './quote-cues.js'
import type { Proposal } from './proposal.js'
import { trim } from './trim.js'
import { rangeOf, type TextView } from './view.js'

/**
 * The quotations that a reporting word brings in, one proposal a word: “A,” she said, “B.” is one content; what follows
 * her full stop (“A,” she said. “B.”) is another statement, which needs no word.
 */
export function proposeQuotes(view: TextView, introductions: readonly Introduction[]): Proposal[] {
  const proposals: Proposal[] = []
  const byCue = new Map<CueNode, { tail: number[]; lead: number[] }>()
  introductions.forEach(({ lead, tail }, i) => {
    if (tail) ownedBy(byCue, tail).tail.push(i)
    // Words on both sides: those after it bring it in, unless it is the second half of one that they split.
    if (lead && !tail) ownedBy(byCue, lead).lead.push(i)
  })
  for (const [cue, { tail, lead }] of byCue) {
    const before = rangeAt(view, tail.at(-1))
    const after = rangeAt(view, lead[0])
    if (before && after) proposals.push({ cue, rule: 'quote-split', ranges: [before, after] })
    else if (before) proposals.push({ cue, rule: 'quote-before', ranges: [before] })
    else if (after) proposals.push({ cue, rule: 'quote-after', ranges: [after] })
  }
  return proposals
}

function ownedBy(
  byCue: Map<CueNode, { tail: number[]; lead: number[] }>,
  cue: CueNode,
): { tail: number[]; lead: number[] } {
  const present = byCue.get(cue)
  if (present) return present
  const fresh = { tail: [], lead: [] }
  byCue.set(cue, fresh)
  return fresh
}

function rangeAt(view: TextView, quote: number | undefined) {
  const own = quote === undefined ? undefined : view.quotes[quote]
  const range = own ? rangeOf(view, own.inner) : null
  const trimmed = range ? trim(view, range) : null
  return trimmed && trimmed.to >= trimmed.from ? trimmed : null
}
