import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeringKeys, findDisputes } from '../../src/link/index.js'
import type { LinkedProposition } from '../../src/model/index.js'
import { proposition } from './propositions.js'

const find = (all: readonly LinkedProposition[]) =>
  findDisputes(
    all,
    answeringKeys(
      all.flatMap((p) => p.keys),
      all,
    ),
    (id) => id,
  )

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()

const anyProposition = fc
  .record({
    day: fc.integer({ min: 0, max: 500 }),
    statementKind: fc.constantFrom('CLAIM', 'DENIAL', 'DEMAND', 'REFUSAL', 'CONCESSION', 'OPINION'),
    principalId: fc.constantFrom('iran', 'france', 'turkey'),
    agentId: fc.constantFrom('iran', 'turkey', null),
    recipientId: fc.constantFrom('russia', null),
    object: fc.constantFrom('ARMS', null),
    polarity: fc.constantFrom('POSITIVE', 'NEGATIVE'),
    tense: fc.constantFrom('PAST', 'FUTURE'),
  })
  .map(({ day: n, ...rest }) => ({ effectiveAt: day(n), ...rest }) as const)

const anyPropositions = fc
  .array(anyProposition, { maxLength: 14 })
  .map((all) => all.map((p, i) => proposition({ ...p, statementId: `stm_${i}` })))

