import type { Certainty, LocalActorId, Tense } from '../../model/index.js'
import { flipIf, isConditional, isNegated, ownCertainty, ownTense, weaker } from './clause.js'
import type { Frame, Visit } from './frame.js'
import { certaintyOf, NEGATION } from './lexicon.js'
import { actorOf, isPassive, objectKid, subjectOf, type Voices } from './participants.js'
import { ASPECT, classAt, LIGHT } from './predicates.js'
import { kidsBy, kidsOf, lemmaOf, lowerOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** The frame of a predicate itself: what governs it together with its own negation, modals and tense. */
export function clauseFrame(voices: Voices, tree: Tree, at: number, frame: Frame): Frame {
  const own = ownTense(tree, at, voices.form)
  // "will continue", "would have": what is governed by a future act lies in the future too.
  const tense: Tense | null = frame.tense === 'FUTURE' && own !== 'PAST' ? 'FUTURE' : (own ?? frame.tense)
  return {
    ...frame,
    polarity: flipIf(isNegated(tree, at), frame.polarity),
    certainty: weaker(frame.certainty, ownCertainty(tree, at)),
    tense,
    conditional: frame.conditional || isConditional(tree, at, voices.form),
    nominal: false,
  }
}

export interface Complements {
  /** True where the predicate only colours what it governs: "concerned that", "seeks to", "there are plans to". */
  readonly transparent: boolean
  readonly visits: readonly Visit[]
}

/** The clauses and named acts that a predicate governs, each under what it does to them. */
export function complementFrame(voices: Voices, tree: Tree, at: number, own: Frame): Complements {
  const words = [phrasalLemma(tree, at), lemmaOf(tokenAt(tree, at)), lowerOf(tokenAt(tree, at))]
  const flips = words.some((word) => NEGATION.governors.has(word) || NEGATION.falsehoods.has(word))
  const says = classAt(tree, at)?.predicate === 'SAY' && !isPassive(tree, at)
  const unsaid = says && own.polarity === 'NEGATIVE'
  const embedded = words.reduce<Certainty>(
    // Who does not plan to will not.
    (level, word) => (isUnwilled(own, word) ? level : weaker(level, certaintyOf('embedders', word))),
    own.certainty,
  )
  const inner: Frame = {
    ...own,
    polarity: flipIf(flips, own.polarity),
    // Who never said that it is so has not said that it is not.
    certainty: unsaid ? 'UNCOMMITTED' : embedded,
    tense: governedTense(words, own),
    subject: null,
    nominal: false,
  }
  const colours = flips || words.some(coloursOnly)
  const clauses = clauseVisits(voices, tree, at, own, inner, colours && !words.some((word) => ASPECT.cease.has(word)))
  const acts = namedActs(voices, tree, at, own, inner, flips)
  return {
    transparent: (clauses.length > 0 && !says && (colours || isCopular(tree, at))) || acts.hides,
    visits: [...clauses, ...acts.visits],
  }
}

const isUnwilled = ({ polarity }: Frame, word: string) => polarity === 'NEGATIVE' && ASPECT.future.has(word)

const coloursOnly = (word: string) =>
  certaintyOf('embedders', word) !== null || ASPECT.begin.has(word) || ASPECT.cease.has(word) || ASPECT.future.has(word)

const isCopular = (tree: Tree, at: number) => kidsBy(tree, at, 'cop', 'expl').length > 0

function governedTense(words: readonly string[], own: Frame): Tense | null {
  if (words.some((word) => ASPECT.future.has(word) || ASPECT.cease.has(word)))
    return own.tense === 'PAST' ? 'PAST' : 'FUTURE'
  // "Had failed to protect them": when they did not is told by the verb above.
  if (words.some((word) => ASPECT.begin.has(word) || ASPECT.omit.has(word))) return own.tense
  return null
}

function clauseVisits(voices: Voices, tree: Tree, at: number, own: Frame, inner: Frame, governs: boolean): Visit[] {
  const visits: Visit[] = []
  for (const kid of kidsOf(tree, at)) {
    switch (relation(tokenAt(tree, kid))) {
      case 'ccomp':
      case 'csubj':
        visits.push({ at: kid, frame: inner })
        break
      case 'advcl':
        if (isThatClause(tree, kid)) visits.push({ at: kid, frame: inner })
        // "It had failed to protect them": no purpose, as in "stopped to protect them".
        else if (governs && isRightBehind(tree, at, kid))
          visits.push({ at: kid, frame: { ...inner, subject: controller(voices, tree, at, own) } })
        break
      case 'xcomp':
        if (tokenAt(tree, kid).upos === 'NOUN' && kidsBy(tree, kid, 'mark').length === 0) break
        visits.push({ at: kid, frame: { ...inner, subject: controller(voices, tree, at, own) } })
        break
      default:
    }
  }
  return visits
}

/** "Failed | to protect", "failing | to protect": nothing stands between. */
const isRightBehind = (tree: Tree, at: number, infinitive: number) =>
  kidsBy(tree, infinitive, 'mark').some((to) => to === at + 1 && lowerOf(tokenAt(tree, to)) === 'to')

/** Who does what an infinitive says: the object of "urge X to", else the subject. */
function controller(voices: Voices, tree: Tree, at: number, own: Frame): LocalActorId | null {
  const object = kidsBy(tree, at, 'obj', 'iobj')[0]
  const target = object === undefined ? null : actorOf(voices, tree, object)
  if (target !== null) return target
  const subject = subjectOf(tree, at)
  if (isPassive(tree, at)) return subject === null ? own.subject : actorOf(voices, tree, subject)
  return (subject === null ? null : actorOf(voices, tree, subject)) ?? own.subject
}

/** Acts named by nouns that the predicate rejects, performs or says to exist: "reject a truce", "no plans to", "carried out the attack". */
function namedActs(voices: Voices, tree: Tree, at: number, own: Frame, inner: Frame, flips: boolean) {
  const visits: Visit[] = []
  const object = objectKid(tree, at)
  const subject = subjectOf(tree, at)
  const actor = (subject === null ? null : actorOf(voices, tree, subject)) ?? own.subject
  const light = isLight(tree, at)
  const isAct = object !== null && classAt(tree, object) !== null
  let hides = false
  if (
    object !== null &&
    ((flips && (isAct || classAt(tree, at) === null)) ||
      (light && isAct) ||
      NEGATION.evidence.has(lemmaOf(tokenAt(tree, object))))
  ) {
    const polarity = flipIf(isDenied(tree, object), inner.polarity)
    const frame = { ...inner, polarity, tense: own.tense ?? inner.tense, subject: actor, nominal: true }
    visits.push({ at: object, frame })
    hides = light && isAct
  }
  // "There is no evidence that", "that there were plans to".
  if (kidsBy(tree, at, 'expl').length > 0 && subject !== null) {
    visits.push({
      at: subject,
      frame: { ...own, polarity: flipIf(isDenied(tree, subject), own.polarity), nominal: true },
    })
    hides = true
  }
  if (NEGATION.falsehoods.has(lemmaOf(tokenAt(tree, at))) && subject !== null) {
    for (const clause of kidsBy(tree, subject, 'acl', 'ccomp')) visits.push({ at: clause, frame: inner })
  }
  for (const kid of kidsBy(tree, at, 'obl', 'nmod')) {
    const marker = mapped(kidsBy(tree, kid, 'case'), (c) => lowerOf(tokenAt(tree, c)))[0] ?? ''
    const word = lemmaOf(tokenAt(tree, at))
    if (!LIGHT.prepositions.has(marker) || !(LIGHT.adjectives.has(word) || LIGHT.nouns.has(word) || word === 'involve'))
      continue
    if (classAt(tree, kid) === null) continue
    visits.push({ at: kid, frame: { ...inner, tense: own.tense, subject: actor, nominal: true } })
    hides = true
  }
  return { visits, hides }
}

/** "No plans": clauseFrame has counted the determiner already, and the noun will count it again. */
const isDenied = (tree: Tree, noun: number) =>
  kidsBy(tree, noun, 'det').some((kid) => NEGATION.determiners.has(lowerOf(tokenAt(tree, kid))))

const isLight = (tree: Tree, at: number) => {
  const token = tokenAt(tree, at)
  return token.upos === 'VERB' && LIGHT.verbs.has(phrasalLemma(tree, at))
}

/** The parser may take the clause after "concerned that" for an adverbial. */
export const isThatClause = (tree: Tree, at: number) =>
  kidsBy(tree, at, 'mark').some((kid) => lowerOf(tokenAt(tree, kid)) === 'that')
