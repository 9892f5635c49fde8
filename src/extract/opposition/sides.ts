import type { Opposition, StatementKind } from '../../model/index.js'
import type { Quarrel } from './camps.js'
import { negates } from './duo.js'
import type { Voice } from './voice.js'

const WILL: ReadonlySet<StatementKind> = new Set(['DEMAND', 'PROMISE', 'THREAT', 'REFUSAL'])

/** A quarrel is over what to do where what stands most against each other is will and refusal or judgement, else over what is so. */
export function kindOf({ evidence: [{ a, b }] }: Quarrel): Opposition['kind'] {
  return WILL.has(a.statement.kind) || WILL.has(b.statement.kind) ? 'OPPOSES' : 'CONTRADICTS'
}

/** The two sides, first the one that asserts or is for it: where only one of the strongest two denies or refuses, that one is the other, else who leans against it more. */
export function inOrder({ one, other, evidence: [{ a, b }] }: Quarrel): readonly [readonly Voice[], readonly Voice[]] {
  const answers = negates(a) === negates(b) ? null : negates(a) ? a : b
  const isOneAgainst = answers ? one.includes(answers) : leaningOf(one) < leaningOf(other)
  return isOneAgainst ? [other, one] : [one, other]
}

/** As a whole: what is asked for or announced weighs more than how it is worded. */
const leaningOf = (voices: readonly Voice[]) =>
  voices.reduce(
    (sum, { leaning, statement: { kind } }) => sum + leaning + (WILL.has(kind) && kind !== 'REFUSAL' ? 1 : 0),
    0,
  ) / Math.max(1, voices.length)

/**
 * What the question is about: of the first side, what it wants or says is so, the first that stands in the strongest
 * evidence. Undefined where that side, too, only speaks against something: both then are.
 */
export function subjectOf({ evidence }: Quarrel, first: readonly Voice[], kind: Opposition['kind']): Voice | undefined {
  const ranked = [...new Set(evidence.flatMap(({ a, b }) => [a, b]))].filter((voice) => first.includes(voice))
  const isPlain = ({ statement }: Voice) => statement.polarity === 'POSITIVE' && statement.kind !== 'OPINION'
  return (
    ranked.find((voice) => isPlain(voice) && WILL.has(voice.statement.kind) === (kind === 'OPPOSES')) ??
    ranked.find(isPlain) ??
    ranked.find(({ leaning }) => leaning >= 0)
  )
}
