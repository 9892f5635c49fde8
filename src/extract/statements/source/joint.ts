import { isAcronym } from '../../actors/capitals.js'
import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import { dependents, isFiniteAt, type Node, type TextView } from '../view.js'
import { listedSpeakers } from './listed.js'
import { isNominal } from './nominal.js'
import { isTime, sourceAt } from './phrase.js'

/** More names than these are a list of somebody's, not speakers. */
const MOST = 4

/**
 * All who say something together, in reading order: "Roscosmos and NASA said" gives both, as does "said Miller and Smith".
 * The source alone where nobody is joined to it.
 */
export function jointSources(view: TextView, cue: CueNode, source: Source): Source[] {
  const named = view.nodes[(view.bounds[source.at.sentence]?.first ?? 0) + source.at.token]
  if (!named || cue.cueClass === 'NOUN') return [source]
  const listed = cue.cueClass === 'VERB' ? listedSpeakers(view, cue, named.index) : []
  if (listed.length > 1 && listed.length <= MOST) return listed
  const parsed = joinedInParse(view, named)
  const all = parsed.length > 1 && parsed.includes(named) ? parsed : namesBeside(view, cue, named)
  if (!all.includes(named) || all.length > MOST || (all === parsed && !all.some((node) => hasAnd(view, node))))
    return [source]
  if (isOneName(view, all)) return [source]
  if (isOnePost(view, all, cue))
    return all.slice(-1).map((node) => (node === named ? source : sourceAt(view, node, cue)))
  // "Her advisers and allies": a crowd that nothing tells apart speaks with one voice.
  if (!all.some((node) => /^(?:NNPS?|NN|PRP)$/.test(node.token.xpos) || dependents(view, node, 'det').length > 0))
    return [source]
  if (!all.every((node) => isSpeaker(view, node, cue)) || !standsBeside(view, all, cue)) return [source]
  return all.map((node) => beforeAnd(view, node === named ? source : sourceAt(view, node, cue), node))
}

/** A source up to the "and" behind its name, where the parse has the second name as a part of the first. */
function beforeAnd(view: TextView, source: Source, { index }: Node): Source {
  let end = index
  while (/^NNPS?$/.test(view.nodes[end + 1]?.token.xpos ?? '')) end++
  const { start } = source.span
  return view.nodes[end + 1]?.token.text === 'and' && view.nodes[index]?.token.xpos === 'NNP'
    ? { ...source, span: { start, end: view.nodes[end]?.token.end ?? source.span.end } }
    : source
}

/** The conjuncts that one is of; "Voss and the opposition leader, Per Lang": a name stands for what it is in apposition to. */
function joinedInParse(view: TextView, named: Node): Node[] {
  const post = named.token.deprel === 'appos' ? view.nodes[named.head] : undefined
  const last = post?.token.deprel === 'conj' ? post : named
  const up = last.token.deprel === 'conj' ? view.nodes[last.head] : undefined
  const first = up && isNominal(up) ? up : named
  const conjuncts = dependents(view, first, 'conj').map((node) => (node === last ? named : node))
  return conjuncts.length > 0 ? [first, ...conjuncts] : subjectsJoined(view, named)
}

/** "The mayor and two councillors said": two subjects of one verb with nothing between them but "and" and what counts the second. */
function subjectsJoined(view: TextView, named: Node): Node[] {
  const verb = named.token.deprel === 'nsubj' ? view.nodes[named.head] : undefined
  const subjects = verb ? dependents(view, verb, 'nsubj').filter((node) => node.index < verb.index) : []
  const [first, second] = subjects
  if (subjects.length !== 2 || !first || !second) return [named]
  if (dependents(view, second, 'det', 'nummod', 'nmod:poss').length === 0) return [named]
  const and = view.nodes[second.left]?.token.text === 'and' ? second.left : second.left - 1
  return view.nodes[and]?.token.text === 'and' && first.right === and - 1 ? subjects : [named]
}

/**
 * "Roscosmos and NASA said", "Reed and police chief Olga Sims said": two names right before the cue, whatever the parser makes
 * of them; the given one alone elsewhere.
 */
function namesBeside(view: TextView, cue: CueNode, named: Node): Node[] {
  let end = cue.first - 1
  while (/^(?:also|both|have|has|had|later)$/.test(view.nodes[end]?.token.text ?? '')) end--
  const second = runBefore(view, end)
  const and = andBefore(view, second.from)
  if (second.from > end || view.nodes[and]?.token.text !== 'and') return [named]
  const first = runBefore(view, and - 1)
  const opens = view.nodes[first.from - 1]?.token
  if (first.from > first.to || (opens && /^(?:IN|POS|CC|TO)$/.test(opens.xpos))) return [named]
  const [left, right] = [first, second].map(({ from, to }) => headWithin(view, from, to))
  if (!left || !right || named.index < first.from || named.index > end) return [named]
  return named.index >= second.from ? [left, named] : [named, right]
}

