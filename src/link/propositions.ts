import type { LinkedProposition, LocalActorId, Proposition } from '../model/index.js'
import { crimeKeys, placeKeys, propositionKeys, type Comparable } from './keys.js'
import type { People } from './people.js'
import { surnameKeys } from './surnames.js'
import { placed, worded } from './things.js'
import { wordKeys } from './words.js'

/** What all propositions of a statement have in common. */
export type Common = Pick<
  LinkedProposition,
  'statementId' | 'statementKind' | 'principalId' | 'speakerId' | 'effectiveAt'
> & {
  readonly articleId: string
}

/** A proposition with who takes part in it, what it is about, and the keys under which others meet it. */
export function linkProposition(
  text: string,
  p: Proposition,
  ordinal: number,
  common: Common,
  people: People,
): LinkedProposition {
  const thing = people.genericNoun(p.recipient)
  const agentId = agentOf(p.agent, common, people)
  const recipientId = thing === null && !people.isCounted(p.recipient) ? people.rolledUp(p.recipient) : null
  const object = objectOf(p, thing)
  const value = isOfOthers(text, p) ? null : p.value
  const where = object === null ? null : placed(object, placeOf(p, people), people.owner(p.objectOf))
  const { predicate } = p
  const { articleId } = common
  const objectText = worded(p, p.objectSpan ? text.slice(p.objectSpan.start, p.objectSpan.end).slice(0, 120) : thing)
  // Written out: there are forty to an article, and spreading them costs more than all else that is done with them.
  return {
    statementId: common.statementId,
    ordinal,
    keys: [
      ...keysOf({ predicate, agentId, recipientId, object, value, articleId }, p, people),
      ...crimeKeys({ predicate, agentId, recipientId, object }, p.verb),
      ...(agentId !== null || isUndergone(text, p) ? placeKeys(predicate, where) : []),
      ...wordKeys(
        { ...common, predicate, polarity: p.polarity, tense: p.tense, objectText, words: p.words },
        doerOf(p, common, people),
        common.principalId !== null && agentOf(p.doer, common, people) === common.principalId,
      ),
    ],
    statementKind: common.statementKind,
    principalId: common.principalId,
    speakerId: common.speakerId,
    effectiveAt: common.effectiveAt,
    predicate,
    agentId,
    recipientId,
    object: where ?? whoIsCounted(p, people),
    objectText,
    words: p.words,
    polarity: p.polarity,
    certainty: p.certainty,
    tense: p.tense,
    conditional: p.conditional,
    from: p.when?.from ?? null,
    until: p.when?.until ?? null,
    value,
  }
}

/**
 * Who does it. Of a denial its own men, "officers", "the army's soldiers", stand for whoever denies it, and so does a ministry or
 * other body that speaks of itself: what one has not done, whoever answers for it has not.
 */
function agentOf(agent: LocalActorId | null, common: Common, people: People): string | null {
  if (people.isCounted(agent)) return null
  return answersFor(agent, common, people) ? common.principalId : people.rolledUp(agent)
}

function answersFor(agent: LocalActorId | null, { principalId, speakerId, statementKind }: Common, people: People) {
  if (agent === null || principalId === null || people.actor(agent) === principalId) return false
  if (people.actor(agent) === speakerId) return !people.isPerson(agent)
  return statementKind === 'DENIAL' && people.genericNoun(agent) !== null
}

/** The same as words may find him. */
const doerOf = ({ doer }: Proposition, common: Common, people: People): string | null =>
  answersFor(doer, common, people) ? `a:${common.principalId}` : people.doer(doer)

/** "Will be closed", "is unsafe": nobody does it, rather than somebody whom the text does not make known. */
const isUndergone = (text: string, { trigger }: Proposition): boolean =>
  BEING.test(text.slice(Math.max(0, trigger.start - 40), trigger.start)) &&
  !BY.test(text.slice(trigger.end, trigger.end + 40))

const BEING = /\b(?:is|are|was|were|be|been|being|get|got)(?: not| never| \p{L}+ly)? $/u
const BY = /^[^.,;]* by /

/** What it is about: its object, else whom the text only describes. */
function objectOf({ object, value }: Proposition, thing: string | null): string | null {
  // "Seven firefighters were injured in the fire" counts some of all whom the fire harmed.
  return value && thing !== null && !ALL.has(thing) ? thing : (object ?? thing)
}

/** "25 men were missing" counts other people than "nine women were". */
function whoIsCounted({ value, agent }: Proposition, people: People): string | null {
  const who = value && people.isCounted(agent) ? people.genericNoun(agent) : null
  return who === null || ALL.has(who) ? null : who
}

/** Who is counted where nobody is left out. */
const ALL = new Set(['people', 'persons', 'victims'])

/** "Seven more were injured" counts others than those counted before. */
const isOfOthers = (text: string, { value, trigger }: Proposition): boolean =>
  value !== null && FURTHER.test(text.slice(Math.max(0, trigger.start - 60), trigger.end + 60))

const FURTHER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens) (?:more|others|additional|further)\b/i

/** Where its object is. */
function placeOf({ object, objectAt, recipient, others }: Proposition, people: People): readonly string[] {
  const within = object === null ? people.placeWithin(recipient, others) : []
  return within.length > 0 ? within : people.place(objectAt)
}

function keysOf(
  linked: Comparable,
  { agent, recipient, others, objectOf, objectAt }: Proposition,
  people: People,
): string[] {
  // The dead of "the earthquake in Malatya" are counted by the earthquake, and so by where it was.
  const counted = linked.value === null ? [] : [objectOf, objectAt].filter((id) => id !== null)
  const alsoNamed = [...others, ...counted].flatMap((id) => people.rolledUp(id) ?? [])
  return [
    ...propositionKeys(linked, alsoNamed),
    ...surnameKeys(linked, people.surnamed(agent), people.surnamed(recipient)),
  ]
}
