import type { Dispute, Extraction, LocalStatementId, TextRef } from '../model/index.js'
import { resolveActors } from './actors.js'
import { findDisputes } from './disputes.js'
import { linkStatements } from './statements.js'

/** A dispute within one text, by the text's own names. */
export interface LocalDispute extends Pick<Dispute, 'kind' | 'status' | 'question' | 'confidence' | 'reasons'> {
  readonly sides: readonly {
    readonly stance: string
    readonly value: string | null
    readonly principals: readonly string[]
    readonly statements: readonly LocalStatementId[]
  }[]
}

/** The disputes that one text holds by itself, with nothing else known. */
export function linkAlone(ref: TextRef, text: string, extraction: Extraction): LocalDispute[] {
  const resolution = resolveActors(ref, extraction)
  const names = new Map(resolution.actors.map((a) => [a.id, a.name]))
  const statements = linkStatements(ref, text, extraction, resolution)
  const locals = new Map(statements.map((s) => [s.id, s.local]))
  const propositions = statements.flatMap((s) => s.propositions)
  const { disputes } = findDisputes(
    propositions,
    propositions.flatMap((p) => p.keys),
    (id) => names.get(id) ?? null,
  )
  return disputes.map(({ kind, status, question, confidence, reasons, sides }) => ({
    kind,
    status,
    question,
    confidence,
    reasons,
    sides: sides.map((side) => ({
      stance: side.stance,
      value: side.value,
      principals: side.principalIds.map((id) => names.get(id) ?? id),
      statements: side.statementIds.flatMap((id) => locals.get(id) ?? []),
    })),
  }))
}
