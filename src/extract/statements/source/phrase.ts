import { MONTHS, WEEKDAYS } from '../../calendar.js'
import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import { dependents, spanOf, type Node, type TextView } from '../view.js'

/** The noun phrase as printed, without clauses that hang on it. */
export function sourceAt(view: TextView, head: Node, cue: CueNode | null): Source {
  let from = head.index
  let to = head.index
  // What stands behind the cue is no part of what stands before it.
  const within = (c: number) => !cue || c < cue.first || (c > cue.last && head.index > cue.first)
  for (const c of head.children) {
    const child = view.nodes[c]
    if (!child) continue
    const { deprel } = child.token
    if (
      c < head.index &&
      /^(?:det|amod|compound|nmod|nummod|flat|advmod)/.test(deprel) &&
      child.right < head.index &&
      within(child.left)
    )
      from = Math.min(from, cue && cue.last < head.index ? Math.max(child.left, cue.last + 1) : child.left)
    const holdsCue = cue !== null && child.left <= cue.first && cue.first <= child.right
    if (c > head.index && within(c) && !holdsCue && belongsAfter(view, head, child, to)) to = Math.max(to, child.right)
  }
  while (from < head.index && view.nodes[from]?.token.upos === 'PUNCT') from++
  const end = Math.max(to, voicedEnd(view, to, cue))
  const clear = cue && from < cue.first && end >= cue.first ? cue.first - 1 : end
  return { span: spanOf(view, from, clear), at: head.at }
}

/** "A spokesperson for the bus company said": whom it speaks for belongs to it, whatever the parser hangs it on. */
function voicedEnd(view: TextView, to: number, cue: CueNode | null): number {
  const voice = /^(?:spokes\w+|lawyers?|attorneys?)$/i.test(view.nodes[to]?.token.text ?? '')
  if (!cue || !voice || view.nodes[to + 1]?.token.text !== 'for') return to
  let end = to + 1
  while (/^(?:DT|NNPS?|NNS?|JJ|CD|POS|CC|HYPH)$/.test(view.nodes[end + 1]?.token.xpos ?? '') && end + 1 !== cue.first)
    end++
  return end > to + 1 ? end : to
}

const TIMES = new RegExp(
  `^(?:${WEEKDAYS}|${MONTHS}|[Tt]oday|[Yy]esterday|week|weekend|month|year|day|morning|evening|afternoon|night)$`,
)

/** "Friday", "yesterday", "week": when, not who; "Day" and "Week" in capitals are names. */
export const isTime = (node: Node) => TIMES.test(node.token.text)

/** "the Kremlin on Friday": a time is not part of a name. */
const isWhen = (view: TextView, node: Node) =>
  isTime(node) && dependents(view, node, 'case').some((c) => /^(?:on|in|during|late|early)$/i.test(c.token.text))

function belongsAfter(view: TextView, head: Node, child: Node, to: number): boolean {
  if (/^(?:flat|fixed|compound)/.test(child.token.deprel)) return child.index - head.index < 8
  if (/^nmod/.test(child.token.deprel))
    return (
      child.left === to + 1 &&
      child.right - child.left < 12 &&
      !/,/.test(view.nodes[child.left]?.token.text ?? '') &&
      !isWhen(view, child)
    )
  return /^(?:appos)/.test(child.token.deprel) && child.left === to + 1 && /^\p{Lu}/u.test(child.token.text)
}
