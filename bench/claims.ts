import { wordKeys } from '../src/link/index.js'
import type { Actor, LinkedProposition, LinkedStatement } from '../src/model/index.js'
import type { Random } from './random.js'

/** Acts and things, the commonest as reading classes them, the others as words; few are spoken of often, most once. */
const ACTS = named(['TRANSFER', 'ATTACK', 'SUPPORT', 'KILL', 'SANCTION', 'DEPLOY', 'BLOCK', 'DESTROY'], 'act', 100)
const THINGS = named(['ARMS', 'FOOD', 'FUEL', 'CITY', 'TREATY', 'TROOPS', 'MONEY', 'AIRCRAFT'], 'thing', 500)

/** As many as a clause has beside its verb and whoever does it. */
const WORDS = ['grain', 'ship', 'Aden', 'port']

/** Of ten statements, seven say something that another could deny: half of it of states, half of whoever is at hand. */
const SHARE = 0.7

function named(first: readonly string[], word: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => first[i] ?? `${word} ${i}`)
}

interface Saying {
  readonly statement: LinkedStatement
  readonly articleId: string
}

/**
 * What a statement says is so, under keys as linking gives them. In twenty thousand statements the commonest key has about
 * a dozen, as in news that was read; nearly all have one.
 */
export function claimsOf({ statement, articleId }: Saying, states: readonly Actor[], random: Random) {
  if (!random.chance(SHARE)) return []
  const state = random.zipf(states.length)
  const agentId = random.chance(0.5) ? states[state]!.id : (statement.principalId ?? states[state]!.id)
  const recipient = states[(state + 1 + random.zipf(states.length - 1)) % states.length]!.id
  const predicate = ACTS[random.zipf(ACTS.length)]!
  // Either what was done, or to whom.
  const object = random.chance(0.5) ? THINGS[random.zipf(THINGS.length)]! : null
  const what = object ? `o:${object}` : `r:${recipient}`
  const claim: LinkedProposition = {
    statementId: statement.id,
    ordinal: 0,
    keys: [`${predicate}|a:${agentId}|${what}`, `~${articleId}|${predicate}|${what}`],
    statementKind: statement.kind,
    principalId: statement.principalId,
    speakerId: statement.principalId,
    effectiveAt: statement.effectiveAt,
    predicate,
    agentId,
    recipientId: object ? null : recipient,
    object,
    objectText: object && object.toLowerCase(),
    words: WORDS,
    polarity: statement.polarity,
    certainty: statement.certainty,
    tense: 'PAST',
    conditional: false,
    from: null,
    until: null,
    value: null,
  }
  return [{ ...claim, keys: [...claim.keys, ...wordKeys(claim, `a:${agentId}`, agentId === claim.principalId)] }]
}
