import {
  statementId,
  type ActorResolution,
  type ExtractedActor,
  type ExtractedStatement,
  type Extraction,
  type LinkedProposition,
  type LinkedStatement,
  type LocalActorId,
  type LocalStatementId,
  type Proposition,
  type Span,
  type TextRef,
} from '../model/index.js'
import { propositionKeys } from './keys.js'

/** Statements with their derived ids, principals and comparable propositions; `text` is what the spans count in. */
export function linkStatements(
  ref: TextRef,
  text: string,
  extraction: Extraction,
  resolution: ActorResolution,
): LinkedStatement[] {
  const people = new People(extraction, resolution)
  const linked = extraction.statements.map((statement, position) => linkOne(ref, text, statement, position, people))
  const seen = new Set<string>()
  return withAnswers(linked, extraction.statements).filter((s) => !seen.has(s.id) && seen.add(s.id))
}

/** Who the local actors of one text are. */
class People {
  private readonly byId: ReadonlyMap<LocalActorId, ExtractedActor>

  constructor(
    extraction: Extraction,
    private readonly resolution: ActorResolution,
  ) {
    this.byId = new Map(extraction.actors.map((a) => [a.id, a]))
  }

  articleActor(id: LocalActorId | null): string | null {
    return id === null ? null : (this.resolution.articleActors.get(id)?.id ?? null)
  }

  actor(id: LocalActorId | null): string | null {
    return id === null ? null : (this.resolution.articleActors.get(id)?.actorId ?? null)
  }

  /** An office stands for its state; everybody else for themselves. */
  rolledUp(id: LocalActorId | null): string | null {
    const local = id === null ? undefined : this.byId.get(id)
    return this.actor(local?.kind === 'OFFICE' && local.country !== null ? local.country : id)
  }

  /** Whose position it is; unnamed sources hold none that others could be held against. */
  principal(statement: ExtractedStatement): string | null {
    const holder = statement.onBehalfOf ?? statement.speaker
    const local = holder === null ? undefined : this.byId.get(holder)
    return local && (local.kind !== 'UNNAMED' || statement.onBehalfOf !== null) ? this.rolledUp(holder) : null
  }

