import {
  contains,
  statementId,
  wordsOfSpans,
  type ActorResolution,
  type ExtractedStatement,
  type Extraction,
  type LinkedProposition,
  type LinkedStatement,
  type Proposition,
  type Span,
  type TextRef,
} from '../model/index.js'
import { withAnswers } from './answers.js'
import { propositionKeys } from './keys.js'
import { withOppositions } from './oppositions.js'
import { People } from './people.js'
import { surnameKeys } from './surnames.js'
import { placed, worded } from './things.js'

/** Statements with their derived ids, principals and comparable propositions; `text` is what the spans count in. */
export function linkStatements(
  ref: TextRef,
  text: string,
  extraction: Extraction,
  resolution: ActorResolution,
): LinkedStatement[] {
  const people = new People(extraction, resolution)
  const linked = extraction.statements.map((statement, position) =>
    linkOne(ref, text, withoutNested(statement, extraction.statements), position, people),
  )
  const seen = new Set<string>()
  const answered = withAnswers(linked, extraction.statements)
  return withOppositions(answered, extraction.oppositions).filter((s) => !seen.has(s.id) && seen.add(s.id))
}

/** What somebody else is reported to say within a statement commits that one alone: "I doubt she ever said that ...". */
function withoutNested(outer: ExtractedStatement, all: readonly ExtractedStatement[]): ExtractedStatement {
  const inner = all.filter(
    ({ spans, speaker }) => speaker !== outer.speaker && isWithin(spans, outer.spans) && !isWithin(outer.spans, spans),
  )
  if (inner.length === 0) return outer
  const propositions = outer.propositions.filter(
    ({ trigger }) => !inner.some(({ spans }) => isWithin([trigger], spans)),
  )
  return { ...outer, propositions }
}

const isWithin = (spans: readonly Span[], outer: readonly Span[]) =>
  spans.every((span) => outer.some((o) => contains(o, span)))

function linkOne(
  ref: TextRef,
  text: string,
  statement: ExtractedStatement,
  position: number,
  people: People,
): LinkedStatement {
  const {
    id: local,
    speaker,
    onBehalfOf,
    relayChain,
    propositions,
    answers: _answers,
    repliesTo: _repliesTo,
    ...rest
  } = statement
  const id = statementId(ref.articleId, ref.textHash, statement.spans, statement.speakerMention, people.name(speaker))
  const effectiveAt = statement.saidAt ?? ref.publishedAt ?? ''
  const common = {
    statementId: id,
    articleId: ref.articleId,
    statementKind: statement.kind,
    principalId: people.principal(statement),
    speakerId: people.actor(speaker),
    effectiveAt,
  }
  return {
    ...rest,
    id,
    local,
    position,
    text: wordsOfSpans(text, statement.spans),
    speaker: people.articleActor(speaker),
    onBehalfOf: people.articleActor(onBehalfOf),
    relayChain: relayChain.flatMap((r) => people.articleActor(r) ?? []),
    principalId: common.principalId,
    effectiveAt,
    propositions: propositions.map((p, ordinal) => linkProposition(text, p, ordinal, common, people)),
  }
}

/** What all propositions of a statement have in common. */
type Common = Pick<LinkedProposition, 'statementId' | 'statementKind' | 'principalId' | 'speakerId' | 'effectiveAt'> & {
  readonly articleId: string
}

function linkProposition(
  text: string,
  p: Proposition,
  ordinal: number,
  common: Common,
  people: People,
): LinkedProposition {
  const thing = people.genericNoun(p.recipient)
  const agentId = people.isCounted(p.agent) ? null : people.rolledUp(p.agent)
  const recipientId = thing === null && !people.isCounted(p.recipient) ? people.rolledUp(p.recipient) : null
  // "Seven firefighters were injured in the fire" counts some of all whom the fire harmed.
  const object = p.value && thing !== null && !ALL.has(thing) ? thing : (p.object ?? thing)
  // "25 men were missing" counts other people than "nine women were".
  const who = p.value && object === null && people.isCounted(p.agent) ? people.genericNoun(p.agent) : null
  const within = p.object === null ? people.placeWithin(p.recipient, p.others) : []
  const place = within.length > 0 ? within : people.place(p.objectAt)
  // "Seven more were injured" counts others than those counted before.
  const value =
    p.value && FURTHER.test(text.slice(Math.max(0, p.trigger.start - 60), p.trigger.end + 60)) ? null : p.value
  // The dead of "the earthquake in Malatya" are counted by the earthquake, and so by where it was.
  const counted = value === null ? [] : [p.objectOf, p.objectAt].filter((id) => id !== null)
  const others = [...p.others, ...counted].flatMap((o) => people.rolledUp(o) ?? [])
  // Written out: there are forty to an article, and spreading them costs more than all else that is done with them.
  return {
    statementId: common.statementId,
    ordinal,
    keys: [
      ...propositionKeys(
        { predicate: p.predicate, agentId, recipientId, object, value, articleId: common.articleId },
        others,
      ),
      ...surnameKeys(
        { predicate: p.predicate, agentId, recipientId },
        people.surnamed(p.agent),
        people.surnamed(p.recipient),
      ),
    ],
    statementKind: common.statementKind,
    principalId: common.principalId,
    speakerId: common.speakerId,
    effectiveAt: common.effectiveAt,
    predicate: p.predicate,
    agentId,
    recipientId,
    object:
      object === null ? (who === null || ALL.has(who) ? null : who) : placed(object, place, people.owner(p.objectOf)),
    objectText: worded(
      p.opposite,
      p.objectSpan ? text.slice(p.objectSpan.start, p.objectSpan.end).slice(0, 120) : thing,
    ),
    polarity: p.polarity,
    certainty: p.certainty,
    tense: p.tense,
    conditional: p.conditional,
    from: p.when?.from ?? null,
    until: p.when?.until ?? null,
    value,
  }
}

/** Who is counted where nobody is left out. */
const ALL = new Set(['people', 'persons', 'victims'])

const FURTHER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens) (?:more|others|additional|further)\b/i
