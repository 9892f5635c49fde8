import reporting from '../../lexicon/reporting.json' with { type: 'json' }
import { isNominal as isOfSort } from '../../actors/nominal-words.js'
import type { CueNode } from '../cue.js'
import type { Proposal } from '../proposal.js'
import { dependents, type Node, type TextView } from '../view.js'
import { ableSubject, maySpeak } from './able.js'
import { besideCue } from './beside.js'
import { headlineSubject, phraseBeforeCue } from './clause.js'
import { issuerOf } from './documents.js'
import { behindPhrase } from './holder.js'
import { beforeInsertion } from './insertion.js'
import { isTime } from './phrase.js'
import { hasCase, isNominal, nounPhraseAfter, topOfPhrase } from './nominal.js'

/** The subject of a reporting verb: after it ("said Kirby"), before what is inserted, by the parse, or the nearest noun phrase. */
export function subjectOf(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const inverted = invertedSubject(view, cue, proposal)
  if (inverted) return inverted
  const later = subjectBehind(view, cue, proposal)
  if (later) return later
  const usable = (node: Node | null) =>
    node && node.index < cue.first && !insideContent(proposal, node.index) ? node : null
  const beside = usable(withSubject(view, cue))
  if (beside) return beside
  const across = usable(beforeInsertion(view, cue))
  if (across) return across
  const parsed =
    usable(headlineSubject(view, cue)) ??
    usable(unfinished(view, cue)) ??
    usable(furtherSubject(view, cue)) ??
    usable(sharedSubject(view, cue)) ??
    usable(climbSubject(view, cue.node))
  const phrase = usable(phraseBeforeCue(view, cue))
  const found =
    phrase ??
    usable(nameBesideCue(view, cue, parsed)) ??
    (parsed && usable(besideCue(view, cue, parsed))) ??
    parsed ??
    nearestBefore(view, cue, proposal)
  if (found && (isOwn(cue, found) || maySpeak(found))) return found
  return ableSubject(view, cue, (index) => !insideContent(proposal, index)) ?? found
}

/** "Citing P, Olsen left", "In finding P, the court": a participle that opens its sentence has the subject of the clause behind its comma. */
function subjectBehind(view: TextView, { node, first }: CueNode, { ranges }: Proposal): Node | null {
  const { first: start, last } = view.bounds[node.at.sentence] ?? { first: 0, last: 0 }
  const end = (ranges.at(-1) ?? ranges[0]).to
  if (node.token.xpos !== 'VBG' || first - start > 1 || end >= last) return null
  if (first > start && !/^(?:In|By|While|After|When|Before)$/.test(view.nodes[start]?.token.text ?? '')) return null
  return view.nodes[end + 1]?.token.text === ',' ? nounPhraseAfter(view, end + 2) : null
}

/**
 * "..., adding that Q": whoever the sentence is about; a participle after a comma hangs on the sentence's first subject,
 * whatever noun stands nearer.
 */
