import {
  contains,
  overlaps,
  type ExtractedActor,
  type ExtractedStatement,
  type LocalActorId,
  type Span,
  type StatementKind,
} from '../model/index.js'
import answers from './lexicon/answers.json' with { type: 'json' }
import type { ParsedText } from './types.js'
import { isOfTwo, wordsWithin, type Words } from './words.js'
import { mapped } from './mapped.js'

/** How far what a statement goes against may stand from it, in statements. */
const REACH = 6
/** What a text announces at its beginning is condemned throughout. */
const FAR = 14
/** A rejection is known by its cue, or by so many of its first words. */
const OPENING = 5

/** So much of what was said must a denial speak of. */
const TAKEN_UP = 0.7

const ASSERTING: ReadonlySet<StatementKind> = new Set(['CLAIM', 'ALLEGATION', 'PREDICTION', 'CONFIRMATION'])
const WILLING: ReadonlySet<StatementKind> = new Set(['DEMAND', 'PROMISE', 'THREAT'])
const REJECTING: ReadonlySet<StatementKind> = new Set(['OPINION', 'ALLEGATION'])
const OPPOSING = new Set(answers.opposing)
/** Those that stand for acts as well, where they are no cue: "the attack on the march". */
const ACTS = new Set(answers.acts)
const opposes = (word: string) => OPPOSING.has(word) && !ACTS.has(word)
const REFUSING = new Set(answers.cues)
const CONDEMNED_BY: ReadonlySet<StatementKind> = new Set(['OPINION', 'ALLEGATION'])
const CONDEMNING = new Set(answers.condemning)
/** What is announced may be condemned; who condemns and who demands are often of one side. */
const ANNOUNCED: ReadonlySet<StatementKind> = new Set(['PROMISE', 'THREAT'])

interface Voiced {
  /** Whether it is said by somebody, and not by "a former official", who is only held to what is denied word for word. */
  readonly isNamed: boolean
  readonly statement: ExtractedStatement
  readonly holder: LocalActorId
  readonly words: Words
  readonly cue: string
}

/**
 * Finds, for each denial and each rejection, what somebody else says nearby about the same: "He was poisoned, his friends
 * said. No trace of poison was found, the hospital said." Words in common are weighed by how rare they are among the
 * text's statements; names of the two sides do not count. They are not enough: either what was said is wholly taken up,
 * or it is an accusation against the one who denies (or against a third of whom both speak), or a plan that touches the
 * one who rejects it.
 */
export function findReplies(
  statements: readonly ExtractedStatement[],
  actors: readonly ExtractedActor[],
  parsed: ParsedText,
): ExtractedStatement[] {
  const people = new Map(mapped(actors, (actor) => [actor.id, actor]))
  const voiced = mapped(statements, (statement): Voiced | null => {
    const holder = statement.onBehalfOf ?? statement.speaker
    if (holder === null) return null
    const isNamed = people.get(holder)?.kind !== 'UNNAMED'
    const cue = statement.cue ? wordsWithin(parsed, [statement.cue]).all.join(' ') : ''
    return { isNamed, statement, holder, words: wordsWithin(parsed, statement.spans), cue }
  })
  const common = commonWords(voiced.filter((v) => v?.isNamed === true))
  return mapped(statements, (statement, i) => {
    const own = voiced[i]
    const wanted = own ? wantedKinds(own) : null
    if (!own || !wanted || statement.answers.length > 0) return statement
    const reach = wanted === ANNOUNCED ? FAR : REACH
    const met = voiced
      .slice(Math.max(0, i - reach), i + reach + 1)
      .filter((other): other is Voiced => other !== null && wanted.has(other.statement.kind))
      .filter((other) => meets(own, other, people, common))
      .filter((other) => (own.isNamed && other.isNamed) || inSameWords(own, other))
    const last =
      met.length === 0 && own.isNamed && pointsAtStep(own) ? lastPlan(voiced.slice(Math.max(0, i - FAR), i), own) : null
    if (last) met.push(last)
    return met.length === 0 ? statement : { ...statement, repliesTo: mapped(met, ({ statement: { id } }) => id) }
  })
}

/** "Said that a deal existed", "denied that a deal exists". */
const inSameWords = ({ statement, words: a }: Voiced, { words: b }: Voiced) =>
  statement.kind === 'DENIAL' &&
  a.telling.length >= 2 &&
  a.telling.length === b.telling.length &&
  a.telling.every((word) => b.set.has(word))

