import { beforeWhen } from './before-when.js'
import type { CueNode } from './cue.js'
import type { Out, Proposal } from './proposal.js'
import type { TextView } from './view.js'

/** Within so many words of it stands what somebody pleads guilty to. */
const NEAR = 12

/** Where "guilty" stands behind "pleaded" or "pleaded not"; -1 where nobody pleads so. */
export function guiltyAfter(view: TextView, at: number): number {
  const text = (i: number) => view.nodes[i]?.token.lower ?? ''
  const first = text(at + 1) === 'not' ? at + 2 : at + 1
  return text(first) === 'guilty' ? first : -1
}

/** "Pleaded not guilty on Tuesday to seven counts of theft": the plea and what it is to, without the day between or behind. */
export function proposePlea(view: TextView, cue: CueNode, end: number, out: Out): void {
  const guilty = guiltyAfter(view, cue.last)
  if (guilty < 0) return
  const plea = { from: cue.last + 1, to: guilty }
  const to = toAfter(view, guilty, end)
  if (to < 0) out.push(['object', plea])
  else if (to === guilty + 1) out.push(['object', { from: plea.from, to: beforeWhen(view, to, end) }])
  else out.push(['object', plea, { from: to, to: beforeWhen(view, to, end) }])
}

/** The "to" of a charge, before another clause begins; -1 for none. */
function toAfter(view: TextView, guilty: number, end: number): number {
  for (let i = guilty + 1; i <= Math.min(end, guilty + NEAR); i++) {
    const { text, xpos } = view.nodes[i]?.token ?? { text: '', xpos: '' }
    if (text === 'to') return i
    if (/^(?:VB[DZP]|MD|,)$/.test(xpos)) return -1
  }
  return -1
}

/** Whether a cut is what somebody pleads. */
export const isPlea = (view: TextView, { cue, rule, ranges: [{ from }] }: Proposal) =>
  cue?.lemma === 'plead' && rule === 'object' && from === cue.last + 1 && guiltyAfter(view, cue.last) > 0
