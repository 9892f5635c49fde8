import { leavesOpen } from '../question-words.js'
import type { CueNode } from './cue.js'
import { dependents, type Node, type TextView } from './view.js'

/** Verbs that put what follows them forward as so. */
const PUT_FORWARD = new Set(
  'say state claim suggest allege report announce argue assert declare tell write imply reveal note add confirm acknowledge deny'.split(
    ' ',
  ),
)
const NOT = /^(?:not|n['’]?t|never|without)$/i
const NO_ONE = /^(?:nobody|nothing|none|neither|no)$/i

/**
 * "Kirby did not say that P", "nobody has said that P", "stopped short of saying that P": P was not said. What is left open
 * ("did not say whether P") is somebody's silence about it, and stays.
 */
export function isUnsaid(view: TextView, { node, cueClass, lemma, last }: CueNode): boolean {
  if (cueClass !== 'VERB' || !PUT_FORWARD.has(lemma)) return false
  if (isDenied(view, node) || isOutOfReach(view, node) || isLeftOpen(view, node)) return true
  return isNobodys(view, node) || (isNegated(view, node) && !isAsked(view, last))
}

/** "Denied saying that P", "denies he ever said P". */
const isDenied = (view: TextView, { head, token }: Node) =>
  /^(?:ccomp|xcomp)$/.test(token.deprel) && view.nodes[head]?.token.lemma === 'deny'

/** "Neither confirmed nor denied P", "would not confirm or deny P": both are left open. */
function isLeftOpen(view: TextView, { index, token }: Node): boolean {
  const lemmaAt = (i: number) => view.nodes[i]?.token.lemma
  const or = (i: number) => /^n?or$/.test(view.nodes[i]?.token.lower ?? '')
  return token.lemma === 'confirm'
    ? or(index + 1) && lemmaAt(index + 2) === 'deny'
    : or(index - 1) && lemmaAt(index - 2) === 'confirm'
}

/** "It is too early to say where P", "hard to tell whether P": nobody says it. */
function isOutOfReach(view: TextView, { index, token }: Node): boolean {
  const [to, how] = [view.nodes[index - 1]?.token, view.nodes[index - 2]?.token]
  return (
    token.xpos === 'VB' &&
    to?.lower === 'to' &&
    /^(?:early|soon|hard|difficult|impossible|unable)$/.test(how?.lower ?? '')
  )
}

/** "Did not say", "never denied", "stopped short of saying". */
export function isNegated(view: TextView, node: Node): boolean {
  if (
    dependents(view, node, 'advmod', 'aux', 'mark').some(
      ({ index, token }) => index < node.index && NOT.test(token.text),
    )
  )
    return true
  const [before, earlier] = [view.nodes[node.index - 1]?.token.text ?? '', view.nodes[node.index - 2]?.token.text ?? '']
  return NOT.test(before) || (before === 'of' && earlier === 'short')
}

/** "Nobody", "no one", "no official", "nothing in the file", "none of them"; not "No 10". */
const isNobodys = (view: TextView, node: Node) =>
  dependents(view, node, 'nsubj').some(({ index, left }) => {
    if (index > node.index) return false
    const opening = view.nodes[left]?.token.text ?? ''
    return NO_ONE.test(opening) && !/^\d/.test(view.nodes[left + 1]?.token.text ?? '')
  })

/** The question word stands behind the verb, or behind a day or hearer after it. */
function isAsked(view: TextView, last: number): boolean {
  const sentence = view.nodes[last]?.at.sentence
  for (const { at, token } of view.nodes.slice(last + 1, last + 5)) {
    if (at.sentence !== sentence || token.text === 'that') return false
    if (leavesOpen(token.lower)) return true
  }
  return false
}