/** "Called it outrageous", "criticised the step": a judgement that goes against what is announced. */
const condemns = ({ statement: { kind }, words: { all }, cue }: Voiced) =>
  CONDEMNED_BY.has(kind) && (CONDEMNING.has(cue) || all.some((word) => CONDEMNING.has(word)))

/** Words that mean whatever was announced, before what it is: "the decision to close the school". */
const STEPS = new Set(answers.steps)

/** What is condemned: the first thing spoken of, and what comes with it where that only says that it is a step. */
function condemned({ words: { telling, names } }: Voiced): string[] {
  const things = telling.filter((word) => !names.has(word) && !CONDEMNING.has(word))
  return things.slice(0, STEPS.has(things[0] ?? '') ? 3 : 1)
}

/** "Criticised the decision", "called the move a scandal": all that it says of it is that it is the last one announced. */
const pointsAtStep = (own: Voiced) => condemns(own) && STEPS.has(own.words.telling[0] ?? '')

const lastPlan = (before: readonly (Voiced | null)[], own: Voiced): Voiced | null =>
  before
    .filter(
      (v): v is Voiced =>
        v !== null && v.isNamed && ANNOUNCED.has(v.statement.kind) && v.statement.polarity === 'POSITIVE',
    )
    .filter(({ holder, statement: { speaker } }) => holder !== own.holder && speaker !== own.statement.speaker)
    .at(-1) ?? null

/** By its cue, or because the first thing it says is that it will not. */
const refuses = ({ statement: { kind, propositions }, cue }: Voiced) =>
  kind === 'REFUSAL' && (REFUSING.has(cue) || propositions[0]?.polarity === 'NEGATIVE')

/** "Refused to visit a hospital where nurses had protested": what only tells more of it is not what is refused. */
function isRefused({ words: { all } }: Voiced, word: string): boolean {
  const more = all.findIndex((w) => /^(?:where|who|whom|whose|when|while|because)$/.test(w))
  return more < 0 || all.indexOf(word) < more
}

/** What kinds of statement this one can go against. */
function wantedKinds(own: Voiced): ReadonlySet<StatementKind> | null {
  const { statement, words, cue } = own
  if (statement.kind === 'DENIAL') return ASSERTING
  if (statement.kind === 'REFUSAL') return WILLING
  const rejects = OPPOSING.has(cue) || words.all.slice(0, OPENING).some(opposes)
  if (rejects && REJECTING.has(statement.kind)) return WILLING
  return condemns(own) ? ANNOUNCED : null
}

function meets(
  own: Voiced,
  other: Voiced,
  people: ReadonlyMap<LocalActorId, ExtractedActor>,
  common: ReadonlySet<string>,
): boolean {
  const [a, b] = [own.statement, other.statement]
  if (own.holder === other.holder || a.speaker === b.speaker || b.polarity === 'NEGATIVE') return false
  if (b.certainty === 'UNCOMMITTED' && b.kind !== 'PREDICTION') return false
  if (belongs(own.holder, other.holder, people) || belongs(other.holder, own.holder, people)) return false
  if (a.spans.some((x) => b.spans.some((y) => overlaps(x, y)))) return false
  const names = new Set([own.holder, other.holder, a.speaker, b.speaker].flatMap((id) => namesOf(id, people)))
  const shared = own.words.telling.filter(
    (word) => other.words.set.has(word) && !names.has(word) && !isOfTwo(own.words, other.words, word),
  )
  const rare = shared.filter((word) => !common.has(word))
  const telling = rare.filter((word) => !own.words.names.has(word)).length
  if (a.kind === 'DENIAL' && isOfOne(a, b)) {
    // Whoever is accused denies that, whatever the words; acts that are comparable are compared as such.
    if (b.kind === 'ALLEGATION' && pairsOfOneAct(a, b).length === 0 && speaksOf(b, own, people)) return true
    if (telling >= 2) return true
  }
  if (rare.length === 0) return false
  if (telling > 0 && refuses(own) && isOfOne(a, b) && shared.some((word) => isRefused(own, word))) return true
  if (condemns(own) && condemned(own).some((word) => rare.includes(word))) return true
  if (!WILLING.has(b.kind) && actsDiffer(a, b)) return false
  // "The election for Biden" says nothing that the denial does not speak of.
  if (shared.length >= 2 && shared.length >= TAKEN_UP * other.words.telling.length) return true
  if (WILLING.has(b.kind) && takesUp(own, other, names)) return true
  if (b.kind === 'ALLEGATION' && bothSpeakOfAThird(own, other)) return true
  const isPlan = WILLING.has(b.kind) && rare.some((word) => !own.words.names.has(word))
  // "Shelled the town", "did not shell the port"; "bombed Beirut", "did not bomb Damascus".
  const isOther = !isOfOne(a, b) || pairsOfOneAct(a, b).some(([p, q]) => differ(p.object, q.object))
  return ((b.kind === 'ALLEGATION' && !isOther) || isPlan) && speaksOf(b, own, people)
}

