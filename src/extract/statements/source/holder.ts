import sources from '../../lexicon/sources.json' with { type: 'json' }
import type { CueNode } from '../cue.js'
import type { Node, TextView } from '../view.js'
import { hasCase, isNominal, nounPhraseAfter } from './nominal.js'

const VENUES: ReadonlySet<string> = new Set(sources.venues)

/**
 * Who speaks, where the parser hands over a part of the phrase: "Kristian Andersen of Scripps Research said" (not the
 * institute), "In an interview with Time, Wendy Parmet said" (not the interview), "Biden and others warned" (not others
 * alone), "and on Twitter called it" (not the place).
 */
export function holderOf(view: TextView, cue: CueNode | null, subject: Node): Node {
  if (cue && VENUES.has(subject.token.lemma.toLowerCase()) && isAt(view, subject))
    return firstSubject(view, cue) ?? subject
  return behindPhrase(view, subject) ?? firstOfTwo(view, subject) ?? belongsTo(view, subject) ?? subject
}

const isAt = (view: TextView, { index }: Node) => /^(?:on|via|in)$/i.test(view.nodes[index - 1]?.token.text ?? '')

/** The subject of the first verb in the cue's sentence before it. */
export function firstSubject(view: TextView, { node, first }: CueNode): Node | null {
  for (let i = view.bounds[node.at.sentence]?.first ?? 0; i < first; i++) {
    const subject = view.nodes[i]
    const verb = view.nodes[subject?.head ?? -1]
    if (subject?.token.deprel === 'nsubj' && subject.quote === node.quote && verb && verb.index < first) return subject
  }
  return null
}

/** "According to the BBC, a spokesman said": what stands in a prepositional phrase is no subject; who speaks stands behind its comma. */
export function behindPhrase(view: TextView, subject: Node): Node | null {
  if (!hasCase(view, subject, /^(?:according|per|in|at|during|after|before)$/i)) return null
  let comma = subject.index + 1
  while (/^(?:NNPS?|NNS?|POS|HYPH|CD|IN|DT|JJ)$/.test(view.nodes[comma]?.token.xpos ?? '')) comma++
  return view.nodes[comma]?.token.text === ',' ? nounPhraseAfter(view, comma + 1) : null
}

/** "Biden and others": the one who is named. */
function firstOfTwo(view: TextView, { index, token }: Node): Node | null {
  const name = view.nodes[index - 2]
  const joined = token.lemma === 'other' && view.nodes[index - 1]?.token.text === 'and'
  return joined && name && /^\p{Lu}/u.test(name.token.text) ? name : null
}

/** How far left of an organisation the name of who belongs to it may end, in tokens. */
const REACH = 16

/** The leftmost name before "of", "from" or "at" whose phrase leads up to a subject. */
function belongsTo(view: TextView, subject: Node): Node | null {
  if (!/^NNPS?$/.test(subject.token.xpos)) return null
  let holder: Node | null = null
  let comma = false
  for (let i = subject.index - 1; i > subject.index - REACH; i--) {
    const { token, quote } = view.nodes[i] ?? {}
    if (!token || quote !== subject.quote || !/^(?:NNPS?|NNS?|JJ|DT|HYPH|CC|CD|IN|,|-LRB-|-RRB-)$/.test(token.xpos))
      break
    if (token.xpos === ',') comma = true
    if (token.xpos !== 'IN') continue
    if (!/^(?:of|from|at|for)$/.test(token.text)) break
    const name = view.nodes[i - 1]
    if (name?.token.xpos === 'NNP' && (!comma || isFullName(view, i - 1))) holder = topOfName(view, name)
  }
  return holder
}

/** Two names in a row, with nothing before them that makes them a place or a thing. */
function isFullName(view: TextView, last: number): boolean {
  let first = last
  while (view.nodes[first - 1]?.token.xpos === 'NNP') first--
  return first < last && !/^(?:IN|DT|TO)$/.test(view.nodes[first - 1]?.token.xpos ?? '')
}

function topOfName(view: TextView, name: Node): Node {
  const up = view.nodes[name.head]
  return up && isNominal(up) && up.index < name.index && /^flat/.test(name.token.deprel) ? topOfName(view, up) : name
}
