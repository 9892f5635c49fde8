import type { LocalActorId, Proposition } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { leadsOf } from './content.js'
import type { Frame } from './frame.js'
import { isDay } from './mend-days.js'
import { readNominal } from './nominal.js'
import { actorOf } from './participants.js'
import { phraseSpan, spanOf } from './phrase-spans.js'
import { classAt, objectOf } from './predicates.js'
import type { Reading } from './reading.js'
import { kidsBy, markerOf, tokenAt, type Tree } from './trees.js'

/** Who or what is blamed, and what for, as words of a tree. */
export interface Blame {
  readonly at: number
  readonly effect: number
}

/** “The crew for the crash”, “the crash on the crew”: behind the noun that stands first; null where nothing is told but who. */
export function blameAt(tree: Tree, noun: number): Blame | null {
  const behind = [
    ...kidsBy(tree, noun, 'nmod', 'obl'),
    ...kidsBy(tree, tokenAt(tree, noun).head, 'obl', 'nmod'),
  ].filter((kid) => kid > noun && !isDay(tokenAt(tree, kid)))
  const why = behind.find((kid) => markerOf(tree, kid) === 'for')
  if (why !== undefined) return { at: noun, effect: why }
  const on = behind.find((kid) => markerOf(tree, kid) === 'on')
  return on === undefined ? null : { at: on, effect: noun }
}

/** “Norland accused | Sudland of an attack”; null where it tells what they did by a verb (“of hiding it”). */
function chargeAt(tree: Tree, noun: number): Blame | null {
  if (kidsBy(tree, noun, 'acl').length > 0) return null
  const verb = tokenAt(tree, noun).head
  // "Mayor Julia Reyes of fraud", "Norland on Monday of an attack": of what may hang on a name or day; it comes last.
  const days = kidsBy(tree, verb, 'obl').filter((kid) => isDay(tokenAt(tree, kid)))
  const effect = [noun, ...kidsBy(tree, noun, 'appos'), ...days]
    .flatMap((at) => kidsBy(tree, at, 'nmod'))
    .concat(kidsBy(tree, verb, 'obl'))
    .filter((kid) => kid > noun && markerOf(tree, kid) === 'of' && tokenAt(tree, kid).upos === 'NOUN')
    .sort((a, b) => a - b)
    .at(-1)
  return effect === undefined ? null : { at: noun, effect }
}

/**
 * “Norland blamed | Sudland for the attack”, “| the attack on Sudland”, “accused | Sudland of an attack”: the attack, done by
 * Sudland, whatever its words would say elsewhere; “blamed | the crew for the crash”: that they caused it; “| Sudland”: nothing
 * that could be compared. Null for all that is no blame.
 */
export function readBlame(reading: Reading, { cue }: Attribution, start: Frame): Proposition[] | null {
  const [piece] = reading.content.pieces
  const noun = piece && leadsOf(reading.content, piece).find((lead) => isNoun(piece.tree, lead))
  if (!cue || !piece || noun === undefined) return null
  const { tree } = piece
  if (cue.lemma === 'accuse') {
    const charge = chargeAt(tree, noun)
    return charge && actOf(reading, tree, charge, start)
  }
  if (cue.lemma !== 'blame') return null
  const blame = blameAt(tree, noun)
  if (!blame) return actorOf(reading.voices, tree, noun) === null ? null : []
  if (classAt(tree, blame.effect) === null) return [caused(tree, blame, actorOf(reading.voices, tree, blame.at), start)]
  return actOf(reading, tree, blame, start)
}

/** What was done, by whoever is to blame. */
function actOf(reading: Reading, tree: Tree, blame: Blame, start: Frame): Proposition[] {
  const doer = actorOf(reading.voices, tree, blame.at)
  const { propositions } = readNominal(reading, tree, blame.effect, { ...start, subject: doer, nominal: true })
  return propositions.map((act) => ({
    ...act,
    agent: doer ?? act.agent,
    recipient: act.recipient === doer ? null : act.recipient,
  }))
}

const isNoun = (tree: Tree, at: number) => /^(?:NOUN|PROPN|PRON)$/.test(tokenAt(tree, at).upos)

/** A faulty valve is nobody whom a denial could speak of. */
function caused(tree: Tree, { effect }: Blame, agent: LocalActorId | null, frame: Frame): Proposition {
  return {
    predicate: agent === null ? 'cause' : 'CAUSE',
    trigger: spanOf(tree, effect),
    opposite: null,
    verb: null,
    agent,
    recipient: null,
    others: [],
    object: objectOf(tree, effect),
    objectOf: null,
    objectAt: null,
    objectSpan: phraseSpan(tree, effect),
    doer: null,
    words: [],
    polarity: frame.polarity,
    certainty: frame.certainty,
    tense: 'PAST',
    conditional: false,
    when: null,
    value: null,
  }
}
