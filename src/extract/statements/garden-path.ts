import type { CueNode } from './cue.js'
import type { Range } from './proposal.js'
import { isFiniteAt, dependents, tagAt, type TextView } from './view.js'

/** Verbs that take whom or what they are about, and so have participles that tell of it. */
const TAKES: ReadonlySet<string> = new Set(
  'accuse admit advise announce approve ask attribute blame call challenge charge cite demand deny describe direct disclose dismiss estimate express identify instruct issue label list name offer order pledge promise propose publish question quote recommend reject release report request require reveal suggest tell term urge withdraw write'.split(
    ' ',
  ),
)
const WINDOW = 6

/** A clause that a participle leads away from has its verb within so many words. */
const REACH = 12

/**
 * "The man accused of the theft was gone", "patients admitted to the hospital were stable": a participle that tells of whom
 * or what the sentence speaks, whatever the parser takes it for; the verb in a tense behind it has no other subject.
 */
export function leadsAstray(view: TextView, { cueClass, lemma, node, first, last }: CueNode): boolean {
  if (cueClass !== 'VERB' || node.quote >= 0 || !/^VB[DN]$/.test(node.token.xpos) || !TAKES.has(lemma)) return false
  if (!/^(?:NNS?|NNPS?|VB[DN]|CC)$/.test(tagAt(view, first - 1)) || dependents(view, node, 'aux').length > 0)
    return false
  // "The rules that Reed proposed have failed" are in a clause of their own.
  const before = view.nodes.slice(Math.max(0, first - WINDOW), first)
  if (before.some(({ token }) => /^W/.test(token.xpos))) return false
  // Behind "told" a plural that no list has may be taken for a verb.
  if (/^VB[DZP]$/.test(tagAt(view, last + 1)) && view.nodes[last + 1]?.token.upos !== 'AUX') return false
  const end = view.bounds[node.at.sentence]?.last ?? last
  return lacksSubject(view, { from: last + 1, to: end })
}

/**
 * Whether what begins here comes to a verb in a tense without anybody or anything that does it: only prepositions with what
 * they take stand before it ("of the theft was gone"), or nothing does ("were stable").
 */
function lacksSubject(view: TextView, { from, to }: Range): boolean {
  let i = from
  if (!isFiniteAt(view, i) && !/^(?:IN|TO)$/.test(tagAt(view, i))) return false
  while (i <= Math.min(to, from + REACH) && !isFiniteAt(view, i)) {
    if (!TAKEN.test(tagAt(view, i))) return false
    i++
  }
  const verb = view.nodes[i]
  if (!verb || i > to || !isFiniteAt(view, i)) return false
  const own = [verb, view.nodes[verb.head]].flatMap((node) =>
    node ? dependents(view, node, 'nsubj', 'expl', 'csubj') : [],
  )
  return !own.some(
    (subject) => subject.index >= from && subject.index < i && dependents(view, subject, 'case').length === 0,
  )
}

/** What a preposition takes. */
const TAKEN = /^(?:IN|TO|DT|PRP\$|JJ[RS]?|CD|NNS?|NNPS?|POS|CC|HYPH|RB)$/