/** Said by more than a third of the statements: what the text is about, which joins nothing. */
function commonWords(voiced: readonly (Voiced | null)[]): Set<string> {
  const counts = new Map<string, number>()
  for (const v of voiced) for (const word of v?.words.set ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const limit = Math.max(3, voiced.length / 3)
  return new Set([...counts].filter(([, n]) => n > limit).map(([word]) => word))
}

const belongs = (a: LocalActorId, b: LocalActorId, people: ReadonlyMap<LocalActorId, ExtractedActor>) =>
  people.get(a)?.affiliations.some(({ organization }) => organization === b) ?? false

const namesOf = (id: LocalActorId | null, people: ReadonlyMap<LocalActorId, ExtractedActor>): string[] => {
  const actor = id === null ? undefined : people.get(id)
  return actor
    ? [actor.name, ...actor.aliases].flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    : []
}

/** "It never tested drones" does not deny "it sold drones": acts of two known classes are two acts. */
function actsDiffer(a: ExtractedStatement, b: ExtractedStatement): boolean {
  const [own, other] = [a, b].map((s) => actOf(s)?.predicate ?? '')
  return own !== other && [own, other].every((predicate) => /^[A-Z]/.test(predicate ?? ''))
}

/** What a denial says was not; "those who link us to it are lying" names no act that they did not do. */
const actOf = ({ kind, propositions }: ExtractedStatement) =>
  kind === 'DENIAL' ? propositions.find(({ polarity }) => polarity === 'NEGATIVE') : propositions[0]

/** Not of two acts, and not of one act that others do, or that is done to others: "Israel bombed Beirut", "it did not bomb Damascus". */
function isOfOne(a: ExtractedStatement, b: ExtractedStatement): boolean {
  return (
    !actsDiffer(a, b) &&
    !pairsOfOneAct(a, b).some(
      // What was not done in March may still be done: a denial of the past answers no prediction.
      ([p, q]) => differ(p.agent, q.agent) || differ(p.recipient, q.recipient) || isAhead(p) !== isAhead(q),
    )
  )
}

const isAhead = ({ tense }: ExtractedStatement['propositions'][number]) => tense === 'FUTURE'

const differ = (x: string | null, y: string | null) => x !== null && y !== null && x !== y

const pairsOfOneAct = (a: ExtractedStatement, b: ExtractedStatement) =>
  a.propositions.flatMap((p) => b.propositions.filter((q) => q.predicate === p.predicate).map((q) => [p, q] as const))

/** "Condemned the operation", after "announced a military operation": what is rejected is what was announced. */
function takesUp(own: Voiced, other: Voiced, names: ReadonlySet<string>): boolean {
  const { telling, names: named } = own.words
  const rejected = telling.filter((word) => !opposes(word) && !names.has(word) && !named.has(word))
  const announced = new Set(other.words.telling.slice(0, OPENING))
  return rejected.slice(0, OPPOSING.has(own.cue) ? 3 : 1).some((word) => announced.has(word))
}

/** Its words name the other's speaker or principal, or its propositions are about them. */
function speaksOf(
  { spans, propositions }: ExtractedStatement,
  { holder, statement: { speaker } }: Voiced,
  people: ReadonlyMap<LocalActorId, ExtractedActor>,
): boolean {
  const within = (mention: Span) => spans.some((span) => contains(span, mention))
  const named = (id: LocalActorId) => people.get(id)?.mentions.some(within) === true
  const meant = (id: LocalActorId) => propositions.some((p) => p.agent === id || p.recipient === id)
  return [holder, ...(speaker ? [speaker] : [])].some((id) => named(id) || meant(id))
}

function bothSpeakOfAThird(own: Voiced, other: Voiced): boolean {
  const sides = new Set([own.holder, other.holder, own.statement.speaker, other.statement.speaker])
  const thirds = (s: ExtractedStatement) =>
    s.propositions.flatMap((p) => [p.agent, p.recipient, ...p.others]).filter((id) => id !== null && !sides.has(id))
  const spokenOf = new Set(thirds(own.statement))
  return thirds(other.statement).some((id) => spokenOf.has(id))
}
