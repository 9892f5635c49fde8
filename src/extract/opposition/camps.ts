import type { LocalActorId } from '../../model/index.js'
import type { Pair } from './pairs.js'
import type { Voice } from './voice.js'

/** A pair of statements and how much speaks for its being a dispute, in log odds. */
export interface Scored extends Pair {
  readonly score: number
}

/** Two camps of one text, what they say against each other, and all that speaks for it, strongest first. */
export interface Quarrel {
  readonly one: readonly Voice[]
  readonly other: readonly Voice[]
  readonly evidence: readonly [Scored, ...Scored[]]
  /** Whose positions they are: who stand most against each other. */
  readonly leaders: ReadonlySet<LocalActorId>
  /** Log odds of all that the two camps say against each other. */
  readonly strength: number
}

/** What is said once more is less than new evidence: one strong pair counts for more than many weak ones. */
const SHARPEN = 1.15
/** Others join a side where they stand against the other one so much less than the two who quarrel most. */
const JOIN = 3
/** And by so much more than against their own: all but those who stand in the middle are of one camp. */
const CLEARLY = 0.1
/** So many of the strongest stand on a side. */
const MOST = 12
/** Those lead whose evidence is so much weaker than the best at most, so many on a side. */
const LEADING = 1
const LEADERS = 2
/** A statement stands on its side where its evidence is so much weaker than the best. */
const WITHIN = 2.5

/**
 * Who stands most against whom in a text, who joins them, and by which statements. What holders say against each other
 * counts together (log of summed odds); camps grow around the two who stand most against each other, and a quarrel is as
 * strong as all that is said across.
 */
export function mainQuarrel(scored: readonly Scored[]): Quarrel | null {
  const book = new Book(scored)
  const seed = book.strongest()
  if (!seed) return null
  const [left, right] = [new Set([seed.one]), new Set([seed.other])]
  const others = book.holders.filter((holder) => holder !== seed.one && holder !== seed.other)
  const near = (holder: LocalActorId) => Math.max(book.between(holder, seed.one), book.between(holder, seed.other))
  for (const holder of others.sort((a, b) => near(b) - near(a))) {
    const [toLeft, toRight] = [book.most(holder, left), book.most(holder, right)]
    if (Math.max(toLeft, toRight) < seed.strength - JOIN || Math.abs(toLeft - toRight) < CLEARLY) continue
    ;(toRight > toLeft ? left : right).add(holder)
  }
  return quarrelOf(scored, left, right)
}

function quarrelOf(
  scored: readonly Scored[],
  left: ReadonlySet<LocalActorId>,
  right: ReadonlySet<LocalActorId>,
): Quarrel | null {
  const across = scored
    .filter(({ a, b }) => (left.has(a.holder) && right.has(b.holder)) || (right.has(a.holder) && left.has(b.holder)))
    .sort((x, y) => y.score - x.score)
  const [best, ...rest] = across
  if (!best) return null
  const evidence: Quarrel['evidence'] = [best, ...rest.filter(({ score }) => score >= best.score - WITHIN)]
  return {
    one: strongestOf(evidence, left),
    other: strongestOf(evidence, right),
    evidence,
    leaders: new Set([left, right].flatMap((camp) => leadersOf(evidence, camp))),
    strength: logOf(across.reduce((sum, { score }) => sum + oddsOf(score), 0)),
  }
}

/** What a camp says in the strongest evidence, in reading order. */
function strongestOf(evidence: Quarrel['evidence'], camp: ReadonlySet<LocalActorId>): Voice[] {
  const said = new Set(evidence.flatMap(({ a, b }) => [a, b]).filter(({ holder }) => camp.has(holder)))
  return [...said].slice(0, MOST).sort((a, b) => a.place - b.place)
}

/** The first of a camp in the strongest evidence. */
function leadersOf([best, ...rest]: Quarrel['evidence'], camp: ReadonlySet<LocalActorId>): LocalActorId[] {
  const strongest = [best, ...rest.filter(({ score }) => score >= best.score - LEADING)]
  const holders = strongest.flatMap(({ a, b }) => [a.holder, b.holder]).filter((holder) => camp.has(holder))
  return [...new Set(holders)].slice(0, LEADERS)
}

const oddsOf = (score: number) => Math.exp(SHARPEN * score)
const logOf = (odds: number) => Math.log(odds) / SHARPEN

/** How much each two holders stand against each other. */
class Book {
  private readonly strengths = new Map<string, number>()
  readonly holders: LocalActorId[]

  constructor(scored: readonly Scored[]) {
    const odds = new Map<string, number>()
    for (const { a, b, score } of scored) {
      const name = nameOf(a.holder, b.holder)
      odds.set(name, (odds.get(name) ?? 0) + oddsOf(score))
    }
    for (const [name, sum] of odds) this.strengths.set(name, logOf(sum))
    this.holders = [...new Set(scored.flatMap(({ a, b }) => [a.holder, b.holder]))]
  }

  between(one: LocalActorId, other: LocalActorId): number {
    return this.strengths.get(nameOf(one, other)) ?? -Infinity
  }

  /** Of those of a camp, the one that somebody stands most against. */
  most(holder: LocalActorId, camp: ReadonlySet<LocalActorId>): number {
    return Math.max(UNKNOWN, ...[...camp].map((member) => this.between(holder, member)))
  }

  strongest(): { one: LocalActorId; other: LocalActorId; strength: number } | null {
    let best: { one: LocalActorId; other: LocalActorId; strength: number } | null = null
    for (const [name, strength] of this.strengths) {
      if (best && best.strength >= strength) continue
      const [one, other] = name.split(' ') as [LocalActorId, LocalActorId]
      best = { one, other, strength }
    }
    return best
  }
}

/** Of two that never meet. */
const UNKNOWN = -9

const nameOf = (one: LocalActorId, other: LocalActorId) => (one < other ? `${one} ${other}` : `${other} ${one}`)
