import type { DisputeKind, LinkedProposition, StatementKind, Stance } from '../model/index.js'
import { daysBetween, mayKnowOf, timesOverlap } from './dates.js'
import { actOfFigure, isClass, isCount, isMeasured, isMutual, OPPOSED, replyKey, SAID, SAY } from './keys.js'
import { kindOfThing, mayBeOneThing, namedApart, ofOneHappening, oppositeOf, sameNoun } from './things.js'
import type { NameOf } from './question.js'
import { isSurnameOnly } from './surnames.js'
import { valuesClash } from './values.js'
import { byOne, meetByWordsOnly, repeatsWords, saysNot, toldApart } from './words.js'

/** Two propositions that share a key, by different principals. */
export interface Pair {
  readonly one: LinkedProposition
  readonly other: LinkedProposition
  readonly nameOf: NameOf
}

export interface Accepted {
  readonly kind: DisputeKind
  readonly stances: readonly [Stance, Stance]
  readonly rule: string
  readonly confidence: number
}

export type Decision = Accepted | { readonly kind: null; readonly rule: string }

/** Kinds of statement that commit nobody to a fact. */
const IDLE: ReadonlySet<StatementKind> = new Set(['QUESTION', 'DECLINED_COMMENT'])

/** A judgement is no fact; but "it is shameful that they sold arms" says that they sold arms, which has a class of its own. */
const isIdle = (p: LinkedProposition) =>
  IDLE.has(p.statementKind) || (p.statementKind === 'OPINION' && !isClass(p.predicate))

/**
 * Whether two statements stand against each other, and why or why not. The one place where this is decided, so that a
 * model can take its place. Precision comes first: a wrong dispute is a libel, a missed one a gap.
 */
export function decide({ one, other, nameOf }: Pair): Decision {
  if (one.predicate === OPPOSED || other.predicate === OPPOSED) return decideOpposed(one, other)
  if (one.conditional || other.conditional) return no('under-a-condition')
  if (isIdle(one) || isIdle(other)) return no('commits-to-nothing')
  if (isReplyTo(other, one)) return decideReply(one, other)
  if (isReplyTo(one, other)) return turnedRound(decideReply(other, one))
  if (one.certainty === 'UNCOMMITTED' || other.certainty === 'UNCOMMITTED') return no('commits-to-nothing')
  if (meetByWordsOnly(one, other)) return decideWords({ one, other, nameOf })
  if (one.value && other.value && one.value.measure === other.value.measure && one.polarity === other.polarity)
    return decideValues(one, other)
  const difference = differenceOf({ one, other, nameOf })
  return difference === null ? decideSides(one, other) : no(difference)
}

const decideSides = (one: LinkedProposition, other: LinkedProposition): Decision =>
  denies(one, other) ? turnedRound(decideDenied(other, one)) : decideDenied(one, other)

/** One act by one doer, of which nothing but the words can be compared. */
function decideWords({ one, other, nameOf }: Pair): Decision {
  const isRepeated = denies(one, other) ? repeatsWords(one, other) : repeatsWords(other, one)
  if (!isRepeated || !byOne(one, other, nameOf)) return no('other-words')
  if (isOtherTime(one, other)) return no('other-time')
  if (one.polarity === other.polarity) return no('same-polarity')
  const decision = decideSides(one, other)
  return decision.kind === null || decision.kind === 'OPPOSES'
    ? decision
    : { ...decision, rule: 'denial-in-its-words', confidence: 0.65 }
}

/** Why two do not say yes and no to one act; null where they do. */
function differenceOf({ one, other, nameOf }: Pair): string | null {
  if (one.predicate !== other.predicate) return 'other-act'
  if (isByOthers(one, other) && !isShortOnly({ one, other, nameOf }) && !isSurnameOnly(one, other))
    return 'other-participants'
  if (isDoneByThing(one, other) || isDoneByThing(other, one)) return 'other-participants'
  if (isOtherTime(one, other)) return 'other-time'
  if (one.polarity === other.polarity) return 'same-polarity'
  if (differ(kindOfThing(one.object), kindOfThing(other.object)) || !mayBeOneThing(one.object, other.object))
    return 'other-object'
  return one.object !== null && other.object !== null && isOfOthers(one, other) ? 'other-object' : null
}

/** "Sharp", "Sharp Corp.": they differ in nothing but how much of the doer's name is printed. */
const isShortOnly = ({ one, other, nameOf }: Pair) =>
  !differ(one.recipientId, other.recipientId) && byOne(one, other, nameOf)

const isOtherTime = (one: LinkedProposition, other: LinkedProposition) =>
  !timesOverlap(one, other) || !mayKnowOf(one, other) || !mayKnowOf(other, one)

