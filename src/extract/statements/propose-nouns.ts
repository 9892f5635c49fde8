import type { CueNode } from './cue.js'
import { commaAfter, type Range } from './edges.js'
import { mainVerbBehind, thatBehindNoun } from './main-verb.js'
import type { Out } from './proposal.js'
import { dependents, type TextView } from './view.js'

/** "Kirby's claim that P", "denials of P", "the order is to P": what stands behind a noun that reports. */
export function proposeNoun(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const { node } = cue
  const next = view.nodes[cue.last + 1]
  const that = thatBehindNoun(view, cue.last)
  const start = that > 0 ? that + 1 : /^(?:of|about)$/i.test(next?.token.text ?? '') ? cue.last + 2 : cue.last + 1
  const end =
    that > 0 || /^(?:of|to)$/.test(next?.token.text ?? '') ? mainVerbBehind(view, cue, start, sentence.to) : -1
  if (end >= start) {
    out.push([next?.token.text === 'of' ? 'noun-phrase' : 'noun-clause', { from: start, to: end }])
    return
  }
  const clause = dependents(view, node, 'acl', 'ccomp', 'appos').find((c) => c.index > node.index)
  if (clause && clause.token.deprel !== 'acl:relcl')
    out.push(['noun-clause', { from: Math.max(clause.left, cue.last + 1), to: clause.right }])
  if (that > 0)
    out.push(
      ['noun-clause', { from: that + 1, to: sentence.to }],
      ['noun-clause', { from: that + 1, to: commaAfter(view, that + 1, sentence) }],
    )
  const copula = /^(?:is|was|are|were)$/.test(next?.token.text ?? '') ? view.nodes[cue.last + 2] : undefined
  if (copula && /^(?:that|to)$/.test(copula.token.text))
    out.push(
      ['noun-clause', { from: cue.last + 2, to: sentence.to }],
      ['noun-clause', { from: cue.last + 2, to: commaAfter(view, cue.last + 3, sentence) }],
    )
  if (next && /^(?:of|about)$/i.test(next.token.text)) out.push(['noun-phrase', { from: cue.last + 2, to: node.right }])
}
