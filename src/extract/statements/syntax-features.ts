import type { Proposal, Range } from './proposal.js'
import type { Node, TextView } from './view.js'

/**
 * What the parse says of a cut: how its content hangs on the cue, which words on either side it leaves behind, and what
 * they hang on. A cut that leaves a subject, or takes half a phrase, is seldom right.
 */
export function syntaxFeatures(view: TextView, { cue, rule, ranges }: Proposal): string[] {
  const last = ranges.at(-1) ?? ranges[0]
  const hang = cue ? hangsOn(view, ranges, cue.node) : 'none'
  const rest = restAfter(view, ranges, last.to, cue?.node ?? null)
  const left = leftBehind(view, ranges, cue?.node ?? null)
  return [
    `hang=${hang}`,
    `hang=${hang}&${rule}`,
    `rest=${rest}`,
    `rest=${rest}&${rule}`,
    `left=${left}`,
    `left=${left}&${rule}`,
    `hang=${hang}&rest=${rest}`,
  ]
}

const holds = (ranges: readonly Range[], i: number) => ranges.some((r) => r.from <= i && i <= r.to)

/** "cue:ccomp" where the content hangs on the cue, "over:parataxis" where the cue hangs on it, else what it hangs on. */
function hangsOn(view: TextView, ranges: readonly Range[], cue: Node): string {
  if (holds(ranges, cue.head)) return `over:${relation(cue)}`
  const tops = topsOf(view, ranges)
  const own = tops.find((top) => top.head === cue.index)
  if (own) return `cue:${relation(own)}`
  const [first] = tops
  if (!first) return 'nothing'
  if (first.head < 0) return 'root'
  return view.nodes[first.head]?.head === cue.index ? `near:${relation(first)}` : `far:${relation(first)}`
}

/** The content words whose heads stand outside. */
function topsOf(view: TextView, ranges: readonly Range[]): Node[] {
  const tops: Node[] = []
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const node = view.nodes[i]
      if (node && node.token.upos !== 'PUNCT' && !holds(ranges, node.head)) tops.push(node)
    }
  return tops
}

/** What the first word after the cut in its sentence hangs on, and how; "end" where there is none. */
function restAfter(view: TextView, ranges: readonly Range[], to: number, cue: Node | null): string {
  const sentence = view.nodes[to]?.at.sentence
  let at = to + 1
  while (view.nodes[at]?.token.upos === 'PUNCT' && view.nodes[at]?.at.sentence === sentence) at++
  let node = view.nodes[at]
  if (!node || node.at.sentence !== sentence) return 'end'
  // The head of the phrase that begins there.
  for (let up = view.nodes[node.head]; up && up.index > to && up.left > to; up = view.nodes[up.head]) node = up
  const on = cue && node.index === cue.index ? 'isCue' : cue && node.head === cue.index ? 'cue' : ''
  return `${on || (holds(ranges, node.head) ? 'in' : 'out')}:${relation(node)}`
}

/** A dependent of the content that stands before it and is left out: its relation, or "-". */
function leftBehind(view: TextView, ranges: readonly Range[], cue: Node | null): string {
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++)
      for (const c of view.nodes[i]?.children ?? []) {
        const child = view.nodes[c]
        if (!child || c >= from || holds(ranges, c) || c === cue?.index || child.token.upos === 'PUNCT') continue
        if (/^(?:mark|cc|discourse)/.test(child.token.deprel)) continue
        return relation(child)
      }
  return '-'
}

const relation = ({ token }: Node) => token.deprel
