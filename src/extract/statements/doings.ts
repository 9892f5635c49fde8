import doings from '../lexicon/doings.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { isNamed, opensNoun } from './held-to-be.js'
import { isPassive, passiveSource } from './source/index.js'
import { isFiniteAt, dependents, tagAt, type Node, type TextView } from './view.js'

const NEED_CLAUSE: ReadonlySet<string> = new Set(doings.needClause)
const NEED_VERB: ReadonlySet<string> = new Set(doings.needVerb)
const THINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(doings.things).map(([verb, things]) => [verb, new Set(things)]),
)
const PURPOSES: ReadonlySet<string> = new Set(doings.purposes)
const LIFELESS: ReadonlySet<string> = new Set(doings.lifeless)
const AGENTLESS: ReadonlySet<string> = new Set(doings.agentless)

/**
 * Whether a verb that reports elsewhere only does something here: "published 300 papers", "claimed a third victory", "found
 * himself alone", "decided how to go on", "fees declined to $2 million", "additional reporting by", "mourners were offered stamps", "after it was
 * announced, nobody came". Beside quoted words it is left to what is proposed for those.
 */
export const onlyDoes = (view: TextView, cue: CueNode): boolean =>
  cue.cueClass === 'VERB' && isDoing(view, cue) && !standsByQuote(view, cue)

const isDoing = (view: TextView, cue: CueNode): boolean =>
  (NEED_CLAUSE.has(cue.lemma) && !opensClause(view, cue.last + 1)) ||
  takesThing(view, cue) ||
  (NEED_VERB.has(cue.lemma) && !hasVerb(view, cue)) ||
  goesDown(view, cue) ||
  (cue.lemma === 'call' && callsSomebody(view, cue)) ||
  isReporting(view, cue) ||
  isFounding(view, cue) ||
  isJoined(view, cue) ||
  isInTimeClause(view, cue) ||
  isVote(view, cue) ||
  isPurpose(view, cue) ||
  isLifeless(view, cue) ||
  strikes(view, cue) ||
  handsIn(view, cue) ||
  (/^(?:decide|determine)$/.test(cue.lemma) && /^W/.test(tagAt(view, cue.last + 1))) ||
  (AGENTLESS.has(cue.lemma) && isPassive(view, cue) && passiveSource(view, cue) === null)

/** "Added 255,000 jobs", "wrote the law": nothing is told of what is added or written. */
function hasVerb(view: TextView, { node, last }: CueNode): boolean {
  const end = view.bounds[node.at.sentence]?.last ?? last
  for (let i = last + 1; i <= end && !/^[,.;:]$/.test(textAt(view, i)); i++) if (isFiniteAt(view, i)) return true
  return !opensNoun(view, last + 1) && tagAt(view, last + 1) !== '$'
}

const textAt = (view: TextView, i: number) => view.nodes[i]?.token.lower ?? ''

function standsByQuote(view: TextView, { node }: CueNode): boolean {
  const { first, last } = view.bounds[node.at.sentence] ?? { first: node.index, last: node.index }
  return view.nodes.slice(first, last + 1).some(({ quote }) => quote >= 0)
}

/** "That", a colon, or a pronoun that a clause begins with. */
const opensClause = (view: TextView, i: number) =>
  /^(?:that|:|he|she|it|they|we|i|you|there|how|why|whether|if)$/.test(textAt(view, i))

/** "Claimed a third victory", "found ways to": what is taken makes it an act, unless a clause says more of it. */
function takesThing(view: TextView, { lemma, node, last }: CueNode): boolean {
  const things = THINGS.get(lemma)
  if (!things || opensClause(view, last + 1) || dependents(view, node, 'ccomp').length > 0) return false
  return dependents(view, node, 'obj', 'obl').some(
    (thing) =>
      thing.index > last &&
      things.has(nameOf(thing)) &&
      (thing.token.deprel === 'obj' || dependents(view, thing, 'case').length === 0),
  )
}

const nameOf = ({ token }: Node) => (token.xpos === 'PRP' ? token.lower : token.lemma)

/** "Fees declined to $2 million", "the party has declined.": they go down. */
const goesDown = (view: TextView, { lemma, last }: CueNode) =>
  lemma === 'decline' &&
  (/^(?:[.,;]|by|from|in|since|over|\w+ly)$/.test(textAt(view, last + 1)) ||
    (textAt(view, last + 1) === 'to' && /^(?:CD|\$|IN|RB)$/.test(tagAt(view, last + 2))))

