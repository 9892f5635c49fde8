import { isSaidOf, opensSaid } from './acts.js'
import type { CueNode } from './cue.js'
import { commaAfter, type Range } from './edges.js'
import { behind } from './held-to-be.js'
import type { Out } from './proposal.js'
import { dependents, type Node, type TextView } from './view.js'

/** What is denied, demanded or offered, and what somebody is to do. */
export function proposeObjects(view: TextView, cue: CueNode, hasThat: boolean, out: Out): void {
  const { node } = cue
  if (!cue.takes.np && !cue.takes.to) return
  const object = dependents(view, node, 'obj', 'obl', 'nmod', 'ccomp').find((c) => c.index > cue.last)
  const toDo = dependents(view, node, 'xcomp', 'ccomp', 'advcl').find((c) => c.index > cue.last && isToDo(view, c))
  if (toDo) {
    const asked = object && object.index < toDo.index ? object : undefined
    // "Called on Northline to reopen talks": who is to do it stands in what is asked for.
    const whole = asked && /^call (?:up)?on$/.test(cue.lemma) ? Math.max(asked.left, cue.last + 1) : toDo.left
    out.push(['to-do', { from: whole, to: toDo.right }])
    if (asked) out.push(['object-to-do', { from: asked.left, to: toDo.right }])
  }
  // "Apologised to the families for the delay": what for.
  const why = cue.lemma === 'apologize' ? behind(view, { from: cue.last, to: node.right }, 'for') : -1
  if (why > 0 && why < node.right) out.push(['object', { from: why + 1, to: node.right }])
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
  if (subject && isSaidOf(view, cue)) proposeSaidOf(view, cue, { from: subject.left, to: subject.right }, sentence, out)
  if (!subject || !next || !/^(?:TO|VBN|JJ)$/.test(next.token.xpos)) return
  const own = { from: subject.left, to: subject.right }
  out.push(
    ['passive', own, { from: cue.last + 1, to: commaAfter(view, cue.last + 1, sentence) }],
    ['passive', own, { from: cue.last + 1, to: sentence.to }],
  )
}

/** "The treaty was hailed as a breakthrough by the ministry", "Reed was accused by prosecutors of fraud": around who says so. */
function proposeSaidOf(view: TextView, cue: CueNode, own: Range, sentence: Range, out: Out): void {
  const end = commaAfter(view, cue.last, sentence)
  const by = view.nodes.slice(cue.last + 1, end + 1).find(({ token }) => token.text === 'by')
  if (!by) return
  const before = { from: cue.last + 1, to: by.index - 1 }
  const after = { from: agentEnd(view, by.index) + 1, to: end }
  const said = [before, after].filter(({ from, to }) => from <= to && opensSaid(view, cue, from))
  const [first, ...rest] = said
  if (first) out.push(['passive', own, first, ...rest])
}

const IN_NOUN = /^(?:DT|PDT|PRP\$?|NNPS?|NNS?|JJ[RS]?|CD|POS|HYPH)$/

/** The last word of the noun phrase behind "by". */
function agentEnd(view: TextView, by: number): number {
  let i = by
  const tag = (at: number) => view.nodes[at]?.token.xpos ?? ''
  while (IN_NOUN.test(tag(i + 1)) || (view.nodes[i + 1]?.token.text === 'of' && /^(?:DT|NN)/.test(tag(i + 2)))) i++
  return i
}

/** "a trend that the foundation predicts will go on", "the airport, for which he asked an exemption": the noun and what is said of it. */
export function proposeRelative(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const noun = view.nodes[cue.node.head]
  if (!noun || cue.node.token.deprel !== 'acl:relcl' || noun.index > cue.first) return
  // "The World Health Organization (WHO) said": no pronoun, whatever the tagger thinks.
  if (view.nodes.slice(noun.index, cue.first).some(({ token }) => token.text === 'WHO')) return
  let end = noun.index
  while (end + 1 < cue.first && !/^(?:,|that|which|who|whom|whose)$/i.test(view.nodes[end + 1]?.token.text ?? '')) end++
  if (closes(view, end + 1, cue) || isSubordinate(view, end + 1)) return
  const own = { from: noun.left, to: end < cue.first - 1 ? end : noun.index }
  const rest = { from: cue.last + 1, to: commaAfter(view, cue.last + 1, sentence) }
  out.push(rest.to > rest.from ? ['relative', own, rest] : ['relative', own])
}

/** ", while Olsen said", "; as Olsen said": a clause of its own behind the mark. */
const isSubordinate = (view: TextView, mark: number) =>
  /^[,;]$/.test(view.nodes[mark]?.token.text ?? '') &&
  /^(?:after|although|as|but|though|whereas|while)$/.test(view.nodes[mark + 1]?.token.text ?? '')

/** "Shares fell in the United States, bank data showed.": a clause behind a comma that nothing binds to a noun, at the end. */
const closes = (view: TextView, comma: number, { last }: CueNode) =>
  view.nodes[comma]?.token.text === ',' &&
  !/^W/.test(view.nodes[comma + 1]?.token.xpos ?? '') &&
  view.nodes[last + 1]?.token.text === '.'

/** "ruled out a truce despite Belarus proposing talks": the contrast is the writer's. */
export function beforeContrast(view: TextView, from: number, to: number): number {
  for (let i = from + 1; i <= to; i++)
    if (/^(?:despite|although|whereas)$/i.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return to
}

/** "to do", not "that they do". */
export const isToDo = (view: TextView, node: Node) => dependents(view, node, 'mark').some((m) => m.token.lower === 'to')
