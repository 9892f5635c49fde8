import answering from '../lexicon/answering.json' with { type: 'json' }
import type { Source } from '../types.js'
import type { CueNode } from './cue.js'
import { deniedAt } from './denied-at.js'
import { opensNoun } from './held-to-be.js'
import { holdsInnocence } from './innocence.js'
import { isPlea } from './pleas.js'
import type { Proposal } from './proposal.js'
import { isPassive } from './source/index.js'
import { isNegated } from './unsaid.js'
import { isUnaccepting } from './unwilling.js'
import { tagAt, type TextView } from './view.js'
import { maybeGiven } from './withheld.js'

const DENY: ReadonlySet<string> = new Set(answering.deny)
const REJECT: ReadonlySet<string> = new Set(answering.reject)
const DECLINE: ReadonlySet<string> = new Set(answering.decline)
const SAID: ReadonlySet<string> = new Set(answering.said)
const COMMENT: ReadonlySet<string> = new Set(answering.comment)
const WANTED: ReadonlySet<string> = new Set([...answering.wanted, ...answering.outcome, ...answering.proposed])
const DISPUTE: ReadonlySet<string> = new Set(answering.dispute)
const REFUSE: ReadonlySet<string> = new Set(answering.refuse)
const CLAUSE = /^(?:clause|after-that)$/
const OBJECT = /^(?:object|to-the-end|to-the-comma|to-the-tail)$/
/** Within so many words the noun stands that is denied: "any direct part in it", "the council's claims". */
const NEAR = 6

/**
 * Whether a cut is what somebody answers: "denied taking part", "denies any link", "rejected the accusations", "declined to
 * comment". The annotated texts hold few of these, and the words alone settle that something is reported; "denied them
 * entry" and "rejected the candidate" are acts.
 */
export function isAnswer(view: TextView, { cue, rule, ranges }: Proposal, source: Source | null): boolean {
  if (source && (cue?.cueClass === 'SILENCE' || isPlea(view, { cue, rule, ranges }))) return true
  if (cue?.cueClass !== 'VERB' || !source || ranges.length > 1) return false
  if (holdsInnocence(view, cue.node) || (rule === 'fronted' && deniedAt(view, cue.node) > ranges[0].to)) return true
  // "That claim was rejected by Olsen".
  if (isPassive(view, cue))
    return rule === 'passive' && REJECT.has(cue.lemma) && SAID.has(view.nodes[ranges[0].to]?.token.lemma ?? '')
  const { from, to } = ranges[0]
  if (rule === 'relative') return DENY.has(cue.lemma) && SAID.has(view.nodes[to]?.token.lemma ?? '')
  const after = view.nodes[from]
  if (!after || from <= cue.last || from > cue.last + 2 || after.quote !== cue.node.quote) return false
  if (isUnaccepting(cue)) return OBJECT.test(rule)
  if (isNegated(view, cue.node)) return false
  const words = view.nodes.slice(from, Math.min(to, from + NEAR) + 1)
  const names = (set: ReadonlySet<string>) => words.some(({ token }) => set.has(token.lemma.toLowerCase()))
  if (
    DENY.has(cue.lemma) &&
    (CLAUSE.test(rule) ||
      (OBJECT.test(rule) &&
        (after.token.xpos === 'VBG' ||
          (from === to && POINTER.test(after.token.lower)) ||
          isAny(after.token.lower) ||
          names(SAID) ||
          (isTold(cue) && isDenied(view, from)))))
  )
    return true
  if (DISPUTE.has(cue.lemma) && from === to && POINTER.test(after.token.lower)) return OBJECT.test(rule)
  if (REFUSE.has(cue.lemma) && isWantedThing(view, from, to)) return OBJECT.test(rule)
  if (REJECT.has(cue.lemma) && OBJECT.test(rule)) return names(SAID)
  // The parser may take "to comment" for a place.
  const toDo = after.token.lower === 'to' && COMMENT.has(view.nodes[from + 1]?.token.lower ?? '')
  return DECLINE.has(cue.lemma) && toDo && (rule === 'to-do' || rule === 'object')
}

/** "Denied it", "disputed that": the answer to what was just said, in a word. */
const POINTER = /^(?:it|that|this)$/

/** "Rejected the demand", "turned down its latest offer": a thing somebody asked for, and no more than which one it was. */
function isWantedThing(view: TextView, from: number, to: number): boolean {
  if (!/^(?:an?|the|this|that|these|those|any|all|his|her|its|their|such)$/.test(view.nodes[from]?.token.lower ?? ''))
    return false
  let last = from
  while (last < to && /^(?:P?DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|VB[GN]|CD|HYPH)$/.test(tagAt(view, last + 1))) last++
  const behindIt = view.nodes[last + 1]?.token.lower ?? ''
  while (last > from && !/^NN/.test(tagAt(view, last))) last--
  return (
    last > from &&
    last - from < NEAR &&
    WANTED.has(view.nodes[last]?.token.lemma ?? '') &&
    (last === to || /^VBN$/.test(tagAt(view, last + 1)) || /^(?:by|from|of|for|to|with)$/.test(behindIt))
  )
}

/** Not "to deny the power of it". */
const isTold = ({ node, participle }: CueNode) => /^VB[DZPN]$/.test(node.token.xpos) || participle === true

/** "Denies murder", "denies two counts of theft": a noun phrase of what nobody could withhold. */
const isDenied = (view: TextView, from: number) => opensNoun(view, from) && !maybeGiven(view, from)

const isAny = (word: string) => word === 'any' || word === 'all'