/** In another article "struck a grain vessel" is not met by "struck no passenger ferry", nor by "we do not strike ferries". */
function isOfOthers(one: LinkedProposition, other: LinkedProposition): boolean {
  if (one.keys.some((key) => key.startsWith('~') && other.keys.includes(key))) return false
  if (namedApart(one.objectText, other.objectText) || toldApart(one, other)) return true
  const isInGeneral = one.tense !== other.tense && [one, other].some(({ tense }) => tense === 'PRESENT')
  const isToNobody = one.recipientId === null || other.recipientId === null
  return isInGeneral && isToNobody && !sameNoun(one.objectText, other.objectText)
}

/** One says yes to what the other says no to, or wants what the other does not. */
function decideDenied(positive: LinkedProposition, negative: LinkedProposition): Decision {
  if (positive.statementKind === 'DEMAND' || negative.statementKind === 'DEMAND')
    return answersDemand(positive) && answersDemand(negative)
      ? { kind: 'OPPOSES', stances: ['FOR', 'AGAINST'], rule: 'demand-and-refusal', confidence: 0.8 }
      : no('answers-no-demand')
  if (negative.statementKind === 'REFUSAL') return no('refusal-is-no-denial')
  if (!tensesMeet(positive, negative)) return no('other-tense')
  // A denial is of something that is said to be so; a hedge on the denying side denies nothing.
  if (negative.certainty === 'POSSIBLE') return no('denial-hedged')
  const isDenial = negative.statementKind === 'DENIAL'
  return {
    kind: positive.predicate === SAY ? 'DISPUTES_ATTRIBUTION' : 'CONTRADICTS',
    stances: ['ASSERTS', 'DENIES'],
    rule: isDenial ? 'claim-and-denial' : 'opposite-polarity',
    confidence: confidenceOf(positive, negative, isDenial),
  }
}

/** What reading weighed and found to be two sides of a quarrel: by `src/extract/opposition`, which has learned to. */
function decideOpposed(one: LinkedProposition, other: LinkedProposition): Decision {
  if (one.predicate !== other.predicate) return no('other-act')
  if (one.polarity === other.polarity) return no('same-polarity')
  const isFirst = one.polarity === 'POSITIVE'
  const { measure: reasons = '', value: confidence = '0' } = one.value ?? {}
  return {
    kind: one.object === 'OPPOSES' ? 'OPPOSES' : 'CONTRADICTS',
    stances: one.object === 'OPPOSES' ? inOrder(isFirst, 'FOR', 'AGAINST') : inOrder(isFirst, 'ASSERTS', 'DENIES'),
    rule: `weighed:${reasons}`,
    confidence: Number(confidence),
  }
}

const no = (rule: string): Decision => ({ kind: null, rule })

const inOrder = (isFirst: boolean, yes: Stance, none: Stance): readonly [Stance, Stance] =>
  isFirst ? [yes, none] : [none, yes]

/**
 * The one that is worded as a denial denies ("denied that it would cut" what another says will not grow), else the one that
 * says "not", else who says the opposite of "will close".
 */
function denies(one: LinkedProposition, other: LinkedProposition): boolean {
  const [a, b] = [one.statementKind === 'DENIAL', other.statementKind === 'DENIAL']
  if (a !== b) return a
  if (saysNot(one) !== saysNot(other)) return saysNot(one)
  const [isOpposite, isOtherOpposite] = [one, other].map((p) => oppositeOf(p.objectText) !== null)
  return isOpposite === isOtherOpposite || saysNot(one) ? one.polarity === 'NEGATIVE' : isOtherOpposite === true
}

const ANSWERS: ReadonlySet<StatementKind> = new Set(['DEMAND', 'REFUSAL', 'DENIAL', 'PROMISE', 'THREAT'])

/** A demand is met by another, by a refusal or a promise, and by those who say what they will do themselves. */
const answersDemand = (p: LinkedProposition) =>
  ANSWERS.has(p.statementKind) || (p.tense === 'FUTURE' && p.principalId !== null && p.principalId === p.agentId)

/** One goes against all that the other says: reading found that it speaks of the same. */
const isReplyTo = (answer: LinkedProposition, answered: LinkedProposition) =>
  answered.predicate === SAID && answer.keys.includes(replyKey(answered.statementId))

const WILLS: ReadonlySet<StatementKind> = new Set(['DEMAND', 'PROMISE', 'THREAT'])

function decideReply(answered: LinkedProposition, answer: LinkedProposition): Decision {
  if (WILLS.has(answered.statementKind))
    return { kind: 'OPPOSES', stances: ['FOR', 'AGAINST'], rule: 'plan-and-rejection', confidence: 0.65 }
  if (answer.statementKind === 'CLAIM')
    return { kind: 'CONTRADICTS', stances: ['ASSERTS', 'DENIES'], rule: 'contrary-account', confidence: 0.6 }
  if (answer.statementKind !== 'DENIAL') return { kind: null, rule: 'refusal-is-no-denial' }
  return { kind: 'CONTRADICTS', stances: ['ASSERTS', 'DENIES'], rule: 'denial-in-reply', confidence: 0.65 }
}