/** Where "and" stands before a name with a post of its own ("and police chief Sims", "and the NASA"). */
function andBefore(view: TextView, name: number): number {
  let at = name - 1
  while (/^(?:NN|JJ|DT|HYPH)$/.test(view.nodes[at]?.token.xpos ?? '') && name - at < 6) at--
  return at
}

/** "Johnson and Johnson"; "Trade and Industry Ministry": one word, "and", and what ends the name of a body. */
function isOneName(view: TextView, [first, second]: readonly Node[]): boolean {
  if (first?.token.text === second?.token.text) return true
  const joint = first && view.nodes[first.index + 1]?.token.text
  // "Hale & Brough".
  if (joint === '&') return true
  const before = first && view.nodes[first.index - 1]?.token
  // "The US Food and Drug Administration", but not "Joe Smith and Acme Group".
  if (joint !== 'and' || (before?.xpos === 'NNP' && !isAcronym(before.text))) return false
  let end = (first?.index ?? 0) + 1
  while (/^NNPS?$/.test(view.nodes[end + 1]?.token.xpos ?? '')) end++
  return ORGANISED.test(view.nodes[end]?.token.text ?? '')
}

/** "Road Transport and Bridges Minister Mara Olsen": names before "and", and behind it a post that does not begin there. */
function isOnePost(view: TextView, [first]: readonly Node[], cue: CueNode): boolean {
  let and = first ? first.index + 1 : -1
  while (view.nodes[and]?.token.xpos === 'NNP') and++
  if (view.nodes[and]?.token.text !== 'and') return false
  for (let i = and + 2; i < Math.min(cue.first, and + 6); i++)
    if (/^(?:Minister|Secretary|Commissioner)$/.test(view.nodes[i]?.token.text ?? '')) return true
  return false
}

const ORGANISED =
  /^(?:Ministry|Department|Agency|Authority|Administration|Commission|Committee|Council|Office|Bureau|Service|Services|Association|Organi[sz]ation|Union|Board|Group|Fund|Institute|University|Prevention|Development|Industry|Sons?)$/

/** The run of proper nouns that ends at `to`; empty where none does. */
function runBefore(view: TextView, to: number): { from: number; to: number } {
  let from = to + 1
  while (/^NNPS?$/.test(view.nodes[from - 1]?.token.xpos ?? '') && to - from < 6) from--
  return { from, to }
}

/** The node of a run that hangs on something outside it. */
const headWithin = (view: TextView, from: number, to: number) =>
  view.nodes.slice(from, to + 1).find(({ head }) => head < from || head > to)

/** Whether "and" is among what hangs on it, or on the post beside which it is a name. */
function hasAnd(view: TextView, node: Node): boolean {
  const post = node.token.deprel === 'appos' ? view.nodes[node.head] : undefined
  const joints = [...dependents(view, node, 'cc'), ...(post ? dependents(view, post, 'cc') : [])]
  return joints.some((c) => /^(?:and|&)$/.test(c.token.text)) || view.nodes[node.left - 1]?.token.text === 'and'
}

/** A part of what one person is: "president and chief executive". */
const POST =
  /^(?:president|ceo|chief|executive|chair\w*|founder|director|minister|secretary|head|owner|manager|editor|professor|commissioner|spokes\w+|leader|author|partner|captain|coach|writer|producer|actor|actress|singer|trade|research\w*)$/i

/** A name, a plural, or a noun with an article of its own: each may speak for itself. */
function isSpeaker(view: TextView, node: Node, cue: CueNode): boolean {
  const { xpos, text } = node.token
  // "Reed praised the plan, and Berg said": what something is done to.
  if (
    /^i?obj$/.test(node.token.deprel) &&
    node.head < node.index &&
    node.head !== cue.node.index &&
    isFiniteAt(view, node.head)
  )
    return false
  if (node.quote >= 0 || isTime(node) || node.at.sentence !== cue.node.at.sentence) return false
  const own = dependents(view, node, 'det', 'nmod:poss').length > 0
  if (POST.test(text) && !own) return false
  // "Schiff, a Democrat and a member of the committee": what one is.
  if (dependents(view, node, 'det').some((d) => /^an?$/i.test(d.token.text))) return false
  return /^(?:NNPS?|NNS|PRP)$/.test(xpos) || (xpos === 'NN' && own)
}

/** Nothing but adverbs, auxiliaries and marks between those who speak and the cue, on one side of it. */
function standsBeside(view: TextView, all: readonly Node[], cue: CueNode): boolean {
  const last = all.reduce((far, node) => Math.max(far, node.index), 0)
  const first = all.reduce((near, node) => Math.min(near, node.index), Infinity)
  if (first < cue.first && last > cue.last) return false
  const [from, to] = last < cue.first ? [last + 1, cue.first - 1] : [cue.last + 1, first - 1]
  for (let i = from; i <= to; i++)
    if (/^(?:VBD|VBZ|VBP|MD|WDT|WP|:)$/.test(view.nodes[i]?.token.xpos ?? '') && view.nodes[i]?.token.upos !== 'AUX')
      return false
  return true
}
