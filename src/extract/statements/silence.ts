import answering from '../lexicon/answering.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import type { Out } from './proposal.js'
import { beforeWhen } from './before-when.js'
import { opensNoun } from './held-to-be.js'
import { isNegated } from './unsaid.js'
import { wouldNot } from './unwilling.js'
import { dependents, type Node, type TextView } from './view.js'

const ASKED: ReadonlySet<string> = new Set(answering.asked)
const SILENT: ReadonlyMap<string, string> = new Map(Object.entries(answering.silent))
/** So far behind the word stands what was asked. */
const NEAR = 8

/**
 * "Did not respond to a request for comment", "has not commented on the report", "could not be reached for comment", "had no
 * comment": words that tell that somebody keeps silent. What is kept silent about stands behind them.
 */
export function silenceCue(view: TextView, node: Node): CueNode | null {
  const lemma = SILENT.get(node.token.lemma)
  if (lemma === undefined || node.quote >= 0) return null
  const asked = askedAt(view, node)
  if (asked < 0) return null
  const takes = { that: false, np: false, to: false }
  return { node, cueClass: 'SILENCE', lemma, first: node.index, last: asked - 1, takes }
}

/** Where what was asked begins, behind a word that tells of silence; -1 where none is told of. */
function askedAt(view: TextView, node: Node): number {
  const next = node.index + 1
  const text = (i: number) => view.nodes[i]?.token.lower ?? ''
  switch (node.token.lemma) {
    case 'respond':
    case 'reply':
      return text(next) === 'to' && asks(view, next + 1) && isSilent(view, node) ? next + 1 : -1
    case 'confirm':
      return node.token.upos === 'VERB' && wouldNot(view, node) ? behindDeny(view, next) : -1
    case 'return':
      return (asks(view, next) || names(view, next, 'call')) && isSilent(view, node) ? next : -1
    case 'comment':
      return node.token.upos === 'VERB' && /^(?:on|about)$/.test(text(next)) && isSilent(view, node) ? next : -1
    case 'reach':
      return node.token.xpos === 'VBN' && forComment(view, next) >= 0 && isSilent(view, node)
        ? forComment(view, next)
        : -1
    case 'available':
      return isSilent(view, node) ? forComment(view, next) : -1
    case 'unavailable':
      return forComment(view, next)
    case 'have':
      return text(next) === 'no' && /^(?:immediate |further )?comment$/.test(nounAt(view, next + 1)) ? next : -1
    default:
      return -1
  }
}

/** "Would not confirm or deny | the report", "would not confirm | that P". */
function behindDeny(view: TextView, next: number): number {
  const at = (i: number) => view.nodes[i]?.token
  const from = /^n?or$/.test(at(next)?.lower ?? '') && at(next + 1)?.lemma === 'deny' ? next + 2 : next
  return opensNoun(view, from) || /^(?:that|whether|if)$/.test(at(from)?.lower ?? '') ? from : -1
}

/** "Did not", "could not immediately", "neither of them did". */
const isSilent = (view: TextView, node: Node) =>
  isNegated(view, node) ||
  dependents(view, node, 'nsubj').some(({ left }) =>
    view.nodes.slice(Math.max(0, left - 1), left + 1).some(({ token }) => /^(?:neither|none)$/i.test(token.text)),
  )

const stretch = (view: TextView, from: number) => view.nodes.slice(from, from + NEAR)

const asks = (view: TextView, from: number) =>
  stretch(view, from).some(({ token }) => ASKED.has(token.lemma) && token.text !== 'comments')

const names = (view: TextView, from: number, noun: string) =>
  stretch(view, from)
    .slice(0, 4)
    .some(({ token }) => token.lemma === noun && token.upos === 'NOUN')

function forComment(view: TextView, from: number): number {
  const at = stretch(view, from).findIndex(({ token }) => token.text === 'for')
  return at >= 0 && view.nodes[from + at + 1]?.token.text === 'comment' ? from + at : -1
}

/** A noun with an adjective before it, if one is there. */
function nounAt(view: TextView, at: number): string {
  const [one, two] = [view.nodes[at]?.token, view.nodes[at + 1]?.token]
  return one?.upos === 'ADJ' ? `${one.lower} ${two?.lower ?? ''}` : (one?.lower ?? '')
}

/** What somebody keeps silent about, up to where it is told when. */
export function proposeSilence(view: TextView, cue: CueNode, to: number, out: Out): void {
  const from = cue.last + 1
  out.push(['object', { from, to: beforeWhen(view, from, to) }])
}