function turnedRound(decision: Decision): Decision {
  if (decision.kind === null) return decision
  const [first, second] = decision.stances
  return { ...decision, stances: [second, first] }
}

function decideValues(one: LinkedProposition, other: LinkedProposition): Decision {
  if (isByOthers(one, other) && !isMeasured(one.value?.measure ?? '')) return no('other-participants')
  if (!timesOverlap(one, other)) return no('other-time')
  if (!one.value || !other.value || !valuesClash(one.value, other.value)) return no('values-agree')
  // "There were ten passengers", "one passenger was hurt": what is only counted is seldom the same count.
  if (isCounting(one) || isCounting(other)) return no('bare-count')
  const [act, otherAct] = [one, other].map((p) => actOfFigure(p.predicate, p.value?.measure ?? ''))
  if (act !== otherAct || !ofOneThing(one, other, act === one.value.measure)) return no('other-object')
  if (one.tense !== other.tense && (act !== one.value.measure || !tensesMeet(one, other))) return no('other-tense')
  if (daysBetween(one.effectiveAt, other.effectiveAt) > 7) return no('other-time')
  if (act === 'cost' && !ofOnePrice(one, other)) return no('other-object')
  if (isCount(act ?? '') && !ofOneText(one, other)) {
    if (!ofOneHappening(one.object, other.object)) return no('other-object')
    if (hasRisen(one, other)) return no('count-has-risen')
  }
  return { kind: 'CONTRARY_VALUE', stances: ['VALUE', 'VALUE'], rule: 'exclusive-values', confidence: 0.75 }
}

/** Of one bridge, or in one text of what both leave unsaid: two that name Norland may speak of the cost of two bridges. */
const ofOnePrice = (one: LinkedProposition, other: LinkedProposition) =>
  one.object && other.object ? kindOfThing(one.object) === kindOfThing(other.object) : ofOneText(one, other)

/** Both were printed in one text: they share the key of figures that is the text's, and no participant's. */
const ofOneText = (one: LinkedProposition, other: LinkedProposition) =>
  one.keys.some((key) => key.startsWith('=') && !/\|act_[\da-f]+$/.test(key) && other.keys.includes(key))

/** The dead of a later day are more: nobody says that they were as many on the day before. */
function hasRisen(one: LinkedProposition, other: LinkedProposition): boolean {
  const [first, second] = one.effectiveAt <= other.effectiveAt ? [one, other] : [other, one]
  const isLater = first.effectiveAt.slice(0, 10) < second.effectiveAt.slice(0, 10)
  return isLater && Number(second.value?.value) > Number(first.value?.value)
}

const isByOthers = (one: LinkedProposition, other: LinkedProposition) =>
  !isTurned(one, other) && (differ(one.agentId, other.agentId) || differ(one.recipientId, other.recipientId))

/** Two who do something together, named the other way about. */
const isTurned = (one: LinkedProposition, other: LinkedProposition) =>
  isMutual(one.predicate) && one.agentId === other.recipientId && one.recipientId === other.agentId

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b

/** "The army killed him" names a doer nobody knows, which is read as a thing; "the police did not kill him" is of another. */
const isDoneByThing = (a: LinkedProposition, b: LinkedProposition) =>
  a.agentId === null && a.object !== null && a.recipientId !== null && b.agentId !== null && b.object === null

/** Who is missing or hurt is counted as the dead are, whatever the verb. */
const isCounting = ({ predicate, value }: LinkedProposition) =>
  value !== null &&
  (predicate === 'be' || (!isMeasured(value.measure) && !isCount(value.measure) && value.measure.startsWith(predicate)))

/** Whom nobody counts with the others: "nine men", "five women". */
const APART = new Set(['men', 'women', 'boys', 'girls', 'children', 'adults', 'soldiers', 'civilians', 'tourists'])

/** A count of the dead needs no object; what somebody paid does: classes must be one, bare nouns may name one thing twice. */
function ofOneThing(one: LinkedProposition, other: LinkedProposition, counted: boolean): boolean {
  if (!mayBeOneThing(one.object, other.object)) return false
  const [a, b] = [kindOfThing(one.object), kindOfThing(other.object)]
  if (a === null || b === null) return counted || a === b
  if (a !== b && APART.has(a) && APART.has(b)) return false
  return a === b || !(isClass(a) && isClass(b))
}

/** Will and was never meet; what is so now may answer either what was or, while it lasts, what is. */
function tensesMeet(a: LinkedProposition, b: LinkedProposition): boolean {
  return a.tense === b.tense || (a.tense !== 'FUTURE' && b.tense !== 'FUTURE')
}

function confidenceOf(one: LinkedProposition, other: LinkedProposition, denial: boolean): number {
  const shared = [
    one.agentId && other.agentId,
    one.recipientId && other.recipientId,
    one.object && other.object,
  ].filter(Boolean).length
  return Math.min(0.95, 0.45 + 0.12 * shared + (denial ? 0.14 : 0))
}