/** "Called the office twice", "called his mother": behind whom is called nothing says what they are called. */
function callsSomebody(view: TextView, cue: CueNode): boolean {
  const { last } = cue
  if (!/^(?:DT|PRP\$)$/.test(tagAt(view, last + 1)) || isPassive(view, cue)) return false
  const end = view.bounds[cue.node.at.sentence]?.last ?? last
  if (isNamed(view, { from: last + 1, to: end })) return false
  let i = last + 2
  while (/^(?:JJ[RS]?|NNS?|NNPS?|POS|CD|HYPH|VBG)$/.test(tagAt(view, i))) i++
  // "A woman who called the police was safe."
  if (/^W/.test(tagAt(view, cue.first - 1)) && isFiniteAt(view, i)) return true
  return (
    /^(?:NNS?|NNPS?)$/.test(tagAt(view, i - 1)) &&
    /^(?:[,.;]|on|in|at|after|before|when|and|to|twice|once|again|back|yesterday|today)$/.test(textAt(view, i))
  )
}

/** "The engine refused to start", "floods threaten to cut the road". */
const isLifeless = (view: TextView, { lemma, node, last }: CueNode) =>
  /^(?:decline|promise|refuse|threaten)$/.test(lemma) &&
  textAt(view, last + 1) === 'to' &&
  dependents(view, node, 'nsubj').some((subject) => subject.index < node.index && LIFELESS.has(subject.token.lemma))

/** "Hired lawyers to advise it on options", "asked a judge to dismiss the case". */
const isPurpose = (view: TextView, { lemma, node, first, last }: CueNode) =>
  PURPOSES.has(lemma) &&
  node.token.xpos === 'VB' &&
  textAt(view, first - 1) === 'to' &&
  /^(?:acl|advcl|xcomp)$/.test(node.token.deprel) &&
  !opensThat(view, last + 1)

const opensThat = (view: TextView, i: number) => /^(?:that|:|as)$/.test(textAt(view, i))

/** "A motion was backed by 72 members": they voted for it. */
const isVote = (view: TextView, cue: CueNode) =>
  /^(?:back|support|oppose|reject)$/.test(cue.lemma) &&
  isPassive(view, cue) &&
  textAt(view, cue.last + 1) === 'by' &&
  tagAt(view, cue.last + 2) === 'CD'

/** "Blasted it with a water cannon", "slammed the car into a wall". */
const strikes = (view: TextView, { lemma, node, last }: CueNode) =>
  /^(?:blast|slam)$/.test(lemma) &&
  dependents(view, node, 'obl').some(
    (thing) =>
      thing.index > last &&
      dependents(view, thing, 'case').some(({ token }) => /^(?:with|into|onto)$/.test(token.lower)),
  )

/** "Live reporting on the ground", "with all precincts reporting": nothing that is reported follows. */
const isReporting = (view: TextView, { lemma, node }: CueNode) =>
  lemma === 'report' && node.token.xpos === 'VBG' && dependents(view, node, 'ccomp', 'obj', 'xcomp').length === 0

/** "Helped found a school". */
const isFounding = (view: TextView, { node: { token }, first }: CueNode) =>
  token.lower === 'found' && (/^VBP?$/.test(token.xpos) || /^(?:help(?:s|ed|ing)?|to)$/.test(textAt(view, first - 1)))

/** "48 per cent agreed and 44 disagreed": what follows is joined to the verb, not said by it. */
const isJoined = (view: TextView, { last }: CueNode) => /^(?:and|or|nor)$/.test(textAt(view, last + 1))

/** "A year after it was announced, nobody came": the verb tells when. */
const isInTimeClause = (view: TextView, cue: CueNode) =>
  textAt(view, cue.last + 1) === ',' &&
  isPassive(view, cue) &&
  dependents(view, cue.node, 'mark').some(({ token }) => /^(?:after|before|once|since|until|when)$/.test(token.lower))

/** "Reported him to the police", wherever the parser hangs them. */
const handsIn = (view: TextView, { lemma, last }: CueNode) =>
  lemma === 'report' &&
  !opensClause(view, last + 1) &&
  /^\S+(?: \S+){0,3} to (?:the )?police$/.test(wordsUpToPolice(view, last))

function wordsUpToPolice(view: TextView, last: number): string {
  const words = view.nodes.slice(last + 1, last + 8).map(({ token }) => token.lower)
  return words.slice(0, words.indexOf('police') + 1).join(' ')
}
