import { describe, expect, it } from 'vitest'
import { decide } from '../../src/link/index.js'
import type { LinkedProposition } from '../../src/model/index.js'
import { nameOf, proposition } from './propositions.js'

type Change = Partial<LinkedProposition>

const claim = (more: Change = {}) =>
  proposition({ statementId: 'stm_2', principalId: 'france', speakerId: 'france', polarity: 'POSITIVE', ...more })
const denial = (more: Change = {}) => proposition({ statementKind: 'DENIAL', ...more })
const dead = (n: string, more: Change = {}) =>
  claim({
    predicate: 'DIE',
    agentId: null,
    recipientId: null,
    object: null,
    tense: 'PAST',
    value: { measure: 'deaths', value: n, bound: 'EXACT' },
    ...more,
  })

describe('two statements stand against each other', () => {
  it.each<[string, LinkedProposition, LinkedProposition, string, string]>([
    ['a claim and its denial', claim(), denial(), 'CONTRADICTS', 'claim-and-denial'],
    ['a fear and a denial', claim({ certainty: 'POSSIBLE' }), denial(), 'CONTRADICTS', 'claim-and-denial'],
    ['so and not so', claim(), proposition(), 'CONTRADICTS', 'opposite-polarity'],
    [
      'a demand and its refusal',
      claim({ statementKind: 'DEMAND' }),
      denial({ statementKind: 'REFUSAL' }),
      'OPPOSES',
      'demand-and-refusal',
    ],
    [
      'two demands',
      claim({ statementKind: 'DEMAND' }),
      denial({ statementKind: 'DEMAND' }),
      'OPPOSES',
      'demand-and-refusal',
    ],
    [
      'a demand and what the other will do',
      claim({ statementKind: 'DEMAND' }),
      proposition({ statementKind: 'CLAIM' }),
      'OPPOSES',
      'demand-and-refusal',
    ],
    [
      'a saying and its denial',
      claim({ predicate: 'SAY', tense: 'PAST' }),
      denial({ predicate: 'SAY', tense: 'PAST' }),
      'DISPUTES_ATTRIBUTION',
      'claim-and-denial',
    ],
    [
      'two tolls of one day',
      dead('12'),
      dead('190', { principalId: 'iran', predicate: 'KILL' }),
      'CONTRARY_VALUE',
      'exclusive-values',
    ],
    [
      'two magnitudes of one quake',
      dead('6.6', { predicate: 'quake', agentId: 'it', value: magnitude('6.6') }),
      dead('7', { principalId: 'iran', predicate: 'magnitude', agentId: 'earthquake', value: magnitude('7') }),
      'CONTRARY_VALUE',
      'exclusive-values',
    ],
  ])('%s', (_case, one, other, kind, rule) => {
    expect(decide({ one, other, nameOf })).toMatchObject({ kind, rule })
    expect(decide({ one: other, other: one, nameOf })).toMatchObject({ kind, rule })
  })
})

describe('two statements do not stand against each other', () => {
  it.each<[string, LinkedProposition, LinkedProposition, string]>([
    ['will and was', claim(), denial({ tense: 'PAST' }), 'other-tense'],
    ['another agent', claim({ agentId: 'turkey' }), denial(), 'other-participants'],
    ['another recipient', claim({ recipientId: 'sudan' }), denial(), 'other-participants'],
    ['another thing', claim({ object: 'GRAIN' }), denial(), 'other-object'],
    ['another act', claim({ predicate: 'TEST' }), denial(), 'other-act'],
    ['the same side', claim({ polarity: 'NEGATIVE' }), denial(), 'same-polarity'],
    ['under a condition', claim({ conditional: true }), denial(), 'under-a-condition'],
    ['a question', claim({ statementKind: 'QUESTION' }), denial(), 'commits-to-nothing'],
    ['no comment', claim(), denial({ statementKind: 'DECLINED_COMMENT' }), 'commits-to-nothing'],
    ['hearsay nobody stands for', claim({ certainty: 'UNCOMMITTED' }), denial(), 'commits-to-nothing'],
    ['a denial that is hedged', claim(), denial({ certainty: 'POSSIBLE' }), 'denial-hedged'],
    ['a demand and a fact', claim({ statementKind: 'DEMAND' }), proposition({ agentId: null }), 'answers-no-demand'],
    ['a claim and a refusal', claim(), denial({ statementKind: 'REFUSAL' }), 'refusal-is-no-denial'],
    [
      'another month',
      claim({ from: '2024-03-01', until: '2024-03-31' }),
      denial({ from: '2024-05-01', until: '2024-05-31' }),
      'other-time',
    ],
    [
      'tolls that may both be right',
      dead('12'),
      dead('at least 10', { value: toll('10', 'AT_LEAST') }),
      'values-agree',
    ],
    [
      'a quake and its aftershock',
      dead('7', { predicate: 'magnitude', value: magnitude('7') }),
      dead('5.2', { principalId: 'iran', predicate: 'magnitude', value: magnitude('5.2') }),
      'values-agree',
    ],
    ['tolls of two months', dead('12'), dead('190', { effectiveAt: '2024-06-30T00:00:00.000Z' }), 'other-time'],
  ])('%s', (_case, one, other, rule) => {
    expect(decide({ one, other, nameOf })).toEqual({ kind: null, rule })
    expect(decide({ one: other, other: one, nameOf })).toEqual({ kind: null, rule })
  })
})

function magnitude(value: string) {
  return { measure: 'magnitude', value, bound: 'EXACT' } as const
}

function toll(value: string, bound: 'AT_LEAST') {
  return { measure: 'deaths', value, bound }
}
