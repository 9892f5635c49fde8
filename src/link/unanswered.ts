import { disputeId, type Dispute, type DisputeKind, type LinkedProposition } from '../model/index.js'
import { datesOf, isOfOneEpisode, runsWithin, EPISODE_DAYS } from './dates.js'
import { explanationOf } from './explanations.js'
import { isClass, mainKey, SAY } from './keys.js'
import { kindOfThing, mayBeOneThing } from './things.js'
import wording from './wording.json' with { type: 'json' }
import { questionOf, type NameOf } from './question.js'

const ACCUSING = new Set(wording.accusing)

/**
 * "It had not supplied drones to Russia", said by the one who is to have done it: an act that people are accused of, with
 * a thing of a known class. Other denials may answer nothing that anybody said.
 */
export function deniesOwnAct(p: LinkedProposition): boolean {
  if (p.statementKind !== 'DENIAL' || p.polarity !== 'NEGATIVE' || p.conditional || p.principalId === null) return false
  if (p.agentId !== p.principalId || !ACCUSING.has(p.predicate)) return false
  // What somebody will never do is a promise, as long as nobody says that he will.
  if (p.tense === 'FUTURE') return false
  // "No evidence to support the allegations" speaks of words, not of acts.
  if (kindOfThing(p.object) === 'ALLEGATION') return false
  return isClass(p.object ?? '') || (p.recipientId !== null && p.object === null)
}

/** Denials known by this key that meet no claim within half a year: it is only mentioned, its side has no statement. */
export function unanswered(
  key: string,
  group: readonly LinkedProposition[],
  isAnswered: (p: LinkedProposition) => boolean,
  nameOf: NameOf,
): Dispute[] {
  const open = group.filter((p) => mainKey(p.keys) === key && deniesOwnAct(p))
  const deniers = new Set(open.map((p) => p.principalId))
  const claims = group.filter((p) => p.polarity === 'POSITIVE' && !p.conditional && !deniers.has(p.principalId))
  // What another does claim of the same act ("Iran will deliver drones"), though it is no answer, is no claim that is missing.
  const isClaimed = (denial: LinkedProposition) =>
    claims.some((claim) => mayBeOneThing(denial.object, claim.object) && isOfOneEpisode(denial, claim))
  return runsWithin(open, EPISODE_DAYS).flatMap(([earliest, ...later]) => {
    if (!earliest) return []
    // Once somebody has answered one of them, the others restate what that dispute is about.
    const isOver = [earliest, ...later].some((denial) => isAnswered(denial) || isClaimed(denial))
    return isOver ? [] : toDispute(key, [earliest, ...later], nameOf)
  })
}

function toDispute(key: string, run: readonly [LinkedProposition, ...LinkedProposition[]], nameOf: NameOf): Dispute {
  const [earliest] = run
  const principalIds = [...new Set(run.flatMap((p) => p.principalId ?? []))]
  const statementIds = [...new Set(run.map((p) => p.statementId))]
  const kind: DisputeKind = earliest.predicate === SAY ? 'DISPUTES_ATTRIBUTION' : 'CONTRADICTS'
  const rule = 'denial-of-a-claim-not-printed'
  return {
    id: disputeId(kind, key, earliest.statementId),
    key,
    kind,
    status: 'UNANSWERED',
    question: questionOf(kind, earliest, nameOf),
    sides: [
      { stance: 'ASSERTS', value: null, principalIds: [], statementIds: [] },
      { stance: 'DENIES', value: null, principalIds, statementIds },
    ],
    ...datesOf(run),
    confidence: 0.6,
    reasons: [{ rule, explanation: explanationOf(rule), statementIds }],
  }
}
