import { isQuestionPut } from './asked.js'
import type { CueNode } from './cue.js'
import { clauseStart, markBefore, quoteStart, type Range } from './edges.js'
import { figurePut } from './figures.js'
import { isCountered } from './own-clause.js'
import type { Out } from './proposal.js'
import { REPORTS } from './reports.js'
import { speakerStart } from './source/index.js'
import { speaksBehind } from './speaks-behind.js'
import { joinsThat } from './that.js'
import { tagAt, type TextView } from './view.js'

/** "A, he said", "A, said Kirby", "A, he said, B": what stands before the cue, or on both sides. */
export function proposeFronted(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  // "Norland said 20 had died, while Reed put the toll at five": at what he puts it stands behind the verb.
  if (figurePut(view, cue.node) >= 0) return
  const called = speakerStart(view, cue)
  const start = called >= 0 ? called : speaksBehind(view, cue) ? cue.first : clauseStart(view, cue)
  const comma = markBefore(view, start, sentence)
  // "Reed said P, but Olsen says Q", "said “P” and that Olsen knew Q": nothing of hers stands before "but" or "and that".
  if (comma < 0 || isCountered(view, comma + 1, sentence.to) || joinsThat(view, comma + 1)) return
  // "One, who works there, said she learned P": what stands before "said" is nothing that she learned.
  if (view.nodes.slice(comma + 1, start).some(({ token }) => /^VB[DZP]$/.test(token.xpos) && REPORTS.has(token.lemma)))
    return
  const from = afterDateline(view, quoteStart(view, sentence.from), comma)
  if (isQuestionPut(view, { from, to: comma - 1 })) return
  const speaks = start === cue.first && !saysSomething(view, from, comma - 1)
  // "The ministry, which closed the port, said ships could return": who speaks, not what is said.
  if (speaks && (cue.lemma === 'tell' || clauseFollows(view, cue.last) || isSetApart(view, from, comma))) return
  // "Reed praised it, and Berg, its author, said it would last": whoever stands before the verb is in what is said.
  if (
    start === cue.first &&
    cue.lemma === 'say' &&
    view.nodes[cue.first - 1]?.token.text === ',' &&
    view.nodes[comma - 1]?.quote === -1 &&
    clauseFollows(view, cue.last)
  )
    return
  out.push(['fronted', { from, to: comma - 1 }])
  const earlier = markBefore(view, comma - 1, sentence)
  if (earlier > sentence.from) out.push(['fronted', { from: earlier + 1, to: comma - 1 }])
  const after = view.nodes.slice(cue.last + 1, sentence.to + 1).find((n) => /^[,"“]$/.test(n.token.text))
  // "The mayor, Ada Lind, tweeted, “A”": who speaks stands before the comma, and nothing of what is said.
  if (after && after.index < sentence.to - 1 && !(speaks && after.index === cue.last + 1))
    out.push(['around', { from, to: comma - 1 }, { from: after.index + 1, to: sentence.to }])
}

/** "Norby — Two miners died, police said": behind the place that the article comes from. */
function afterDateline(view: TextView, from: number, to: number): number {
  let i = from
  while (i < to && i < from + 7 && /^(?:NNPS?|,|-LRB-|-RRB-)$/.test(tagAt(view, i))) i++
  return i > from && i < to && /^(?:[—–]|--)$/.test(view.nodes[i]?.token.text ?? '') ? i + 1 : from
}

/** "Olsen, who is in hiding, urged": a relative clause between commas, the second of them right before the verb. */
const isSetApart = (view: TextView, from: number, comma: number) =>
  view.nodes
    .slice(from, comma)
    .some(({ index, token }) => token.text === ',' && /^(?:who|which)$/.test(view.nodes[index + 1]?.token.text ?? ''))

/** Whether a stretch is more than who speaks: it holds quoted words, or a verb outside relative clauses. */
function saysSomething(view: TextView, from: number, to: number): boolean {
  let relative = false
  for (let i = from; i <= to; i++) {
    const node = view.nodes[i]
    if (!node) return false
    if (node.quote >= 0) return true
    if (node.token.text === ',') relative = /^W/.test(view.nodes[i + 1]?.token.xpos ?? '')
    if (!relative && /^(?:VERB|AUX)$/.test(node.token.upos) && !/^acl/.test(node.token.deprel)) return true
  }
  return false
}

/** Whether a noun phrase and its finite verb stand right behind a word: "said ships could return", not "said Kirby". */
function clauseFollows(view: TextView, last: number): boolean {
  let i = last + 1
  while (/^(?:DT|JJ|CD|NNS?|NNPS?|PRP\$?|POS)$/.test(view.nodes[i]?.token.xpos ?? '')) i++
  return i > last + 1 && /^(?:MD|VBD|VBZ|VBP)$/.test(view.nodes[i]?.token.xpos ?? '')
}
