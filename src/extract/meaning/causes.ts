import causes from '../lexicon/causes.json' with { type: 'json' }
import type { Proposition } from '../../model/index.js'
import { mapped } from '../mapped.js'
import type { Answerable } from './answerable.js'
import { isNegated } from './clause.js'
import { actorOf, isPassive, objectKid, subjectOf } from './participants.js'
import { phraseSpan, spanOf } from './phrase-spans.js'
import { kidsBy, lemmaOf, lowerOf, markerOf, tokenAt, type Tree } from './trees.js'
import { blameAt } from './blame.js'
import { isApart, mainOf } from './plain-answers.js'

/** So many statements may stand between two that give two causes of one thing. */
const REACH = 4
const OPERATORS: ReadonlySet<string> = new Set(causes.operators)
const CAUSING: ReadonlySet<string> = new Set(causes.verbs)

/** What a statement gives as the cause of something. */
interface Cause {
  readonly tree: Tree
  /** The word for what caused it, and who that is. */
  readonly at: number
  readonly actor: string | null
  /** What was caused; null where only "is to blame" is said. */
  readonly effect: string | null
}

/**
 * “Olsen blamed the crew for the crash. Norbank said an engine fire was to blame”: for each statement that gives one cause where
 * another close by gives a second of the same thing, a proposition whose value that cause is.
 */
export function contraryCauses(all: readonly Answerable[]): (Proposition | null)[] {
  const given = mapped(all, causeIn)
  const found = new Map<number, Proposition>()
  given.forEach((later, i) => {
    if (!later) return
    for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
      const [earlier, own, other] = [given[j], all[i], all[j]]
      if (!earlier || !own || !other || !isApart(own, other) || !clash(earlier, later, i - j)) continue
      const effect = earlier.effect ?? ''
      if (!found.has(j)) found.set(j, propositionOf(earlier, effect))
      found.set(i, propositionOf(later, effect))
      return
    }
  })
  return mapped(all, (_, i) => found.get(i) ?? null)
}

/** Two causes of one thing, neither of which is the other in other words: “the pilot”, “human error”. */
function clash(earlier: Cause, later: Cause, distance: number): boolean {
  if (earlier.effect === null || (later.effect === null ? distance > 2 : later.effect !== earlier.effect)) return false
  if (earlier.actor !== null && earlier.actor === later.actor) return false
  const [a, b] = [earlier, later].map(({ tree, at }) => lemmaOf(tokenAt(tree, at)))
  return a !== undefined && b !== undefined && a !== b && !(OPERATORS.has(a) && OPERATORS.has(b))
}

function causeIn(said: Answerable): Cause | null {
  if (!/^(?:CLAIM|ALLEGATION|CONFIRMATION)$/.test(said.kind)) return null
  const main = mainOf(said)
  if (!main) return null
  const found = said.attribution.cue?.lemma === 'blame' ? blamed(main.tree, main.at) : causing(main.tree, main.at)
  if (!found) return null
  const { upos } = tokenAt(main.tree, found.at)
  const actor = actorOf(said.voices, main.tree, found.at)
  return upos === 'NOUN' || upos === 'PROPN' ? { tree: main.tree, at: found.at, actor, effect: found.effect } : null
}

interface Found {
  readonly at: number
  readonly effect: string | null
}

/** “The crew for the crash”, “the crash on the crew”. */
function blamed(tree: Tree, noun: number): Found | null {
  const found = blameAt(tree, noun)
  return found && { at: found.at, effect: lemmaOf(tokenAt(tree, found.effect)) }
}

/** “A fire was to blame”, “a fire caused the crash”, “the crash was caused by a fire”. */
function causing(tree: Tree, at: number): Found | null {
  const subject = subjectOf(tree, at)
  if (
    subject === null ||
    isNegated(tree, at) ||
    kidsBy(tree, at, 'aux').some((kid) => tokenAt(tree, kid).xpos === 'MD')
  )
    return null
  const lemma = lemmaOf(tokenAt(tree, at))
  if (lemma === 'blame' && kidsBy(tree, at, 'mark', 'case').some((kid) => lowerOf(tokenAt(tree, kid)) === 'to'))
    return toBlame(tree, at, subject)
  if (!CAUSING.has(lemma)) return null
  if (isPassive(tree, at)) {
    const by = kidsBy(tree, at, 'obl').find((kid) => markerOf(tree, kid) === 'by')
    return by === undefined ? null : { at: by, effect: lemmaOf(tokenAt(tree, subject)) }
  }
  const object = objectKid(tree, at)
  return object === null ? null : { at: subject, effect: lemmaOf(tokenAt(tree, object)) }
}

function toBlame(tree: Tree, at: number, subject: number): Found {
  const why = kidsBy(tree, at, 'obl', 'nmod').find((kid) => markerOf(tree, kid) === 'for')
  return { at: subject, effect: why === undefined ? null : lemmaOf(tokenAt(tree, why)) }
}

function propositionOf({ tree, at }: Cause, effect: string): Proposition {
  // "The crew | for the crash": what it caused may hang on it.
  const behind = kidsBy(tree, at, 'nmod').find((kid) => lemmaOf(tokenAt(tree, kid)) === effect)
  const { start, end: whole } = phraseSpan(tree, at)
  const last = behind === undefined ? whole : tokenAt(tree, at).end
  const text = tree.tokens
    .filter((token) => token.start >= start && token.end <= last)
    .map((token) => token.text)
    .join(' ')
  return {
    predicate: 'CAUSE',
    trigger: spanOf(tree, at),
    opposite: null,
    verb: null,
    agent: null,
    recipient: null,
    others: [],
    object: effect,
    objectOf: null,
    objectAt: null,
    objectSpan: null,
    doer: null,
    words: [],
    polarity: 'POSITIVE',
    certainty: 'CERTAIN',
    tense: 'PAST',
    conditional: false,
    when: null,
    value: { measure: 'cause', value: text, bound: 'EXACT' },
  }
}
