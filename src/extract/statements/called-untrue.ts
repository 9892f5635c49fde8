import { ACCOUNTS, CALLING, UNTRUE } from '../denying.js'
import type { Ranked } from './rank.js'
import type { Node, TextView } from './view.js'

/** So many words stand at most before the noun ("called untrue | Chile's latest claim"), and behind it ("the claim by Chile | that"). */
const NEAR = 8

/**
 * "Called the claim that it had shelled the town a lie", "said a report that it had cut jobs was untrue": what stands behind the
 * noun is denied, as far as to the words that call it untrue. Cuts of other kinds stay as they are.
 */
export function deniedAsUntrue(view: TextView, chosen: readonly Ranked[]): readonly Ranked[] {
  return chosen.map((cut) => {
    const [range, ...more] = cut.ranges
    const { cue } = cut
    if (!cue || more.length > 0 || (cue.cueClass !== 'VERB' && cue.cueClass !== 'NOUN')) return cut
    const noun = accountBefore(view, range.from)
    if (noun < 0) return cut
    const isCalled = callingUntrue(view, noun) !== null
    const end = verdictAt(view, range.from, range.to, isCalled)
    if (!isCalled && end > range.to) return cut
    const ranges: Ranked['ranges'] = [{ from: range.from, to: end - 1 }]
    return { ...cut, ranges, cue: cue.cueClass === 'VERB' ? { ...cue, lemma: DENY } : cue }
  })
}

const DENY = 'deny'

/** The verb that calls untrue what a noun tells: "called Chile's claim that P a lie"; null where there is none. */
export function callingUntrue(view: TextView, noun: number): Node | null {
  const verb = callingVerb(view, noun)
  if (!verb) return null
  const last = view.bounds[verb.at.sentence]?.last ?? noun
  const behind = view.nodes.slice(noun + 1, last + 1)
  return isUntrue(view.nodes[verb.index + 1]) || behind.some(isUntrue) ? verb : null
}

const isUntrue = (node: Node | undefined) => node !== undefined && UNTRUE.has(node.token.lemma)

/** The noun whose "that" stands right before a place: "a report by Norland that | it"; -1 where none does. */
function accountBefore(view: TextView, from: number): number {
  if (view.nodes[from - 1]?.token.lower !== 'that') return -1
  for (let i = from - 2; i > from - NEAR; i--) {
    const node = view.nodes[i]
    if (!node || /^(?:VERB|AUX|PUNCT)$/.test(node.token.upos)) return -1
    if (ACCOUNTS.has(node.token.lemma)) return i
  }
  return -1
}

function callingVerb(view: TextView, noun: number): Node | null {
  for (let i = noun - 1; i > noun - NEAR; i--) {
    const node = view.nodes[i]
    if (!node || node.at.sentence !== view.nodes[noun]?.at.sentence) return null
    if (node.token.upos === 'VERB') return CALLING.has(node.token.lemma) ? node : null
  }
  return null
}

/** Where the words begin that close a range and call it untrue: "was untrue", and behind a verb of calling "a lie", "as baseless". */
function verdictAt(view: TextView, from: number, to: number, isCalled: boolean): number {
  if (!isUntrue(view.nodes[to])) return to + 1
  let start = to
  while (start - 1 > from && /^(?:DET|ADV|ADJ)$/.test(view.nodes[start - 1]?.token.upos ?? '')) start--
  const before = view.nodes[start - 1]?.token
  if (/^(?:is|are|was|were)$/.test(before?.lower ?? '')) return start - 1
  if (!isCalled) return to + 1
  return before?.lower === 'as' ? start - 1 : start
}
