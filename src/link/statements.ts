import {
  contains,
  statementId,
  wordsOfSpans,
  type ActorResolution,
  type ExtractedStatement,
  type Extraction,
  type LinkedStatement,
  type Span,
  type TextRef,
} from '../model/index.js'
import { withAnswers } from './answers.js'
import { withOppositions } from './oppositions.js'
import { People } from './people.js'
import { linkProposition, type Common } from './propositions.js'

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
  const common = commonOf(ref, statement, people)
  return {
    ...rest,
    id: common.statementId,
    local,
    position,
    text: wordsOfSpans(text, statement.spans),
    speaker: people.articleActor(speaker),
    onBehalfOf: people.articleActor(onBehalfOf),
    relayChain: relayChain.flatMap((r) => people.articleActor(r) ?? []),
    principalId: common.principalId,
    effectiveAt: common.effectiveAt,
    propositions: propositions.map((p, ordinal) => linkProposition(text, p, ordinal, common, people)),
  }
}

const commonOf = (
  { articleId, textHash, publishedAt }: TextRef,
  statement: ExtractedStatement,
  people: People,
): Common => ({
  statementId: statementId(
    articleId,
    textHash,
    statement.spans,
    statement.speakerMention,
    people.name(statement.speaker),
  ),
  articleId,
  statementKind: statement.kind,
  principalId: people.principal(statement),
  speakerId: people.actor(statement.speaker),
  effectiveAt: statement.saidAt ?? publishedAt ?? '',
})