  /** "its troops", "the soldiers": whom a text only describes is a thing that acts are done to, not somebody to tell apart. */
  genericNoun(id: LocalActorId | null): string | null {
    const local = id === null ? undefined : this.byId.get(id)
    if (
      local?.kind !== 'GROUP' ||
      local.wikidataId !== null ||
      (/^\p{Lu}/u.test(local.name) && !/['’]s /.test(local.name))
    )
      return null
    return (local.name.split(' ').at(-1) ?? '').toLowerCase()
  }

  name(id: LocalActorId | null): string {
    return (id === null ? undefined : this.byId.get(id)?.name) ?? ''
  }
}

function linkOne(
  ref: TextRef,
  text: string,
  statement: ExtractedStatement,
  position: number,
  people: People,
): LinkedStatement {
  const { id: local, speaker, onBehalfOf, relayChain, propositions, answers: _answers, ...rest } = statement
  const id = statementId(ref.articleId, ref.textHash, statement.spans, statement.speakerMention, people.name(speaker))
  const effectiveAt = statement.saidAt ?? ref.publishedAt ?? ''
  const common = {
    statementId: id,
    articleId: ref.articleId,
    textHash: ref.textHash,
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
    text: wordsOf(text, statement.spans),
    speaker: people.articleActor(speaker),
    onBehalfOf: people.articleActor(onBehalfOf),
    relayChain: relayChain.flatMap((r) => people.articleActor(r) ?? []),
    principalId: common.principalId,
    effectiveAt,
    propositions: propositions.map((p, ordinal) => linkProposition(text, p, ordinal, common, people)),
  }
}

function linkProposition(
  text: string,
  p: Proposition,
  ordinal: number,
  common: Omit<
    LinkedProposition,
    | 'ordinal'
    | 'keys'
    | 'predicate'
    | 'agentId'
    | 'recipientId'
    | 'object'
    | 'objectText'
    | 'polarity'
    | 'certainty'
    | 'tense'
    | 'conditional'
    | 'from'
    | 'until'
    | 'value'
  >,
  people: People,
): LinkedProposition {
  const thing = people.genericNoun(p.recipient)
  const bare = {
    ...common,
    ordinal,
    predicate: p.predicate,
    agentId: people.rolledUp(p.agent),
    recipientId: thing === null ? people.rolledUp(p.recipient) : null,
    object: p.object ?? thing,
    objectText: p.objectSpan ? text.slice(p.objectSpan.start, p.objectSpan.end).slice(0, 120) : thing,
    polarity: p.polarity,
    certainty: p.certainty,
    tense: p.tense,
    conditional: p.conditional,
    from: p.when?.from ?? null,
    until: p.when?.until ?? null,
    // "Seven more were injured" counts others than those counted before.
    value: FURTHER.test(text.slice(Math.max(0, p.trigger.start - 60), p.trigger.end + 60)) ? null : p.value,
  }
  return {
    ...bare,
    keys: propositionKeys(
      bare,
      p.others.flatMap((o) => people.rolledUp(o) ?? []),
    ),
  }
}

const FURTHER = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens) (?:more|others|additional|further)\b/i

/** The words of all spans, joined by ' ... ' where something other than space stands between them. */
function wordsOf(text: string, spans: readonly Span[]): string {
  return spans
    .map((span, i) => {
      const before = spans[i - 1]
      const words = text.slice(span.start, span.end)
      if (!before) return words
      return (text.slice(before.end, span.start).trim() === '' ? ' ' : ' ... ') + words
    })
    .join('')
}

/**
 * A statement worded as an answer ("denied the claim") takes the other side of what it answers: it is given those
 * propositions with the polarity turned. Where the answered says nothing comparable, both share a proposition of their own.
 */
function withAnswers(linked: readonly LinkedStatement[], extracted: readonly ExtractedStatement[]): LinkedStatement[] {
  const byLocal = new Map(linked.map((s) => [s.local, s]))
  const added = new Map<LocalStatementId, LinkedProposition[]>()
  const add = (to: LocalStatementId, p: LinkedProposition) => added.set(to, [...(added.get(to) ?? []), p])
  for (const { id, kind, answers } of extracted) {
    const answer = byLocal.get(id)
    if (!answer || (kind !== 'DENIAL' && kind !== 'REFUSAL')) continue
    for (const answeredId of answers) {
      const answered = byLocal.get(answeredId)
      if (!answered || answered.id === answer.id) continue
      const main = answered.propositions.find((p) => !p.conditional) ?? spoken(answered)
      if (answered.propositions.length === 0) add(answeredId, main)
      const turned = main.polarity === 'POSITIVE' ? 'NEGATIVE' : 'POSITIVE'
      add(id, {
        ...main,
        statementId: answer.id,
        statementKind: kind,
        principalId: answer.principalId,
        speakerId: answer.propositions[0]?.speakerId ?? answer.principalId,
        effectiveAt: answer.effectiveAt,
        polarity: turned,
        certainty: 'CERTAIN',
      })
    }
  }
  return linked.map((s) => ({
    ...s,
    propositions: [...s.propositions, ...(added.get(s.local) ?? [])].map((p, ordinal) => ({ ...p, ordinal })),
  }))
}

/** What a statement without comparable content still says: itself. */
function spoken(statement: LinkedStatement): LinkedProposition {
  return {
    statementId: statement.id,
    ordinal: 0,
    keys: [`SAID|${statement.id}`],
    articleId: '',
    textHash: '',
    statementKind: statement.kind,
    principalId: statement.principalId,
    speakerId: statement.principalId,
    effectiveAt: statement.effectiveAt,
    predicate: 'SAID',
    agentId: null,
    recipientId: null,
    object: null,
    objectText: statement.text.slice(0, 120),
    polarity: 'POSITIVE',
    certainty: 'CERTAIN',
    tense: 'PRESENT',
    conditional: false,
    from: null,
    until: null,
    value: null,
  }
}
