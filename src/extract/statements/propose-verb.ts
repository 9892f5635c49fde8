import { afterAddressee, afterHearer, afterName, afterTime, afterVenue, withOwnSubject } from './beginnings.js'
import type { CueNode } from './cue.js'
import { colonAfter, commaAfter, endBefore, moreStart, tailStart, thatAfter, type Range } from './edges.js'
import { holdsInnocence, innocenceBehind } from './innocence.js'
import { withDenial } from './none-of.js'
import { guiltyAfter, proposePlea } from './pleas.js'
import type { Out, Rule } from './proposal.js'
import { proposeFronted } from './propose-fronted.js'
import { beforeContrast, isToDo, proposeObjects, proposePassive, proposeRelative } from './propose-objects.js'
import { joinsThat } from './that.js'
import { dependents, type Node, type TextView } from './view.js'

/** What a verb reports: its clause, what follows "that" or the verb, what stands before it, and what it is done with. */
export function proposeVerb(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  if (guiltyAfter(view, cue.last) > 0 && cue.lemma === 'plead') {
    proposePlea(view, cue, sentence.to, out)
    return
  }
  if (holdsInnocence(view, cue.node)) {
    out.push(['object', innocenceBehind(cue)])
    return
  }
  const { that: takesThat, np: takesNoun } = cue.takes
  const that = thatAfter(view, cue, sentence)
  proposeClause(view, cue, sentence, that, out)
  if (that >= 0) out.push(...endsFrom(view, withDenial(view, cue, that), sentence, 'after-that'))
  else if (takesThat && cue.last < sentence.to) proposeBehind(view, cue, sentence, out)
  proposeToTail(view, cue, sentence, that, out)
  // Nothing stands before "committed" that somebody commits to, nor before ", saying P" what is said there.
  if ((takesThat || takesNoun) && !cue.participle) proposeFronted(view, cue, sentence, out)
  proposeObjects(view, cue, that >= 0, out)
  if (that < 0 && takesNoun && !takesThat && cue.last < sentence.to) {
    const to = beforeContrast(view, cue.last + 1, sentence.to)
    out.push(...endsFrom(view, cue.last + 1, { from: sentence.from, to }))
  }
  proposePassive(view, cue, sentence, out)
  proposeRelative(view, cue, sentence, out)
}

/** The clause that the parser hangs on the verb; `that` is where "that" stands, below 0 where it does not. */
function proposeClause(view: TextView, cue: CueNode, sentence: Range, that: number, out: Out): void {
  const { node } = cue
  const right = dependents(view, node, 'ccomp', 'parataxis', 'xcomp', 'advcl', 'conj', 'obj', 'dep').filter(
    (c) => c.index > node.index,
  )
  const clause =
    right.find((c) => /^(?:ccomp|parataxis)/.test(c.token.deprel)) ??
    right.find((c) => c.token.deprel === 'xcomp' && !isToDo(view, c))
  if (!clause) return
  // What the parser hangs on the clause before "that" ("on Sunday") says when, where and to whom it was said.
  const begin =
    that >= clause.left && that < clause.index ? withDenial(view, cue, that) : Math.max(clause.left, cue.last + 1)
  const from = withOwnSubject(view, cue, clause, begin)
  out.push(
    ['clause', { from, to: joinedEnd(view, cue, clause) }],
    ['to-the-end', { from, to: endBefore(view, cue, clause, sentence) }],
  )
}

/** "Said the deal was “dead” and that others would bid": the parse may hang a second "that" on the cue, which reports it as well. */
const joinedEnd = (view: TextView, { node }: CueNode, clause: Node) =>
  dependents(view, node, 'conj').reduce(
    (end, c) => (c.index > clause.index && joinsThat(view, c.left) ? Math.max(end, c.right) : end),
    clause.right,
  )

/** "Told NRK on Friday ships had left": behind the verb, or behind who was told, when and where. */
function proposeBehind(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  for (const from of new Set([
    afterAddressee(view, cue),
    afterTime(view, cue, sentence),
    afterVenue(view, cue),
    afterName(view, cue),
    afterHearer(view, cue),
  ]))
    out.push(...endsFrom(view, from, sentence))
}

/** As far as to where the same one reports more, or somebody else does. */
function proposeToTail(view: TextView, cue: CueNode, sentence: Range, that: number, out: Out): void {
  const from = that >= 0 ? withDenial(view, cue, that) : afterAddressee(view, cue)
  const more = moreStart(view, cue, sentence)
  if (more >= 0) out.push(['to-the-tail', { from, to: more - 1 }])
  const tail = tailStart(view, cue, sentence)
  if (tail < 0) return
  out.push(['to-the-tail', { from, to: tail - 1 }])
  const object = dependents(view, cue.node, 'obj').find((c) => c.index > cue.last)
  if (object && that < 0 && cue.takes.np) out.push(['to-the-tail', { from: object.left, to: tail - 1 }])
}

const endsFrom = (view: TextView, from: number, within: Range, whole: Rule = 'to-the-end'): Out => [
  [whole, { from, to: within.to }],
  ['to-the-comma', { from, to: commaAfter(view, from, within) }],
  ['to-the-comma', { from, to: colonAfter(view, from, within) }],
]
