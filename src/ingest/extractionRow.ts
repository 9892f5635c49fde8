import {
  wordsOfSpans,
  type ExtractedActor,
  type ExtractedEvent,
  type ExtractedStatement,
  type Extraction,
  type LocalActorId,
} from '../model/index.js'
import type { LocalDispute } from '../link/index.js'

/** One line of `gainsay extract`: what was read from one text, by the text's own names. */
export function extractionRow(id: unknown, text: string, extraction: Extraction, disputes: readonly LocalDispute[]) {
  const actors: Actors = new Map(extraction.actors.map((a) => [a.id, a]))
  return {
    id,
    statements: extraction.statements.map((s) => statementRow(s, text, actors)),
    actors: extraction.actors.map(({ name, kind, aliases, mentions }) => ({ name, kind, aliases, mentions })),
    events: extraction.events.map((e) => eventRow(e, actors)),
    disputes: disputes.map(disputeRow),
  }
}

type Actors = ReadonlyMap<LocalActorId, ExtractedActor>

const nameOf = (actor: LocalActorId | null | undefined, actors: Actors) =>
  actor ? (actors.get(actor)?.name ?? null) : null

const statementRow = (s: ExtractedStatement, text: string, actors: Actors) => ({
  id: s.id,
  spans: s.spans,
  text: wordsOfSpans(text, s.spans),
  form: s.form,
  kind: s.kind,
  polarity: s.polarity,
  certainty: s.certainty,
  cue: s.cue,
  speakerMention: s.speakerMention,
  speaker: nameOf(s.speaker, actors),
  speakerKind: s.speaker ? (actors.get(s.speaker)?.kind ?? null) : null,
  role: s.role,
  onBehalfOf: nameOf(s.onBehalfOf, actors),
  relayedBy: nameOf(s.relayChain.at(-1), actors),
  saidAt: s.saidAt,
  saidAtPrecision: s.saidAtPrecision,
  confidence: s.confidence,
  rule: s.rule,
})

const eventRow = (e: ExtractedEvent, actors: Actors) => ({
  id: e.id,
  type: e.type,
  label: e.label,
  factuality: e.factuality,
  trigger: e.trigger,
  participants: e.participants.map((p) => ({ actor: nameOf(p.actor, actors), role: p.role })),
  statements: e.statements,
})

const disputeRow = ({ kind, status, question, sides, confidence }: LocalDispute, index: number) => ({
  id: `D${index + 1}`,
  kind,
  status,
  question,
  sides: sides.map(({ stance, value, principals, statements }) => ({
    stance,
    ...(value !== null && { value }),
    principals,
    statements,
  })),
  confidence,
})
