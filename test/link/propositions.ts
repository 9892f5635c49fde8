import { propositionKeys } from '../../src/link/keys.js'
import type { LinkedProposition } from '../../src/model/index.js'

/** "Iran will not supply arms to Russia", said by Iran; `more` says what is otherwise. */
export function proposition(more: Partial<LinkedProposition> = {}): LinkedProposition {
  const bare = {
    statementId: 'stm_1',
    ordinal: 0,
    articleId: 'art_1',
    statementKind: 'CLAIM',
    principalId: 'iran',
    speakerId: 'iran',
    effectiveAt: '2024-05-14T00:00:00.000Z',
    predicate: 'TRANSFER',
    agentId: 'iran',
    recipientId: 'russia',
    object: 'ARMS',
    objectText: 'arms',
    words: [],
    polarity: 'NEGATIVE',
    certainty: 'CERTAIN',
    tense: 'FUTURE',
    conditional: false,
    from: null,
    until: null,
    value: null,
    ...more,
  } as const
  return { ...bare, keys: more.keys ?? propositionKeys(bare, []) }
}

/** Everybody is called by his id. */
export const nameOf = (actorId: string): string => actorId
