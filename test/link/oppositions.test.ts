import { describe, expect, it } from 'vitest'
import { decide, explanationOf, findDisputes } from '../../src/link/index.js'
import type { LinkedProposition } from '../../src/model/index.js'
import { nameOf, proposition } from './propositions.js'

const standing = (principalId: string, polarity: LinkedProposition['polarity'], object = 'OPPOSES') =>
  proposition({
    statementId: `stm_${principalId}`,
    principalId,
    statementKind: 'OPINION',
    predicate: 'OPPOSED',
    object,
    polarity,
    value: { measure: 'reply+names', value: '0.71', bound: 'EXACT' },
  })

describe('two statements on two sides of what a text shows to be a quarrel', () => {
  it.each([
    ['OPPOSES', ['FOR', 'AGAINST']],
    ['CONTRADICTS', ['ASSERTS', 'DENIES']],
  ])('stand against each other as reading says: %s', (kind, stances) => {
    const decision = decide({ one: standing('a', 'POSITIVE', kind), other: standing('b', 'NEGATIVE', kind), nameOf })
    expect(decision).toEqual({ kind, stances, rule: 'weighed:reply+names', confidence: 0.71 })
  })

  it('do so whichever comes first', () => {
    const decision = decide({ one: standing('b', 'NEGATIVE'), other: standing('a', 'POSITIVE'), nameOf })
    expect(decision).toMatchObject({ kind: 'OPPOSES', stances: ['AGAINST', 'FOR'] })
  })

  it('do not where both are on one', () => {
    expect(decide({ one: standing('a', 'POSITIVE'), other: standing('b', 'POSITIVE'), nameOf }).kind).toBeNull()
  })
})

it('holds every statement of a side, however many somebody has and of whatever kind', () => {
  const of = (principalId: string, polarity: LinkedProposition['polarity'], n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...standing(principalId, polarity),
      statementId: `stm_${principalId}${i}`,
      statementKind: i < 5 ? ('OPINION' as const) : ('CLAIM' as const),
      keys: ['OPPOSED|stm_a0'],
    }))
  const { disputes } = findDisputes(
    [...of('a', 'POSITIVE', 7), ...of('b', 'NEGATIVE', 2)],
    ['OPPOSED|stm_a0'],
    () => '',
  )
  expect(disputes.map(({ sides }) => sides.map(({ statementIds }) => statementIds.length))).toEqual([[7, 2]])
})

it('names as principals those whose quarrel it is, and not those who only join a side', () => {
  const keys = ['OPPOSED|stm_a']
  const joining = { ...standing('c', 'POSITIVE'), certainty: 'POSSIBLE' as const }
  const said = [standing('a', 'POSITIVE'), joining, standing('b', 'NEGATIVE')].map((p) => ({ ...p, keys }))
  const [dispute] = findDisputes(said, keys, () => '').disputes
  expect(dispute?.sides.map(({ principalIds }) => principalIds)).toEqual([['a'], ['b']])
  expect(dispute?.sides.map(({ statementIds }) => statementIds)).toEqual([['stm_a', 'stm_c'], ['stm_b']])
})

it('explains in words what was weighed', () => {
  expect(explanationOf('weighed:reply+names')).toContain(
    'how one is reported as going against the other; that one speaks',
  )
})
