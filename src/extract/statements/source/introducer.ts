import type { Proposal } from '../proposal.js'
import { maySpeak } from './able.js'
import { dependents, type Node, type TextView } from '../view.js'
import { authorOf } from './documents.js'
import { holderOf } from './holder.js'
import { nounPhraseAfter } from './nominal.js'
import { climbSubject } from './subject.js'

/**
 * Who brings in a quotation or block that no reporting word stands beside: the subject of the clause before its comma or
 * colon ("Jagger also reacted on Twitter, “Sad news”", "Marrero rejected this argument:"). Null where another sentence
 * ends before it: it continues whoever spoke.
 */
export function introducer(view: TextView, { ranges, rule }: Proposal): Node | null {
  const from = rule === 'block' ? lineEndBefore(view, ranges[0].from) : markBefore(view, ranges[0].from)
  if (from < 0) return rule === 'block' ? null : (holderOfView(view, ranges[0].from) ?? whoActs(view, ranges[0].from))
  const sentence = view.bounds[view.nodes[from]?.at.sentence ?? -1]
  if (!sentence) return null
  for (let i = from - 1; i >= sentence.first; i--) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0) return null
    if (node.token.upos !== 'VERB' || !(/^VB[DZP]?$/.test(node.token.xpos) || isOnly(view, node))) continue
    const subject = climbSubject(view, node)
    return subject && dependents(view, node, 'nsubj:pass').length === 0
      ? authorOf(view, holderOf(view, null, subject))
      : null
  }
  // "12:45 p.m.:" brings in a paragraph that nobody says.
  return rule !== 'block' && view.nodes[from]?.token.text === ':' ? firstNoun(view, sentence.first, from) : null
}

/** "For Olsen, the interview was proof that “P”": whose view it is. */
function holderOfView(view: TextView, at: number): Node | null {
  const sentence = view.bounds[view.nodes[at]?.at.sentence ?? -1]
  if (view.nodes[sentence?.first ?? -1]?.token.text !== 'For' || !sentence || sentence.first > at) return null
  const noun = nounPhraseAfter(view, sentence.first + 1)
  if (!noun || !/^NNP/.test(noun.token.xpos)) return null
  const comma = view.nodes.slice(noun.index, noun.index + 5).find(({ token }) => !/^NNP/.test(token.xpos))
  return comma?.token.text === ',' && comma.index < at ? noun : null
}

/** "Mara Olsen was in bed. “I heard a bang.”": whom the sentence before is about, in the paragraph that begins with it. */
function whoActs(view: TextView, at: number): Node | null {
  const own = view.nodes[at]?.at.sentence ?? 0
  const [before, quoted] = [view.bounds[own - 1], view.bounds[own]]
  const earlier = view.bounds[own - 2]
  const opens = quoted && view.nodes[quoted.first]?.quote === view.nodes[at]?.quote
  if (!before || !opens || before.paragraph !== quoted.paragraph || earlier?.paragraph === before.paragraph) return null
  const nodes = view.nodes.slice(before.first, before.last + 1)
  const root = nodes.find(({ head }) => head < 0)
  const subject = root && dependents(view, root, 'nsubj').find(({ index }) => index < root.index)
  if (!subject || nodes.some(({ quote }) => quote >= 0)) return null
  const isRelative =
    maySpeak(subject) && dependents(view, subject, 'nmod:poss').some(({ token }) => token.xpos === 'PRP$')
  return subject.token.xpos === 'NNP' || isRelative ? subject : null
}

/** "Jagger also reacted": a participle for the tagger, but the sentence has no other verb. */
const isOnly = (view: TextView, { token, head }: Node) =>
  token.xpos === 'VBN' && token.deprel === 'acl' && view.nodes[head]?.token.deprel === 'root'

/** "The family's statement on the death:": whom the line is about, where it has no verb, or none that the parse sees. */
function firstNoun(view: TextView, first: number, to: number): Node | null {
  const noun = nounPhraseAfter(view, first)
  return noun && noun.index < to ? authorOf(view, noun) : null
}

/** The comma or colon right before a quotation's opening mark, or "words" ("posted a picture with the words “P”"); else -1. */
function markBefore(view: TextView, first: number): number {
  let i = first - 1
  while (i >= 0 && view.nodes[i]?.quote === view.nodes[first]?.quote) i--
  return /^(?:[,:]|words)$/.test(view.nodes[i]?.token.text ?? '') ? i : -1
}

/** The colon that ends the paragraph before, or -1. */
function lineEndBefore(view: TextView, first: number): number {
  let i = first - 1
  while (i >= 0 && /^["“]$/.test(view.nodes[i]?.token.text ?? '')) i--
  return view.nodes[i]?.token.text === ':' ? i : -1
}
