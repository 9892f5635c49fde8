import { wordsOfSpans, type Extraction, type LocalActorId } from '../model/index.js'
import type { LocalDispute } from '../link/index.js'

/** One line of `gainsay extract`: what was read from one text, by the text's own names. */
export function extractionRow(id: unknown, text: string, extraction: Extraction, disputes: readonly LocalDispute[]) {
  const actors = new Map(extraction.actors.map((a) => [a.id, a]))
  const name = (actor: LocalActorId | null | undefined) => (actor ? (actors.get(actor)?.name ?? null) : null)
  return {
    id,
    statements: extraction.statements.map((s) => ({
      id: s.id,
      spans: s.spans,
      text: wordsOfSpans(text, s.spans),
      form: s.form,
      kind: s.kind,
      polarity: s.polarity,
      certainty: s.certainty,
      cue: s.cue,
      speakerMention: s.speakerMention,
      speaker: name(s.speaker),
      speakerKind: s.speaker ? (actors.get(s.speaker)?.kind ?? null) : null,
      role: s.role,
      onBehalfOf: name(s.onBehalfOf),
      relayedBy: name(s.relayChain.at(-1)),
      saidAt: s.saidAt,
      saidAtPrecision: s.saidAtPrecision,
      confidence: s.confidence,
      rule: s.rule,
    })),
    actors: extraction.actors.map(({ name: full, kind, aliases, mentions }) => ({
      name: full,
      kind,
      aliases,
      mentions,
    })),
    events: extraction.events.map((e) => ({
      id: e.id,
      type: e.type,
      label: e.label,
      factuality: e.factuality,
      trigger: e.trigger,
      participants: e.participants.map((p) => ({ actor: name(p.actor), role: p.role })),
      statements: e.statements,
    })),
    disputes: disputes.map(({ kind, status, question, sides, confidence }, i) => ({
      id: `D${i + 1}`,
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
    })),
  }
}