function sharedSubject(view: TextView, cue: CueNode): Node | null {
  const { node } = cue
  if (node.token.xpos !== 'VBG' || dependents(view, node, 'nsubj').length > 0) return null
  let before = cue.first - 1
  while (view.nodes[before]?.token.upos === 'ADV' || /^["”]$|^''$/.test(view.nodes[before]?.token.text ?? '')) before--
  if (view.nodes[before]?.token.text !== ',') return null
  const first = view.bounds[node.at.sentence]?.first ?? 0
  for (let i = first; i < before; i++) {
    const subject = view.nodes[i]
    const verb = view.nodes[subject?.head ?? -1]
    if (subject?.token.deprel === 'nsubj' && subject.quote === node.quote && verb && verb.index < cue.first)
      return relative(view, verb, subject)
  }
  return null
}

/** ", with Steve Scalise of Louisiana calling it P": whoever stands between "with" and the participle. */
function withSubject(view: TextView, { node, first }: CueNode): Node | null {
  if (node.token.xpos !== 'VBG') return null
  for (let i = first - 1; i > first - 10; i--) {
    const token = view.nodes[i]?.token
    if (!token || /^(?:PUNCT|VERB|AUX)$/.test(token.upos)) return null
    if (token.text.toLowerCase() === 'with') return nounPhraseAfter(view, i + 1)
  }
  return null
}

/** "An official who insisted on anonymity because he feared reprisals said": a sentence that is a noun and its clauses for the parser. */
function unfinished(view: TextView, { node, first }: CueNode): Node | null {
  const { first: start, last } = view.bounds[node.at.sentence] ?? { first: 0, last: -1 }
  const noun = view.nodes.slice(start, last + 1).find(({ token }) => token.head < 0)
  if (!noun || !isNominal(noun) || noun.index > first || !/^VB[DZP]$/.test(node.token.xpos)) return null
  if (!/^W/.test(view.nodes[noun.index + 1]?.token.xpos ?? '')) return null
  if (/^(?:CC|,|W.*|RB|PRP|NN.*)$/.test(view.nodes[first - 1]?.token.xpos ?? '')) return null
  return dependents(view, node, 'nsubj', 'mark', 'cc').some((n) => n.index < first) ? null : noun
}

const THAT = new Set(reporting.verbs.that.split(' '))

/** "says the river has no mercy but argues that Q": whoever says the first argues the second, in the same tense. */
function furtherSubject(view: TextView, { node, first }: CueNode): Node | null {
  let i = first - 1
  while (view.nodes[i]?.token.upos === 'ADV') i--
  if (!/^(?:but|and|yet)$/.test(view.nodes[i]?.token.text ?? '') || !/^VB[DZ]$/.test(node.token.xpos)) return null
  const start = view.bounds[node.at.sentence]?.first ?? 0
  for (i--; i >= start; i--) {
    const verb = view.nodes[i]
    if (verb?.quote === node.quote && verb.token.xpos === node.token.xpos && THAT.has(verb.token.lemma))
      return climbSubject(view, verb)
  }
  return null
}

/** The parser has it as the subject of the cue itself, or the cue as a clause on it. */
const isOwn = ({ node }: CueNode, subject: Node) =>
  !isTime(subject) &&
  ((subject.head === node.index && subject.token.deprel === 'nsubj') ||
    (node.head === subject.index && node.token.deprel.startsWith('acl')))

const ADDRESSING = /^(?:tell|inform|notify|remind|assure|ask)$/

/** "A," said Kirby: a noun phrase right after the verb, where the content stands before it. */
function invertedSubject(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  if (ADDRESSING.test(cue.lemma)) return null
  const before = view.nodes[cue.first - 1]?.token.text ?? ''
  const next = view.nodes[cue.last + 1]
  // "Because of this, explained Rosenberg, “A”".
  if (proposal.ranges[0].from > cue.first && !(before === ',' && isParenthetical(view, cue))) return null
  if (!/^[,"”’'?!—–-]$/.test(before)) return null
  if (!next) return null
  // After a quotation and a bare "said" comes who did, whatever the tagger thinks.
  const opens = proposal.rule.startsWith('quote-')
    ? !/^(?:IN|TO|RB|''|``|[.,:;])$/.test(next.token.xpos)
    : /^(?:NNPS?|NNS?|DT|PRP\$?|JJ|CD)$/.test(next.token.xpos)
  if (!opens) return null
  return nounPhraseAfter(view, cue.last + 1)
}

/** ", explained Rosenberg,": a verb and a noun phrase between two commas; not ", put the toll at 31,". */
function isParenthetical(view: TextView, cue: CueNode): boolean {
  if (!cue.takes.that) return false
  for (let i = cue.last + 1; i < cue.last + 9; i++) {
    const { text = '', xpos = '' } = view.nodes[i]?.token ?? {}
    if (text === ',') return i > cue.last + 1
    if (!/^(?:NNPS?|NNS?|DT|JJ|POS|CD|HYPH|IN)$/.test(xpos)) return false
  }
  return false
}

/** Its subject, or that of the verb it is joined or subordinate to; at most six steps up. */
export function climbSubject(view: TextView, start: Node): Node | null {
  let node: Node | undefined = start
  for (let steps = 0; node && steps < 6; steps++) {
    const subjects = dependents(view, node, 'nsubj')
    // "The University of Oxford's John Bell": of two subjects the one that the other is said to have.
    const subject =
      subjects.slice(1).find((n) => view.nodes[n.left - 1]?.token.xpos === 'POS') ??
      ownSubject(view, subjects, node.index) ??
      subjects[0]
    if (subject) return behindPhrase(view, subject) ?? relative(view, node, subject)
    const up: Node | undefined = view.nodes[node.head]
    // "Politico quoted Manning as saying".
    if (up && /^(?:quote|cite)$/.test(up.token.lemma) && node.token.xpos === 'VBG')
      return dependents(view, up, 'nsubj:pass', 'obj')[0] ?? null
    if (/^acl/.test(node.token.deprel) && up && isNominal(up)) return issuerOf(view, up) ?? firstOf(view, up)
    if (!/^(?:conj|xcomp|advcl|ccomp|acl|parataxis|dep|compound)/.test(node.token.deprel)) return null
    node = up
  }
  return null
}

/** "The partner asked for P, but the commissioner stated": of two subjects before a verb the second, where a clause begins between them. */
function ownSubject(view: TextView, subjects: readonly Node[], verb: number): Node | undefined {
  const all = subjects.filter((n) => n.index < verb && !isTime(n))
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last || first === last) return first
  const between = view.nodes.slice(first.index, last.index)
  return between.some(({ token }) => /^(?:,|CC|VB[DZP]|MD|W.*)$/.test(token.xpos) || token.text === 'that')
    ? last
    : first
}

/** "Both the council and the union called for": of two that are joined, the first. */
function firstOf(view: TextView, noun: Node): Node {
  const first = noun.token.deprel === 'conj' ? view.nodes[noun.head] : undefined
  return first && isNominal(first) ? first : noun
}

/** "who", "which" and "that" stand for the noun they follow. */
function relative(view: TextView, verb: Node, subject: Node): Node {
  if (!/^W|^that$/i.test(subject.token.xpos) && !/^(?:who|which|that)$/i.test(subject.token.text)) return subject
  const noun = view.nodes[verb.head]
  // "released a statement which read": whoever released it.
  return noun && isNominal(noun) && noun.index < verb.index ? (issuerOf(view, noun) ?? noun) : subject
}

/** "AU trade and industry commissioner Albert Muchanga announced": the name beside the cue, where nothing but nouns leads up to it. */
function nameBesideCue(view: TextView, cue: CueNode, subject: Node | null): Node | null {
  const name = view.nodes[cue.first - 1]
  if (!subject || !name || name.token.xpos !== 'NNP') return null
  // "the state news agency KCNA reported": two subjects for the parser.
  if (
    name.index === subject.index + 1 &&
    name.token.deprel === 'nsubj' &&
    (/^(?:agency|network|service|outlet)$/.test(subject.token.lemma) ||
      isOfSort('companies', subject.token.lemma) ||
      isOfSort('media', subject.token.lemma))
  )
    return name
  if (name.index <= subject.index + 1) return null
  const top = topOfPhrase(view, name, subject.index + 1)
  if (top === subject || name.head === subject.index || top.head === subject.index) return null
  for (let i = subject.index + 1; i < cue.first; i++)
    if (!/^(?:NNPS?|NNS?|JJ|CC|HYPH|POS)$/.test(view.nodes[i]?.token.xpos ?? '')) return null
  return top
}

function nearestBefore(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const content = proposal.ranges.filter((r) => r.to < cue.first).at(-1)
  const first = Math.max(view.bounds[cue.node.at.sentence]?.first ?? 0, (content?.to ?? -1) + 1)
  for (let i = cue.first - 1; i >= Math.max(first, cue.first - 10); i--) {
    const node = view.nodes[i]
    if (!node || insideContent(proposal, i) || node.quote >= 0) return null
    if (/^[,;]$/.test(node.token.text) && i < cue.first - 1) return null
    if (node.token.upos === 'NUM' && i === cue.first - 1) return node
    if (isTime(node)) continue
    if (
      i === first &&
      i === cue.first - 1 &&
      /^\p{Lu}/u.test(node.token.text) &&
      !/^(?:ADV|SCONJ|CCONJ)$/.test(node.token.upos)
    )
      return node
    if (isNominal(node)) return whoeverDoes(view, topOfPhrase(view, node, first), first)
  }
  return null
}

/** "Mitsotakis speaking to the Council called": whoever does what the nearest noun is the object of. */
function whoeverDoes(view: TextView, noun: Node, first: number): Node {
  const verb = view.nodes[noun.head]
  const doer = verb?.token.deprel.startsWith('acl')
    ? view.nodes[verb.head]
    : verb?.token.xpos === 'VBG'
      ? view.nodes[verb.index - 1]
      : undefined
  const held = /^(?:obj|obl)/.test(noun.token.deprel) && !hasCase(view, noun, /^by$/i)
  return held && doer && doer.index >= first && isNominal(doer) ? topOfPhrase(view, doer, first) : noun
}

const insideContent = (proposal: Proposal, index: number) =>
  proposal.ranges.some((r) => r.from <= index && index <= r.to)
