import type { CueNode } from './cues.js'
import { commaAfter, type Range } from './edges.js'
import type { Out } from './proposal.js'
import { dependents, type Node, type TextView } from './view.js'

/** What is denied, demanded or offered, and what somebody is to do. */
export function proposeObjects(view: TextView, cue: CueNode, hasThat: boolean, out: Out): void {
  const { node } = cue
  if (!cue.takes.np && !cue.takes.to) return
  const object = dependents(view, node, 'obj', 'obl', 'nmod', 'ccomp').find((c) => c.index > cue.last)
  const toDo = dependents(view, node, 'xcomp', 'ccomp', 'advcl').find((c) => c.index > cue.last && isToDo(view, c))
  if (toDo) {
    out.push(['to-do', { from: toDo.left, to: toDo.right }])
    if (object && object.index < toDo.index) out.push(['object-to-do', { from: object.left, to: toDo.right }])
  }
  if (hasThat) return
  if (object && cue.takes.np)
    out.push([
      'object',
      { from: Math.max(object.left, cue.last + 1), to: beforeContrast(view, object.index, object.right) },
    ])
  if (cue.takes.np) out.push(['object', { from: cue.last + 1, to: beforeContrast(view, cue.last + 1, node.right) }])
  const passive = dependents(view, node, 'nsubj:pass')[0]
  if (!passive || !cue.takes.np) return
  out.push(['passive', { from: passive.left, to: passive.right }])
  if (toDo) out.push(['passive', { from: passive.left, to: passive.right }, { from: toDo.left, to: toDo.right }])
}

/** "The site was said to have begun in June", "Biden is projected to win, officials …": the subject and what is said of it. */
export function proposePassive(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const subject = dependents(view, cue.node, 'nsubj:pass').find((c) => c.index < cue.first)
  const next = view.nodes[cue.last + 1]
  if (!subject || !next || !/^(?:TO|VBN|JJ)$/.test(next.token.xpos)) return
  const own = { from: subject.left, to: subject.right }
  out.push(
    ['passive', own, { from: cue.last + 1, to: commaAfter(view, cue.last + 1, sentence) }],
    ['passive', own, { from: cue.last + 1, to: sentence.to }],
  )
}

/** "a trend that the foundation predicts will go on", "the airport, for which he asked an exemption": the noun and what is said of it. */
export function proposeRelative(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const noun = view.nodes[cue.node.head]
  if (!noun || cue.node.token.deprel !== 'acl:relcl' || noun.index > cue.first) return
  // "The World Health Organization (WHO) said": no pronoun, whatever the tagger thinks.
  if (view.nodes.slice(noun.index, cue.first).some(({ token }) => token.text === 'WHO')) return
  let end = noun.index
  while (end + 1 < cue.first && !/^(?:,|that|which|who|whom|whose)$/i.test(view.nodes[end + 1]?.token.text ?? '')) end++
  const own = { from: noun.left, to: end < cue.first - 1 ? end : noun.index }
  const rest = { from: cue.last + 1, to: commaAfter(view, cue.last + 1, sentence) }
  out.push(rest.to > rest.from ? ['relative', own, rest] : ['relative', own])
}

/** "ruled out a truce despite Belarus proposing talks": the contrast is the writer's. */
export function beforeContrast(view: TextView, from: number, to: number): number {
  for (let i = from + 1; i <= to; i++)
    if (/^(?:despite|although|whereas)$/i.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return to
}

/** "to do", not "that they do". */
export const isToDo = (view: TextView, node: Node) => dependents(view, node, 'mark').some((m) => m.token.lower === 'to')
