import type { Dispute, Suppression } from '../model/index.js'

/** The disputes without those that somebody took out: of the same kind and key, with the statement that was its earliest. */
export function withoutSuppressed(disputes: readonly Dispute[], suppressions: readonly Suppression[]): Dispute[] {
  return disputes.filter(
    ({ kind, key, sides }) =>
      !suppressions.some(
        (s) => s.kind === kind && s.key === key && sides.some((side) => side.statementIds.includes(s.statementId)),
      ),
  )
}
