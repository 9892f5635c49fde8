import type { Source } from '../../types.js'
import type { CueNode } from '../cues.js'
import type { Proposal } from '../proposal.js'
import { dependents, type Node, type TextView } from '../view.js'
import { citedBy } from './citing.js'
import { creditedBelow } from './credited.js'
import { authorOf } from './documents.js'
import { holderOf } from './holder.js'
import { introducer } from './introducer.js'
import { hasCase, isNominal, nounPhraseAfter } from './nominal.js'
import { sourceAt } from './phrase.js'
import { climbSubject, subjectOf } from './subject.js'

export { citesNext, outletThatCites } from './citing.js'
export { isCredit } from './credited.js'
export { isDocument } from './documents.js'
export { speakerStart } from './insertion.js'
export { jointSources } from './joint.js'
export { sourceAt } from './phrase.js'

/** Who is named as the source of what `proposal` cuts: by the parse, else the nearest noun phrase; null where nobody is. */
export function findSource(view: TextView, proposal: Proposal): Source | null {
  const { cue } = proposal
  const head = cue ? sourceHead(view, cue, proposal) : (creditOf(view, proposal) ?? introducer(view, proposal))
  return head && (!insideContent(proposal, head.index) || endsAsAgent(view, proposal, head))
    ? sourceAt(view, head, cue)
    : null
}

/** "He was reported missing by the police": a cut that takes in the agent it ends with still has it for its source. */
function endsAsAgent(view: TextView, { cue, ranges }: Proposal, head: Node): boolean {
  if (cue?.cueClass !== 'VERB' || !isPassive(view, cue)) return false
  const phrase = view.nodes.slice(Math.max(cue.last + 1, head.index - AGENT), head.index)
  return phrase.some(({ token }) => token.text === 'by') && head.index >= (ranges.at(-1)?.to ?? 0) - AGENT
}

/** How many words an agent behind "by" may have. */
const AGENT = 6

const creditOf = (view: TextView, { ranges }: Proposal) => creditedBelow(view, (ranges.at(-1) ?? ranges[0]).to)

function sourceHead(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  switch (cue.cueClass) {
    case 'ACCORDING': {
      const noun = citedBy(view, cue) ?? nounPhraseAfter(view, cue.last + 1)
      return noun && authorOf(view, noun)
    }
    case 'HEDGE':
      return null
    case 'COLON': {
      const name = view.nodes[cue.first - 1]
      // Question and answer: nobody is named.
      return name && !/^[QA]$/.test(name.token.text) ? name : null
    }
    case 'NOUN':
      return possessor(view, cue)
    case 'VERB':
      return (
        ownerOfNoun(view, cue) ?? citedBy(view, cue) ?? passiveSource(view, cue) ?? activeSource(view, cue, proposal)
      )
  }
}

/** "The council's statement read": a noun for the parser, so that whose it is hangs on it. */
const ownerOfNoun = (view: TextView, { node }: CueNode) =>
  node.token.upos === 'NOUN' ? (dependents(view, node, 'nmod:poss')[0] ?? null) : null

/** "North Korea's statements that", "denials by the ministry"; else the subject of the verb that governs the noun. */
function possessor(view: TextView, cue: CueNode): Node | null {
  const own = dependents(view, cue.node, 'nmod:poss')[0]
  if (own) return own
  const by = dependents(view, cue.node, 'nmod', 'obl').find((n) => hasCase(view, n, /^(?:by|from)$/i))
  if (by) return by
  const verb = view.nodes[cue.node.head]
  return verb && verb.index < cue.node.index ? climbSubject(view, verb) : null
}

/** "was told by", "was quoted as saying", "noted by the team": by whom. */
function passiveSource(view: TextView, cue: CueNode): Node | null {
  // "Olsen was quoted by Interfax": whoever quotes passes on what another says.
  if (/^(?:quote|cite)$/.test(cue.lemma)) return null
  if (cue.node.token.xpos === 'VBN' && view.nodes[cue.last + 1]?.token.text.toLowerCase() === 'by')
    return nounPhraseAfter(view, cue.last + 2)
  if (!isPassive(view, cue)) return null
  return (
    dependents(view, cue.node, 'obl').find((n) => n.index > cue.last && hasCase(view, n, /^by$/i)) ??
    agentAfter(view, cue)
  )
}

/** "was announced to be a pandemic by the ministry": the first agent after the cue, whatever the parser hangs it on. */
function agentAfter(view: TextView, cue: CueNode): Node | null {
  const end = view.bounds[cue.node.at.sentence]?.last ?? 0
  for (let i = cue.last + 1; i < Math.min(end, cue.last + 16); i++) {
    const node = view.nodes[i]
    if (!node) return null
    if (node.quote >= 0) continue
    if (/^(?:VB[DZPNG]|MD)$/.test(node.token.xpos) || /^[,;]$/.test(node.token.text)) return null
    if (node.token.text === 'by') return nounPhraseAfter(view, i + 1)
  }
  return null
}

/** In the passive what comes first is what is said, or of whom; it never speaks. */
function activeSource(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const after = proposal.ranges[0].from > cue.last || proposal.rule === 'passive'
  if (after && isPassive(view, cue) && !/^(?:quote|cite)$/.test(cue.lemma)) return null
  const subject = subjectOf(view, cue, proposal)
  return subject && authorOf(view, holderOf(view, cue, subject))
}

/** "was told", "a trial announced on Monday"; "have called" is none, whatever the parse makes of it. */
function isPassive(view: TextView, { node, first }: CueNode): boolean {
  if (node.token.xpos !== 'VBN') return false
  const auxiliaries = dependents(view, node, 'aux')
  if (auxiliaries.some((a) => /^(?:be|get)$/.test(a.token.lemma))) return true
  if (auxiliaries.length > 0 || dependents(view, node, 'nsubj').length > 0) return false
  const bare = node.token.deprel.startsWith('acl') && view.nodes[first - 1]?.token.text !== ','
  return bare && !isMainVerb(view, node) && dependents(view, node, 'obj', 'ccomp').length === 0
}

/**
 * "Both the council and the government called for P": a participle for the tagger, but the noun that it hangs on has no other
 * verb, or shares it with another subject behind the cue.
 */
function isMainVerb(view: TextView, node: Node): boolean {
  let noun = view.nodes[node.head]
  while (noun && /^(?:nmod|conj)/.test(noun.token.deprel)) noun = view.nodes[noun.head]
  if (!noun || !isNominal(noun)) return false
  const verb = view.nodes[noun.head]
  if (!verb) return true
  return noun.token.deprel === 'nsubj' && dependents(view, verb, 'nsubj').some((n) => n.index > node.index)
}

const insideContent = (proposal: Proposal, index: number) =>
  proposal.ranges.some((r) => r.from <= index && index <= r.to)