describe('the disputes of some propositions', () => {
  it('are the same in any order', () => {
    const shuffled = anyPropositions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(find(other)).toEqual(find(all))
      }),
      { numRuns: 300 },
    )
  })

  it('have sides of different principals, each statement on one side', () => {
    fc.assert(
      fc.property(anyPropositions, (all) => {
        const { disputes } = find(all)
        expect(new Set(disputes.map(({ id }) => id)).size).toBe(disputes.length)
        for (const { sides, status, reasons } of disputes) {
          const statements = sides.flatMap((s) => s.statementIds)
          expect(new Set(statements).size).toBe(statements.length)
          expect(reasons.every((r) => r.statementIds.every((id) => statements.includes(id)))).toBe(true)
          const principals = new Set(sides.flatMap((s) => s.principalIds))
          if (status !== 'UNANSWERED') expect(principals.size).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('rest for half a year at most: what comes later is another dispute', () => {
    const at = (n: number, more: Partial<LinkedProposition>) =>
      proposition({ effectiveAt: day(n), statementId: `stm_${n}`, ...more })
    const other = { principalId: 'france', polarity: 'POSITIVE' } as const
    const near = [at(0, other), at(1, { statementKind: 'DENIAL' })]
    const far = [at(300, other), at(301, { statementKind: 'DENIAL' })]
    expect(find(near).disputes).toHaveLength(1)
    expect(find([...near, ...far]).disputes).toHaveLength(2)
  })
})

describe('a denial of its own act', () => {
  const denial = proposition({ statementKind: 'DENIAL', tense: 'PAST' })

  it('is unanswered where no claim is there', () => {
    expect(find([denial]).disputes).toMatchObject([
      { status: 'UNANSWERED', sides: [{ stance: 'ASSERTS', principalIds: [] }, { principalIds: ['iran'] }] },
    ])
  })

  it('stays unanswered when a claim comes that is too late for one dispute with it', () => {
    const more = { principalId: 'france', polarity: 'POSITIVE', tense: 'PAST', effectiveAt: day(400) } as const
    for (const less of [{}, { tense: 'FUTURE' }] as const) {
      const late = proposition({ statementId: 'stm_2', ...more, ...less })
      expect(find([denial, late]).disputes.map((d) => d.status)).toEqual(['UNANSWERED'])
    }
  })

  it('is answered where others carry its dispute on until a claim comes', () => {
    const at = (n: number, more: Partial<LinkedProposition>) =>
      proposition({ tense: 'PAST', effectiveAt: day(n), statementId: `stm_${n}`, ...more })
    const [again, claim] = [
      at(150, { statementKind: 'DENIAL', principalId: 'turkey' }),
      at(300, { principalId: 'france', polarity: 'POSITIVE' }),
    ]
    const { disputes } = find([at(1, { statementKind: 'DENIAL' }), again, claim])
    expect(disputes.map(({ status, sides }) => [status, sides[1].statementIds])).toEqual([
      ['CONTESTED', ['stm_1', 'stm_150']],
    ])
  })

  it('is answered by a claim under any of its keys', () => {
    const claim = { statementId: 'stm_2', principalId: 'france', polarity: 'POSITIVE', tense: 'PAST' } as const
    for (const less of [{ agentId: null }, { recipientId: null }, { object: null }]) {
      expect(find([denial, proposition({ ...claim, ...less })]).disputes.map((d) => d.status)).toEqual(['CONTESTED'])
    }
  })
})

it('weighs each claim that others deny by its own words, though all else of several is the same', () => {
  const key = 'words|cross|a:norway|2810'
  const crossed = (statementId: string, words: readonly string[], more: Partial<LinkedProposition> = {}) =>
    proposition({
      statementId,
      words,
      keys: [key],
      predicate: 'cross',
      agentId: 'norway',
      recipientId: null,
      object: null,
      objectText: null,
      tense: 'PAST',
      principalId: 'finland',
      polarity: 'POSITIVE',
      ...more,
    })
  const { disputes } = find([
    crossed('stm_1', ['border', 'Ivalo']),
    crossed('stm_2', ['Inari', 'region']),
    crossed('stm_3', ['Inari'], { statementKind: 'DENIAL', principalId: 'norway', polarity: 'NEGATIVE' }),
  ])
  expect(disputes.map(({ sides }) => sides.map(({ statementIds }) => statementIds))).toEqual([[['stm_2'], ['stm_3']]])
})

it('takes a concession for the end of a dispute', () => {
  const claim = proposition({ statementId: 'stm_2', principalId: 'france', polarity: 'POSITIVE', tense: 'PAST' })
  const denial = proposition({ statementKind: 'DENIAL', tense: 'PAST' })
  for (const [statementKind, status] of [
    ['CONCESSION', 'CONCEDED'],
    ['RETRACTION', 'RETRACTED'],
  ] as const) {
    const later = { statementId: 'stm_3', effectiveAt: day(200), tense: 'PAST', polarity: 'POSITIVE' } as const
    const [dispute] = find([claim, denial, proposition({ ...later, statementKind })]).disputes
    expect(dispute).toMatchObject({ status, sides: [{ principalIds: ['france'] }, { principalIds: ['iran'] }] })
    expect(dispute?.sides[0].statementIds).toEqual(['stm_2', 'stm_3'])
  }
})

it('takes a dispute for open again when the one who conceded denies anew', () => {
  const at = (n: number, more: Partial<LinkedProposition>) =>
    proposition({ tense: 'PAST', effectiveAt: day(n), statementId: `stm_${n}`, ...more })
  const [claim, denial, concession, anew] = [
    at(1, { principalId: 'france', polarity: 'POSITIVE' }),
    at(2, { statementKind: 'DENIAL' }),
    at(3, { statementKind: 'CONCESSION', polarity: 'POSITIVE' }),
    at(4, { statementKind: 'DENIAL' }),
  ]
  expect(find([claim, denial, concession, anew]).disputes.map((d) => d.status)).toEqual(['CONTESTED'])
  expect(find([claim, denial, concession]).disputes.map((d) => d.status)).toEqual(['CONCEDED'])
})

it('finds one dispute where thousands speak of one thing, without weighing each against each', () => {
  const said = Array.from({ length: 6_000 }, (_, n) =>
    proposition({
      statementId: `stm_${n}`,
      principalId: `state ${n % 40}`,
      effectiveAt: day(n / 8),
      tense: 'PAST',
      ...(n % 2 === 0 ? { polarity: 'POSITIVE' } : { statementKind: 'DENIAL' }),
    }),
  )
  const began = performance.now()
  const { disputes } = find(said)
  expect(disputes.map(({ sides }) => sides.map(({ statementIds }) => statementIds.length))).toEqual([[3_000, 3_000]])
  expect(performance.now() - began).toBeLessThan(5_000)
})
