import type { CueNode } from './cue.js'
import type { Proposal, Range } from './proposal.js'
import { REPORTS } from './reports.js'
import { citesBehind, isDocument, isTime, maySpeak } from './source/index.js'
import { isFiniteAt, tagAt, type Node, type TextView } from './view.js'

/** A noun phrase, with what prepositions hang on it: "a hospital official in Gaza", "the head of the union". */
const PHRASE = /^(?:DT|PRP\$?|JJ[RS]?|NNS?|NNPS?|POS|CD|HYPH|IN|FW)$/
/** Whoever tells it and whoever hears it have no more words. */
const MOST = 12
/** What is told, and heard by nobody: "his uncle told stories". */
const TALES = /^(?:fortune|joke|lie|secret|story|tale|time|truth|way)$/
/** A clause that begins so only says when, or on what terms: "when she came, the guard told her". */
const SUBORDINATE = /^(?:after|although|as|because|before|but|if|once|since|though|unless|until|when|whenever|while)$/i

/**
 * The clause that somebody told a hearer, where the layout alone settles it: "Five people were killed, a doctor in Norby told
 * Reuters on Monday", "the mill will reopen, its director announced on Monday"; null elsewhere. "The bridge closed, officials
 * told residents to leave" has none.
 */
export function toldBefore(view: TextView, cue: CueNode): Range | null {
  const { lemma, node, cueClass } = cue
  if (cueClass !== 'VERB' || node.quote >= 0 || !/^VB[DZN]$/.test(node.token.xpos)) return null
  const shows = SHOWS.test(lemma)
  if (lemma !== 'tell' && !shows && !(REPORTS.has(lemma) && cue.takes.that)) return null
  const from = view.bounds[cue.node.at.sentence]?.first ?? 0
  let comma = cue.first - 1
  while (comma > cue.first - MOST && speaks(view, comma)) comma--
  if (comma === cue.first - 1 || view.nodes[comma]?.token.text !== ',' || tagAt(view, comma + 1) === 'IN') return null
  const clause = { from, to: comma - 1 }
  if (!view.nodes.slice(comma + 1, cue.first).some((noun) => noun.token.upos !== 'DET' && maySpeak(noun))) return null
  if (!isClause(view, clause)) return null
  const isDone = lemma === 'tell' ? isHeard(view, cue) : !shows && (isWhenOnly(view, cue) || citesBehind(view, cue) > 0)
  return isDone || isShown(view, cue, comma) ? clause : null
}

/** What a document does with what stands in it. */
const SHOWS = /^(?:show|suggest|find|indicate|reveal|conclude)$/

/** "One in five plans to leave, a survey of dentists shows.": a document, its verb and the stop. */
const isShown = (view: TextView, { last }: CueNode, comma: number): boolean =>
  view.nodes[last + 1]?.token.text === '.' && isDocumentBehind(view, comma)

/** Whether the noun phrase that begins behind a comma is a document, whatever is told of it: "a study of 63,000 women". */
function isDocumentBehind(view: TextView, comma: number): boolean {
  let head = comma + 1
  while (/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|CD|HYPH)$/.test(tagAt(view, head + 1))) head++
  const noun = view.nodes[head]
  return noun !== undefined && isDocument(noun)
}

export const isToldAtEnd = (view: TextView, { cue, rule, ranges: [{ from, to }] }: Proposal): boolean => {
  const clause = cue && rule === 'fronted' ? toldBefore(view, cue) : null
  return clause !== null && clause.from === from && clause.to === to
}

const speaks = (view: TextView, i: number) => PHRASE.test(tagAt(view, i)) || view.nodes[i]?.token.lemma === 'have'

/** A verb in a tense, or what the tagger takes for a participle though nothing helps it: "drones struck a mill". */
const isClause = (view: TextView, { from, to }: Range) =>
  !SUBORDINATE.test(view.nodes[from]?.token.text ?? '') &&
  view.nodes
    .slice(from, to + 1)
    .some(({ index, token }) => isFiniteAt(view, index) || (token.xpos === 'VBN' && /^NN/.test(tagAt(view, index - 1))))

/** Behind the verb stands nothing but the day, up to a stop, or a comma and what else goes on. */
function isWhenOnly(view: TextView, { last }: CueNode): boolean {
  let i = last + 1
  while (tellsTime(view.nodes[i]) || /^(?:on|late|early)$/.test(view.nodes[i]?.token.text ?? '')) i++
  return i > last + 1 && endsAt(view, i)
}

const tellsTime = (node: Node | undefined) => node !== undefined && isTime(node)

const endsAt = (view: TextView, i: number) =>
  view.nodes[i]?.token.text === '.' || (view.nodes[i]?.token.text === ',' && /^(?:VBG|IN)$/.test(tagAt(view, i + 1)))

/** Behind the verb stands a hearer, and nothing of what is told: only when and where, or what else goes on. */
function isHeard(view: TextView, { last }: CueNode): boolean {
  const hearer = view.nodes[last + 1]
  if (!hearer || isTime(hearer) || !/^(?:DT|PRP\$?|JJ|NNS?|NNPS?|CD)$/.test(hearer.token.xpos)) return false
  // "Told him the way".
  if (hearer.token.xpos === 'PRP' && !/^(?:IN|[.,])$/.test(tagAt(view, last + 2))) return false
  for (let i = last + 1; i < last + 2 * MOST; i++) {
    const { text = '', xpos = '', lemma = '' } = view.nodes[i]?.token ?? {}
    if (/^[.,]$/.test(text)) return endsAt(view, i)
    if (!PHRASE.test(xpos) || (view.nodes[i]?.quote ?? -1) >= 0 || TALES.test(lemma)) return false
  }
  return false
}
