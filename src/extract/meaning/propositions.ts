import type { LocalActorId, Proposition, Tense } from '../../model/index.js'
import { clauseFrame, complementFrame, isThatClause } from './complements.js'
import { flipIf, isNegated, weaker } from './clause.js'
import { leadsOf, type Piece } from './content.js'
import type { Frame, Visit } from './frame.js'
import { readNominal } from './nominal.js'
import { actorOf, isPassive, subjectOf } from './participants.js'
import { readPredicate } from './predication.js'
import type { Reading } from './reading.js'
import { certaintyOf, NEGATION } from './lexicon.js'
import { isUnit } from './values.js'
import { kidsBy, kidsOf, lemmaOf, lowerOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** More than this no reader holds a speaker to. */
const PROPOSITION_LIMIT = 16
const VISIT_LIMIT = 64

/** What a statement says is so: each predication of its clauses, complements and named acts, in reading order. */
export function readPropositions(reading: Reading, start: Frame): Proposition[] {
  const found: Proposition[] = []
  for (const piece of reading.content.pieces) {
    if (found.length >= PROPOSITION_LIMIT) break
    readPiece(reading, piece, start, found)
  }
  return dedupe(found).slice(0, PROPOSITION_LIMIT)
}

function readPiece(reading: Reading, piece: Piece, start: Frame, found: Proposition[]) {
  const { tree } = piece
  const leads = leadsOf(reading.content, piece)
  const asked = addresseeOf(reading, tree, leads)
  const queue: Visit[] = leads
    .filter((at) => at !== asked?.noun && (leads.length === 1 || !isUnit(tree, at)))
    .filter((at) => isPredicate(tree, at) || start.nominal || hasClauseBelow(tree, at))
    .slice(0, VISIT_LIMIT)
    .map((at) => ({
      at,
      frame: adjoined(
        tree,
        at,
        asked && at === asked.act ? { ...start, subject: asked.actor } : leadFrame(reading, tree, at, start),
      ),
    }))
  const seen = new Set<number>()
  for (let next = 0; next < queue.length && next < VISIT_LIMIT; next++) {
    const visit = queue[next]
    if (!visit || seen.has(visit.at) || !reading.content.has(tree, visit.at)) continue
    seen.add(visit.at)
    queue.push(...readVisit(reading, tree, visit, found))
  }
}

/** "Russia | to withdraw its troops", "Russia | of backing them", "Russia | for killing nine": who is asked or accused, beside what is asked or said of them. */
function addresseeOf(reading: Reading, tree: Tree, leads: readonly number[]) {
  const [noun] = leads
  const act = leads.find((at) => at !== noun && isCharge(tree, at))
  if (noun === undefined || act === undefined || act < noun || isPredicate(tree, noun) || subjectOf(tree, act) !== null)
    return null
  const actor = actorOf(reading.voices, tree, noun)
  return actor === null ? null : { noun, act, actor }
}

const isCharge = (tree: Tree, act: number) =>
  kidsBy(tree, act, 'mark').some((mark) => /^(?:to|of|for)$/.test(tokenAt(tree, mark).lower))

/** "Accused | Norland of hiding the money": the noun is who did it, and nothing that is said to be. */
const isDoerOf = (tree: Tree, noun: number) =>
  tokenAt(tree, noun).upos === 'PROPN' && kidsBy(tree, noun, 'acl').some((act) => act > noun && isCharge(tree, act))

/** A verb whose subject lies outside the content ("urged Iran | to halt") takes it from there. */
function leadFrame(reading: Reading, tree: Tree, at: number, start: Frame): Frame {
  if (start.subject !== null || relation(tokenAt(tree, at)) !== 'acl') return start
  const head = tokenAt(tree, at).head
  return head < 0 ? start : { ...start, subject: actorOf(reading.voices, tree, head) }
}

/** "concerned | that X will": where the parser cuts the clause off, the word just before "that" still colours it. */
function adjoined(tree: Tree, at: number, frame: Frame): Frame {
  const that = kidsBy(tree, at, 'mark').find((kid) => lowerOf(tokenAt(tree, kid)) === 'that')
  if (that === undefined || that === 0) return frame
  const word = lowerOf(tokenAt(tree, that - 1))
  return {
    ...frame,
    certainty: weaker(frame.certainty, certaintyOf('embedders', word)),
    polarity: flipIf(NEGATION.falsehoods.has(word), frame.polarity),
  }
}

function readVisit(reading: Reading, tree: Tree, { at, frame }: Visit, found: Proposition[]): Visit[] {
  if (!isPredicate(tree, at)) {
    const nominal = readNominal(reading, tree, at, frame)
    const isFigure = isUnit(tree, at) && found.length > 0
    if (!isFigure && !isDoerOf(tree, at)) found.push(...nominal.propositions)
    return [...nominal.visits, ...sisters(tree, at, frame)]
  }
  const own = clauseFrame(reading.voices, tree, at, frame)
  const complements = complementFrame(reading.voices, tree, at, own)
  if (!complements.transparent) found.push(...readPredicate(reading, tree, at, own))
  return [
    ...complements.visits,
    ...loose(reading, tree, at, own),
    ...sisters(tree, at, siblingFrame(reading, tree, at, frame)),
  ]
}

/** Coordinated predicates stand under the same frame and, without a subject of their own, share the first one's. */
const sisters = (tree: Tree, at: number, frame: Frame): Visit[] =>
  mapped(kidsBy(tree, at, 'conj', 'parataxis'), (kid) => ({ at: kid, frame }))

function siblingFrame(reading: Reading, tree: Tree, at: number, frame: Frame): Frame {
  const subject = subjectOf(tree, at)
  if (subject === null || isPassive(tree, at)) return frame
  // "They have not worked and will not": whoever they are, it is nobody else.
  return { ...frame, subject: actorOf(reading.voices, tree, subject) }
}

const CONDITIONAL_MARKS = new Set(['if', 'unless', 'whether', 'lest'])

/** Relative clauses and adverbial clauses are said too, under the clause's certainty but not under its negation. */
function loose(reading: Reading, tree: Tree, at: number, own: Frame): Visit[] {
  const plain: Frame = { ...own, polarity: 'POSITIVE', nominal: false, tense: null }
  const visits: Visit[] = []
  for (const kid of kidsOf(tree, at)) {
    const token = tokenAt(tree, kid)
    if (relation(token) === 'advcl' && !isThatClause(tree, kid)) {
      const marks = mapped(kidsBy(tree, kid, 'mark'), (mark) => tokenAt(tree, mark).lower)
      const conditional = own.conditional || marks.some((mark) => CONDITIONAL_MARKS.has(mark))
      const purpose: Tense | null = marks.includes('to') ? 'FUTURE' : null
      visits.push({
        at: kid,
        frame: { ...plain, conditional, tense: purpose, subject: subjectActor(reading, tree, at, own) },
      })
    }
    if (['nsubj', 'obj', 'obl'].includes(relation(token))) {
      for (const clause of kidsBy(tree, kid, 'acl:relcl', 'acl')) {
        if (!isPredicate(tree, clause) || passesOn(tree, kid)) continue
        visits.push({ at: clause, frame: { ...plain, subject: actorOf(reading.voices, tree, kid) } })
      }
    }
  }
  return visits
}

function subjectActor(reading: Reading, tree: Tree, at: number, own: Frame): LocalActorId | null {
  const subject = subjectOf(tree, at)
  return (subject === null ? null : actorOf(reading.voices, tree, subject)) ?? own.subject
}

/** Verbs, and what a copula makes a predicate. */
export function isPredicate(tree: Tree, at: number): boolean {
  const { upos, deprel } = tokenAt(tree, at)
  if (kidsBy(tree, at, 'cop').length > 0) return true
  if (upos === 'VERB') return deprel !== 'amod' && deprel !== 'compound'
  if (upos === 'AUX') return !['aux', 'cop', 'aux:pass'].includes(deprel)
  return upos === 'ADJ' && ['root', 'ccomp', 'xcomp', 'conj', 'parataxis', 'acl', 'advcl', 'acl:relcl'].includes(deprel)
}

const hasClauseBelow = (tree: Tree, at: number) =>
  kidsBy(tree, at, 'acl', 'ccomp', 'parataxis', 'conj').length > 0 || isNegated(tree, at)

/** One act may be reached on two ways. */
function dedupe(propositions: readonly Proposition[]): Proposition[] {
  const seen = new Set<string>()
  return propositions.filter((p) => {
    const who = `${p.predicate}:${p.agent ?? ''}:${p.recipient ?? ''}:${p.object ?? ''}`
    const key = `${who}:${p.polarity}:${p.tense}:${p.value?.value ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Nouns that hand the clause below them on ("plans to", "evidence that") are read with it elsewhere. */
const passesOn = (tree: Tree, noun: number) => {
  const lemma = lemmaOf(tokenAt(tree, noun))
  const { head, deprel } = tokenAt(tree, noun)
  return NEGATION.evidence.has(lemma) && (deprel === 'obj' || kidsBy(tree, head, 'expl').length > 0)
}
