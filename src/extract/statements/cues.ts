import reporting from '../lexicon/reporting.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { isDeniedClaim } from './denied-at.js'
import { figurePut } from './figures.js'
import { holdsInnocence } from './innocence.js'
import { guiltyAfter } from './pleas.js'
import { thatBehindNoun } from './main-verb.js'
import { silenceCue } from './silence.js'
import { noneOf } from './none-of.js'
import { isPlainLabel } from './turn-labels.js'
import { refusalCue } from './unwilling.js'
import { dependents, tagAt, type Node, type TextView } from './view.js'

const words = (list: string) => new Set(list.split(' '))
const THAT = words(reporting.verbs.that)
const NP = words(reporting.verbs.np)
const TO = words(reporting.verbs.to)
const NOUNS = words(reporting.nouns)
const LIGHT = words(reporting.lightVerbs)
const PHRASAL: Readonly<Record<string, readonly string[]>> = reporting.verbs.phrasal
/** Phrasal verbs that take a clause; the others take what is ruled out, called for, spoken of. */
const THAT_PHRASES = new Set([
  'point out',
  'lay out',
  'spell out',
  'go on',
  'chime in',
  'fire back',
  'push back',
  'hit back',
  'shoot back',
  'hit out',
])
const PARTICLES = new Set(['out', 'for', 'on', 'upon', 'of', 'about', 'to', 'back', 'against', 'in', 'off', 'down'])

/** Every reporting word of a text, in reading order. */
export function findCues(view: TextView): CueNode[] {
  const cues: CueNode[] = []
  for (const node of view.nodes) {
    const cue =
      accordingCue(view, node) ??
      hedgeCue(node) ??
      silenceCue(view, node) ??
      refusalCue(view, node) ??
      verbCue(view, node) ??
      nounCue(view, node) ??
      colonCue(view, node)
    if (cue) cues.push(cue)
  }
  return cues
}

function verbCue(view: TextView, node: Node): CueNode | null {
  const { upos, xpos, lemma } = node.token
  const isVerb = upos === 'VERB' || /^VB/.test(xpos)
  if (!isVerb && !looksLikeCue(view, node)) return null
  // "State media reported": what looks like an imperative at the head of a sentence is a noun more often.
  if (/^VBP?$/.test(xpos) && node.at.token === 0) return null
  if (isAttribute(view, node) || isAside(view, node)) return null
  const base = american(isVerb ? lemma : verbLemma(node.token.lower))
  const particle = view.nodes[node.index + 1]
  const word = particle?.token.lower ?? ''
  if (PARTICLES.has(word) && PHRASAL[base]?.includes(word)) {
    const that = THAT_PHRASES.has(`${base} ${word}`)
    // "Set out to win", "went on to win": what is done.
    if ((that || word === 'out') && view.nodes[node.index + 2]?.token.xpos === 'TO') return null
    return {
      node,
      cueClass: 'VERB',
      lemma: `${base} ${word}`,
      first: node.index,
      last: node.index + 1,
      takes: { that, np: true, to: true },
    }
  }
  const takes = { that: THAT.has(base), np: NP.has(base), to: TO.has(base) }
  if (figurePut(view, node) >= 0 || holdsInnocence(view, node)) takes.np = true
  if (!takes.that && !takes.np && !takes.to) return null
  const participle = xpos === 'VBG' && view.nodes[node.index - 1]?.token.text === ',' && node.quote < 0
  return { node, cueClass: 'VERB', lemma: base, first: node.index, last: node.index, participle, takes }
}

/**
 * "The disputed territory", "an estimated two million", "of confirmed cases": a participle that only describes what follows
 * it. "The Harbour Council think tank": a part of a noun.
 */
function isAttribute(view: TextView, { index, token }: Node): boolean {
  const before = view.nodes[index - 1]?.token.xpos ?? ''
  const next = view.nodes[index + 1]?.token.xpos ?? ''
  if (token.deprel === 'compound' && /^NNS?$/.test(next)) return true
  if (token.xpos !== 'VBN' || !/^(?:NNS?|CD)$/.test(next)) return false
  return /^(?:DT|PRP\$|JJ)$/.test(before) || (token.deprel === 'amod' && /^(?:CD|IN)$/.test(before))
}

/** "Narrows the gap to, say, single digits". */
const isAside = (view: TextView, { index, token }: Node) =>
  token.text === 'say' && view.nodes[index - 1]?.token.text === ',' && view.nodes[index + 1]?.token.text === ','

