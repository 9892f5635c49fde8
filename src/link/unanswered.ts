import { disputeId, type Dispute, type DisputeKind, type LinkedProposition } from '../model/index.js'
import { datesOf } from './dates.js'
import { EXPLANATIONS } from './explanations.js'
import { questionOf, type NameOf } from './question.js'

/**
 * "It had not supplied drones to Russia", said by the one who is to have done it: an act of a known class, with a known
 * thing or somebody named that it is done to. Other denials may answer nothing that anybody said.
 */
function deniesOwnAct(p: LinkedProposition): boolean {
  if (p.statementKind !== 'DENIAL' || p.polarity !== 'NEGATIVE' || p.conditional || p.principalId === null) return false
  const known = /^[A-Z]/.test(p.predicate) && (/^[A-Z]/.test(p.object ?? '') || p.recipientId !== null)
  return known && p.agentId === p.principalId
}

/** Denials that meet no claim under their first key: the claim is only mentioned, its side has no statement. */
export function unanswered(
  key: string,
  group: readonly LinkedProposition[],
  met: ReadonlySet<string>,
  nameOf: NameOf,
): Dispute[] {
  const open = group.filter((p) => p.keys[0] === key && !met.has(p.statementId) && deniesOwnAct(p))
  if (open.length === 0 || met.size > 0) return []
  const principals = [...new Set(open.flatMap((p) => p.principalId ?? []))]
  const statementIds = [...new Set(open.map((p) => p.statementId))]
  const earliest = open[0] as LinkedProposition
  const kind: DisputeKind = earliest.predicate === 'SAY' ? 'DISPUTES_ATTRIBUTION' : 'CONTRADICTS'
  const rule = 'denial-of-a-claim-not-printed'
  return [
    {
      id: disputeId(kind, key, earliest.statementId),
      key,
      kind,
      status: 'UNANSWERED',
      question: questionOf(kind, earliest, nameOf),
      sides: [
        { stance: 'ASSERTS', value: null, principalIds: [], statementIds: [] },
        { stance: 'DENIES', value: null, principalIds: principals, statementIds },
      ],
      ...datesOf(open),
      confidence: 0.6,
      reasons: [{ rule, explanation: EXPLANATIONS[rule] ?? rule, statementIds }],
    },
  ]
}
