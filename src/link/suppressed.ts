import type { Dispute, Suppression } from '../model/index.js'

/** The disputes without those that somebody took out. */
export function withoutSuppressed(disputes: readonly Dispute[], suppressions: readonly Suppression[]): Dispute[] {
  return disputes.filter((dispute) => !suppressions.some((suppression) => isSame(dispute, suppression)))
}

/**
 * Whether it is the dispute that was taken out: of its kind and key, with one of its statements. Where nothing has that key
 * any more, since the text was put right or a name in it is known to be another's, it is known by what it is about and by
 * statements on two of its sides.
 */
function isSame({ kind, key, sides }: Dispute, out: Suppression): boolean {
  if (kind !== out.kind) return false
  const shared = sides.filter(({ statementIds }) => statementIds.some((id) => out.statementIds.includes(id))).length
  return key === out.key ? shared > 0 : out.isKeyGone && shared > 1 && withoutIds(key) === withoutIds(out.key)
}

/** What a key is about, without who takes part and in which article. */
const withoutIds = (key: string) =>
  key
    .split('|')
    .filter((part) => !/^~?(?:[a-z]:|(?:act|art|stm)_)/.test(part))
    .join('|')