/** Headlines end in ", claims US": a form that the tagger may take for a noun. */
function looksLikeCue(view: TextView, node: Node): boolean {
  const before = view.nodes[node.index - 1]
  // "The Pope's decree read “P”".
  if (PLEADS.test(node.token.lower)) return guiltyAfter(view, node.index) > 0
  if (/^reads?$/.test(node.token.text) && /^(?:["“]|``)$/.test(view.nodes[node.index + 1]?.token.text ?? ''))
    return true
  return /^(?:claims|reports|vows|urges)$/i.test(node.token.text) && /^[,"”’']$/.test(before?.token.text ?? '')
}

/** "apologise" is looked up as "apologize". */
function american(lemma: string): string {
  const other = lemma.replace(/ise$/, 'ize')
  return other !== lemma && isListed(other) ? other : lemma
}

const isListed = (lemma: string) => THAT.has(lemma) || NP.has(lemma) || TO.has(lemma)

/** Forms that the tagger may take for nouns. */
const PLEADS = /^(?:plead(?:s|ed)?|pled)$/

const verbLemma = (word: string) =>
  PLEADS.test(word)
    ? 'plead'
    : word.endsWith('ies')
      ? word.slice(0, -3) + 'y'
      : word.endsWith('s')
        ? word.slice(0, -1)
        : word

function nounCue(view: TextView, node: Node): CueNode | null {
  if (node.token.upos !== 'NOUN' || !NOUNS.has(node.token.lemma)) return null
  if (isDeniedClaim(view, node)) return null
  // "Found no indication of troops": what nobody found is not told.
  if (noneOf(view, node.index) >= 0 || isNone(view, node)) return null
  // "Described reports linking Reed with a move as “rubbish”": the reports are what is described.
  if (tagAt(view, node.index + 1) === 'VBG' && isJudged(view, node)) return null
  const clause = dependents(view, node, 'acl', 'ccomp', 'appos').find(
    (c) => c.index > node.index && c.token.upos !== 'NOUN' && c.token.text !== 'citing',
  )
  const next = view.nodes[node.index + 1]?.token.lower ?? ''
  const told = /^(?:is|was|are|were)$/.test(next) && /^(?:that|to)$/.test(view.nodes[node.index + 2]?.token.text ?? '')
  if (!clause && !told && thatBehindNoun(view, node.index) < 0 && next !== 'of' && next !== 'about') return null
  const verb = view.nodes[node.head]
  const light = verb && LIGHT.has(verb.token.lemma) && verb.index < node.index && node.index - verb.index <= 6
  return {
    node,
    cueClass: 'NOUN',
    lemma: light ? `${verb.token.lemma} ${node.token.lemma}` : node.token.lemma,
    first: light ? verb.index : node.index,
    last: node.index,
    possessed: dependents(view, node, 'nmod:poss').length > 0 || next === 'by',
    takes: { that: true, np: next === 'of' || next === 'about', to: false },
  }
}

/** "Given no assurances about jobs", "made no firm offer of help": there are none. */
const isNone = (view: TextView, { index }: Node) =>
  view.nodes[/^JJ/.test(tagAt(view, index - 1)) ? index - 2 : index - 1]?.token.lower === 'no'

const isJudged = (view: TextView, { head, index }: Node) =>
  head === index - 1 && /^(?:describe|dismiss|reject|brand|label|denounce)$/.test(view.nodes[head]?.token.lemma ?? '')

function accordingCue(view: TextView, node: Node): CueNode | null {
  const text = node.token.lower
  const next = view.nodes[node.index + 1]
  const takes = { that: false, np: false, to: false }
  if (text === 'according' && next?.token.lower === 'to')
    return { node, cueClass: 'ACCORDING', lemma: 'according to', first: node.index, last: node.index + 1, takes }
  if (text === 'in' && node.quote < 0 && isInWordsOf(view, node))
    return { node, cueClass: 'ACCORDING', lemma: 'according to', first: node.index, last: node.index + 3, takes }
  if (
    text === 'per' &&
    // "Per Lang said": a name.
    (node.token.text === 'per' || node.at.token === 0) &&
    /^(?:DT|NNP|NNPS|PRP\$)$/.test(next?.token.xpos ?? '') &&
    !/^(?:cent|day|year|week|month|hour)$/.test(next?.token.lemma ?? '')
  )
    return { node, cueClass: 'ACCORDING', lemma: 'per', first: node.index, last: node.index, takes }
  return null
}

/** "In the words of Mara Olsen, P"; not "sang in the words of the king". */
const isInWordsOf = (view: TextView, { index, at }: Node) =>
  (at.token === 0 || view.nodes[index - 1]?.token.text === ',') &&
  /^(?:words|opinion|view)$/.test(view.nodes[index + 2]?.token.lower ?? '') &&
  view.nodes[index + 1]?.token.lower === 'the' &&
  view.nodes[index + 3]?.token.lower === 'of'

/** "Reportedly": the article's own words, passed on from reports that it does not name. */
function hedgeCue(node: Node): CueNode | null {
  if (!/^(?:reportedly|allegedly|purportedly|supposedly)$/i.test(node.token.text)) return null
  const takes = { that: false, np: false, to: false }
  return { node, cueClass: 'HEDGE', lemma: node.token.lower, first: node.index, last: node.index, takes }
}

/** "Kremlin: no truce now", "WALLACE: Let me ask you": a name, a colon and what it says, in a line of its own. */
function colonCue(view: TextView, node: Node): CueNode | null {
  if (node.token.text !== ':' || node.quote >= 0) return null
  const bounds = view.bounds[node.at.sentence]
  if (!bounds) return null
  const length = node.index - bounds.first
  if (length < 1 || length > 6 || bounds.last - node.index < 3) return null
  const paragraph = view.parsed.paragraphs[bounds.paragraph]
  if (view.nodes[bounds.first]?.token.start !== paragraph?.start) return null
  const before = view.nodes.slice(bounds.first, node.index)
  if (isPlainLabel(before.map(({ token }) => token.text).join(' '))) return null
  if (
    !before.every((n) => /^(?:NNPS?|POS|HYPH|CD|IN|DT)$/.test(n.token.xpos) || /^[\p{Lu}@]/u.test(n.token.text)) ||
    !before.some((n) => /^NNP/.test(n.token.xpos) || /^@\w/.test(n.token.text))
  )
    return null
  return {
    node,
    cueClass: 'COLON',
    lemma: ':',
    first: node.index,
    last: node.index,
    takes: { that: true, np: false, to: false },
  }
}
