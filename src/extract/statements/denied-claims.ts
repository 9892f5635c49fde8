import { DENYING } from '../denying.js'
import { deniedAt, opensWhich } from './denied-at.js'
import type { Ranked } from './rank.js'
import type { TextView } from './view.js'

/**
 * "The army said it held the bridge, a claim the rebels denied": what stands before such a claim is denied in the words in
 * which it was said, and is not said by those who deny it. Cuts of other kinds stay as they are.
 */
export function inWordsOfClaims(view: TextView, chosen: readonly Ranked[]): readonly Ranked[] {
  if (!chosen.some((c) => deniesClaim(view, c))) return chosen
  const bySentence = new Map<number, Ranked[]>()
  for (const c of chosen) {
    const sentence = c.cue?.node.at.sentence ?? -1
    const own = bySentence.get(sentence)
    if (own) own.push(c)
    else bySentence.set(sentence, [c])
  }
  return chosen.map((denial) => {
    if (!denial.cue || !deniesClaim(view, denial)) return denial
    const beside = bySentence.get(denial.cue.node.at.sentence) ?? []
    const claim = beside.find((other) => other !== denial && isWithin(other, denial))
    return claim ? { ...denial, ranges: claim.ranges } : denial
  })
}

/** The cut before ", a claim the rebels denied" or ", which they deny". */
function deniesClaim(view: TextView, { cue, rule, ranges }: Ranked): boolean {
  if (rule !== 'fronted' || cue?.cueClass !== 'VERB' || !DENYING.has(cue.lemma)) return false
  const comma = (ranges.at(-1)?.to ?? 0) + 1
  return opensWhich(view, comma) || deniedAt(view, cue.node) === comma
}

/** Whether what one cut reports stands in another's. */
export const isWithin = (inner: Ranked, outer: Ranked) =>
  inner.ranges.every((r) => outer.ranges.some((o) => o.from <= r.from && r.to <= o.to))
