import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import type { Proposal } from '../proposal.js'
import { dependents, spanOf, type Node, type TextView } from '../view.js'
import { citedBy, quotedAs } from './citing.js'
import { creditedBelow } from './credited.js'
import { authorBehind, authorOf } from './documents.js'
import { holderOf } from './holder.js'
import { introducer } from './introducer.js'
import { hasCase, nounPhraseAfter } from './nominal.js'
import { ownerOfNoun, passiveSource } from './passive.js'
import { sourceAt } from './phrase.js'
import { climbSubject, subjectOf } from './subject.js'
import { isPassive } from './voice.js'

export { maySpeak, namesSpeaker } from './able.js'
export { citesBehind, citesNext, outletThatCites } from './citing.js'
export { chooseSource } from './choose.js'
export { isCredit } from './credited.js'
export { isDocument } from './documents.js'
export { speakerStart } from './insertion.js'
export { jointSources } from './joint.js'
export { passiveSource } from './passive.js'
export { isTime, sourceAt } from './phrase.js'
export { searchFor } from './search.js'
export { isAsked, isPassive } from './voice.js'
export { speakerFeatures } from './speaker-features.js'
export { openSpeakers, SHIPPED_SPEAKERS, type SpeakerModel } from './speaker-model.js'

/** Who is named as the source of what `proposal` cuts: by the parse, else the nearest noun phrase; null where nobody is. */
export function findSource(view: TextView, proposal: Proposal): Source | null {
  const { cue } = proposal
  const { by } = proposal
  const told = by && view.nodes[by.to]
  if (told) return { span: spanOf(view, by.from, by.to), at: told.at }
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
      return noun && (authorBehind(view, noun) ?? authorOf(view, noun))
    }
    case 'HEDGE':
      return null
    case 'COLON': {
      const name = view.nodes[cue.first - 1]
      // Question and answer: nobody is named.
      const isNobody =
        /^(?:[QA]\.|Q)$/.test(cue.node.token.text) || /^(?:Q|A|Question|Answer)$/i.test(name?.token.text ?? '')
      return name && !isNobody ? name : null
    }
    case 'NOUN':
      return possessor(view, cue)
    case 'SILENCE': {
      const subject = subjectOf(view, cue, proposal)
      return subject && authorOf(view, holderOf(view, cue, subject))
    }
    case 'VERB':
      return (
        ownerOfNoun(view, cue) ??
        quotedAs(view, cue) ??
        citedBy(view, cue) ??
        passiveSource(view, cue) ??
        activeSource(view, cue, proposal)
      )
  }
}

/** "North Korea's statements that", "denials by the ministry"; else the subject of the verb that governs the noun. */
function possessor(view: TextView, cue: CueNode): Node | null {
  const own = dependents(view, cue.node, 'nmod:poss')[0]
  if (own) return own
  const by = dependents(view, cue.node, 'nmod', 'obl').find((n) => hasCase(view, n, /^(?:by|from)$/i))
  if (by) return by
  // "The claim by the ministry that P": whatever the parser hangs the ministry on.
  const named = /^(?:by|from)$/.test(view.nodes[cue.last + 1]?.token.lower ?? '') && nounPhraseAfter(view, cue.last + 2)
  if (named) return named
  const verb = view.nodes[cue.node.head]
  return verb && verb.index < cue.node.index ? climbSubject(view, verb) : null
}

/** In the passive what comes first is what is said, or of whom; it never speaks. */
function activeSource(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const after = proposal.ranges[0].from > cue.last || proposal.rule === 'passive'
  if (after && isPassive(view, cue) && !/^(?:quote|cite)$/.test(cue.lemma)) return null
  const subject = subjectOf(view, cue, proposal)
  return subject && authorOf(view, holderOf(view, cue, subject))
}

const insideContent = (proposal: Proposal, index: number) =>
  proposal.ranges.some((r) => r.from <= index && index <= r.to)
