import type { LinkedProposition, Stance } from '../model/index.js'
import { daysBetween, EPISODE_DAYS, mayKnowOf, timesOverlap } from './dates.js'
import { byTime, type Meeting } from './meetings.js'
import { mayBeOneThing, namedApart, nounOf } from './things.js'
import { mayBeOneAct } from './words.js'

/** A statement's place in a dispute. */
export interface Standing {
  readonly proposition: LinkedProposition
  readonly stance: Stance
  /** It gives up its principal's own position: the statement stands on the other side, its principal does not. */
  readonly yields: boolean
}

/** The statements of one dispute in the order said, cut where it rested for half a year. */
export function episodesOf(meetings: readonly Meeting[], group: readonly LinkedProposition[]): Standing[][] {
  const standings = stancesOf(meetings)
  addRestatements(standings, meetings, group)
  addYielding(standings, group)
  const runs: Standing[][] = []
  const all = [...standings.values()].filter((s) => s !== null).sort((a, b) => byTime(a.proposition, b.proposition))
  for (const standing of all) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && daysBetween(last.proposition.effectiveAt, standing.proposition.effectiveAt) <= EPISODE_DAYS)
      run.push(standing)
    else runs.push([standing])
  }
  return runs
}

/** By statement; null for one that would stand on two sides. */
type Standings = Map<string, Standing | null>

function stancesOf(meetings: readonly Meeting[]): Standings {
  const standings: Standings = new Map()
  const put = (p: LinkedProposition, stance: Stance) => {
    const before = standings.get(p.statementId)
    if (before === undefined) standings.set(p.statementId, { proposition: p, stance, yields: false })
    else if (before && (before.stance !== stance || before.proposition.value?.value !== p.value?.value))
      standings.set(p.statementId, null)
  }
  forEachStanding(meetings, put)
  return standings
}

/** Tells of whatever meets something, with the stance it has there. */
function forEachStanding(meetings: readonly Meeting[], tell: (p: LinkedProposition, stance: Stance) => void): void {
  for (const { ones, others, accepted } of meetings) {
    for (const p of ones) tell(p, accepted.stances[0])
    for (const p of others) tell(p, accepted.stances[1])
  }
}

/** Statements that only say again what a side says join it. */
function addRestatements(
  standings: Standings,
  meetings: readonly Meeting[],
  group: readonly LinkedProposition[],
): void {
  const known = new Map<string, Map<string, { said: LinkedProposition; stance: Stance }>>()
  const seen = new Set<LinkedProposition>()
  forEachStanding(meetings, (said, stance) => {
    if (seen.has(said)) return
    seen.add(said)
    const what = whatIsSaid(said)
    const [ways, way] = [
      known.get(what) ?? new Map<string, { said: LinkedProposition; stance: Stance }>(),
      `${said.object} ${said.from} ${said.until} ${nounOf(said.objectText)}`,
    ]
    if (!ways.has(way)) ways.set(way, { said, stance })
    known.set(what, ways)
  })
  for (const p of group) {
    if (standings.has(p.statementId) || p.conditional) continue
    const again = [...(known.get(whatIsSaid(p))?.values() ?? [])].find(({ said }) => mayBeSame(p, said))
    if (again) standings.set(p.statementId, { proposition: p, stance: again.stance, yields: false })
  }
}

/** Of one thing, at one time. */
const mayBeSame = (p: LinkedProposition, q: LinkedProposition) =>
  mayBeOneThing(p.object, q.object) &&
  !namedApart(p.objectText, q.objectText) &&
  mayBeOneAct(p, q) &&
  timesOverlap(p, q) &&
  mayKnowOf(p, q) &&
  mayKnowOf(q, p)

/** The same in those that say the same. */
function whatIsSaid(p: LinkedProposition): string {
  const { principalId, predicate, polarity, tense, statementKind, value, agentId, recipientId } = p
  return [principalId, predicate, polarity, tense, statementKind, value?.value, agentId, recipientId].join('\n')
}

/** "We did sell them after all": a concession or retraction by one who stood on the other side, afterwards. */
function addYielding(standings: Standings, group: readonly LinkedProposition[]): void {
  const stood = [...standings.values()].filter((s) => s !== null)
  for (const p of group) {
    if (standings.has(p.statementId) || p.conditional) continue
    if (p.statementKind !== 'CONCESSION' && p.statementKind !== 'RETRACTION') continue
    const own = stood.find(
      (s) => s.proposition.principalId === p.principalId && s.proposition.effectiveAt <= p.effectiveAt,
    )
    if (!own || own.proposition.polarity === p.polarity || own.proposition.predicate !== p.predicate) continue
    if (!mayBeOneThing(own.proposition.object, p.object) || !mayBeOneAct(own.proposition, p)) continue
    const opposite = OPPOSITE[own.stance]
    if (opposite) standings.set(p.statementId, { proposition: p, stance: opposite, yields: true })
  }
}

const OPPOSITE: Partial<Record<Stance, Stance>> = {
  ASSERTS: 'DENIES',
  DENIES: 'ASSERTS',
  FOR: 'AGAINST',
  AGAINST: 'FOR',
}
