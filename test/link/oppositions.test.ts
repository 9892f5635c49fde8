import { describe, expect, it } from 'vitest'
import { decide, explanationOf } from '../../src/link/index.js'
import type { LinkedProposition } from '../../src/model/index.js'
import { proposition } from './propositions.js'

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
    const decision = decide({ one: standing('a', 'POSITIVE', kind), other: standing('b', 'NEGATIVE', kind) })
    expect(decision).toEqual({ kind, stances, rule: 'weighed:reply+names', confidence: 0.71 })
  })

  it('do so whichever comes first', () => {
    const decision = decide({ one: standing('b', 'NEGATIVE'), other: standing('a', 'POSITIVE') })
    expect(decision).toMatchObject({ kind: 'OPPOSES', stances: ['AGAINST', 'FOR'] })
  })

  it('do not where both are on one', () => {
    expect(decide({ one: standing('a', 'POSITIVE'), other: standing('b', 'POSITIVE') }).kind).toBeNull()
  })
})

it('explains in words what was weighed', () => {
  expect(explanationOf('weighed:reply+names')).toContain(
    'how one is reported as going against the other; that one speaks',
  )
})
