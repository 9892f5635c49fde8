import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import { dependents, type Node, type TextView } from '../view.js'
import { beforeInsertion } from './insertion.js'
import { isNominal, nounPhraseAfter } from './nominal.js'
import { isTime, sourceAt } from './phrase.js'
import { climbSubject } from './subject.js'

/**
 * Whom an outlet cites for what a cue reports: "Reuters, citing officials, reported P", "reports citing officials said P",
 * "according to Reuters, which cited officials, P". Null where it cites nobody.
 */
export function citedBy(view: TextView, cue: CueNode): Node | null {
  if (cue.cueClass === 'ACCORDING') {
    const citing = citingAfter(view, cue)
    return citing < 0 ? null : nounPhraseAfter(view, citing + 1)
  }
  // "The Herald cited an engineer that P".
  const object = cue.lemma === 'cite' ? dependents(view, cue.node, 'obj')[0] : undefined
  if (object && view.nodes[object.index + 1]?.token.text === 'that') return object
  const subjects = dependents(view, cue.node, 'nsubj')
  const citing = [cue.node, ...subjects]
    .flatMap((node) => dependents(view, node, 'advcl', 'acl'))
    .find((n) => n.token.text.toLowerCase() === 'citing')
  if (citing) return dependents(view, citing, 'obj')[0] ?? nounPhraseAfter(view, citing.index + 1)
  const behind = citesBehind(view, cue)
  if (behind > 0) return nounPhraseAfter(view, behind + 1)
  if (view.nodes[cue.first - 1]?.token.text !== ',') return null
  for (let i = cue.first - 2; i > cue.first - 12; i--) {
    const text = view.nodes[i]?.token.text.toLowerCase()
    if (text === 'citing') return nounPhraseAfter(view, i + 1)
    if (text === undefined || text === ',' || text === '.') return null
  }
  return null
}

const ON = /^(?:on|late|early)$/

/** "P, Reuters reported on Saturday, citing the navy": the word that cites behind a report and its day; -1 where none does. */
export function citesBehind(view: TextView, { last, lemma }: CueNode): number {
  if (!/^(?:report|say|write)$/.test(lemma)) return -1
  let i = last + 1
  for (let when = view.nodes[i]; when && (isTime(when) || ON.test(when.token.text)); when = view.nodes[++i]);
  return view.nodes[i]?.token.text === ',' && view.nodes[i + 1]?.token.text === 'citing' ? i + 1 : -1
}

/** "Interfax quoted a source at the ministry as saying": the verb that quotes whoever says so; null where none does, or in the passive. */
function quoting(view: TextView, { node, first }: CueNode): Node | null {
  if (node.token.xpos !== 'VBG' || view.nodes[first - 1]?.token.text !== 'as') return null
  for (let i = first - 2; i > first - QUOTED; i--) {
    const verb = view.nodes[i]
    if (!verb || verb.quote >= 0 || /^[.;:]$/.test(verb.token.text)) return null
    if (/^(?:quote|cite)$/.test(verb.token.lemma) && verb.token.upos === 'VERB')
      return /^(?:as|by)$/.test(view.nodes[i + 1]?.token.text ?? '') ? null : verb
  }
  return null
}

/** Whom somebody quotes, with what tells who that is, in at most so many words. */
const QUOTED = 24

/** Whom an outlet quotes as saying what a cue reports: the noun phrase right behind the verb that quotes; null where none does. */
export function quotedAs(view: TextView, cue: CueNode): Node | null {
  const verb = quoting(view, cue)
  return verb && (nounPhraseAfter(view, verb.index + 1) ?? dependents(view, verb, 'obj')[0] ?? null)
}

/** The outlet that quotes or cites the source of a cue, where it has one (see `quotedAs`, `citedBy`); null elsewhere. */
export function outletThatCites(view: TextView, cue: CueNode, source: Source): Source | null {
  const verb = quoting(view, cue)
  const quoter = verb && climbSubject(view, verb)
  if (quoter && quoter.at.token !== source.at.token) return sourceAt(view, quoter, cue)
  const speaker = view.nodes[(view.bounds[source.at.sentence]?.first ?? 0) + source.at.token]
  const noun = speaker && cue.cueClass === 'VERB' ? beforeCiting(view, speaker) : null
  if (noun) return sourceAt(view, noun, cue)
  const cited = citedBy(view, cue)
  if (!cited || cited !== speaker) return null
  const outlet =
    cue.cueClass === 'ACCORDING'
      ? nounPhraseAfter(view, cue.last + 1)
      : (climbSubject(view, cue.node) ?? beforeInsertion(view, cue))
  return outlet && outlet !== cited && (outlet.index < cue.first || cue.cueClass === 'ACCORDING')
    ? sourceAt(view, outlet, cue)
    : null
}

/** "Reports citing officials": the noun before "citing", whatever the parser takes for the subject. */
function beforeCiting(view: TextView, cited: Node): Node | null {
  for (let i = cited.index - 1; i > cited.index - REACH; i--) {
    const noun = view.nodes[i - 1]
    if (view.nodes[i]?.token.text === 'citing') return noun && isNominal(noun) ? noun : null
  }
  return null
}

/** How many words the name of an outlet may have. */
const REACH = 10

/** The word that cites behind "according to NAME": in ", citing", ", which cited" or "citing"; -1 where none does. */
function citingAfter(view: TextView, cue: CueNode): number {
  for (let i = cue.last + 2; i < cue.last + REACH; i++) {
    const text = view.nodes[i]?.token.text.toLowerCase()
    if (text === undefined || text === '.') return -1
    if (text === 'citing') return i
    if (text === ',') return citesNext(view, i)
  }
  return -1
}

/** The word that cites right behind a comma: ", citing officials", ", which cited officials"; -1 where none does. */
export function citesNext(view: TextView, comma: number): number {
  const word = (at: number) => view.nodes[at]?.token.text.toLowerCase() ?? ''
  if (word(comma + 1) === 'citing') return comma + 1
  return word(comma + 1) === 'which' && /^cite[sd]?$/.test(word(comma + 2)) ? comma + 2 : -1
}
