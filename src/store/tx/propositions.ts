import { sql } from 'kysely'
import type { LinkedProposition, LinkedStatement, PropositionValue } from '../../model/index.js'
import { insertion, raw } from '../query.js'
import type { Flag } from '../schema.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'
import { putRestatement } from './restatements.js'
import { addAll } from './touched.js'

const putProposition = insertion('proposition', [
  'statement_id',
  'said_id',
  'said_kind',
  'ordinal',
  'principal_id',
  'speaker_id',
  'predicate',
  'agent_id',
  'recipient_id',
  'object',
  'object_text',
  'words',
  'polarity',
  'certainty',
  'tense',
  'conditional',
  'valid_from',
  'valid_until',
  'measure',
  'value',
  'bound',
  'keys',
])

type P = LinkedProposition
/** The columns of `byKey` in their order; actors by number. */
type PropositionRow = readonly [
  statementId: string,
  ordinal: number,
  keys: string,
  statementKind: P['statementKind'],
  principal: number | null,
  speaker: number | null,
  effectiveAt: string,
  predicate: string,
  agent: number | null,
  recipient: number | null,
  object: string | null,
  objectText: string | null,
  words: string,
  polarity: P['polarity'],
  certainty: P['certainty'],
  tense: P['tense'],
  conditional: Flag,
  from: string | null,
  until: string | null,
  measure: string | null,
  value: string | null,
  bound: PropositionValue['bound'] | null,
]

/** So many of the first and of the last that say the same within half a year are read. */
const ENDS = 16

/** As many restatements of one key are read without a look at their groups. */
const FEW = 2 * ENDS

/**
 * Of a key that few restate, all. Of a busy one it goes from group to group by the index and reads both ends of each, so that it
 * costs what its groups do. Only what current statements say has a restatement, so that none of these is read.
 */
const byKey = raw<{ hashes: readonly number[] }, PropositionRow>(
  ({ list }) => sql`
    with recursive
    wanted (key_hash, is_busy) as (
      select w.value, exists (select 1 from restatement r where r.key_hash = w.value limit 1 offset ${sql.lit(FEW)})
      from (${list('hashes')}) w
    ),
    grouped (key_hash, group_hash) as (
      select key_hash, (select min(r.group_hash) from restatement r where r.key_hash = wanted.key_hash) from wanted
      where is_busy
      union all
      select key_hash, (
        select min(r.group_hash) from restatement r
        where r.key_hash = grouped.key_hash and r.group_hash > grouped.group_hash)
      from grouped where group_hash is not null
    ),
    ends (id, at) as (
      select r.proposition_id, r.effective_at
      from wanted join restatement r on r.key_hash = wanted.key_hash where not is_busy
      union
      select j.value ->> 0, j.value ->> 1 from grouped, json_each((
        select json_group_array(json_array(proposition_id, effective_at)) from (
          select proposition_id, effective_at from restatement r
          where r.key_hash = grouped.key_hash and r.group_hash = grouped.group_hash
          order by r.effective_at, r.tie limit ${sql.lit(ENDS)}))) j where group_hash is not null
      union
      select j.value ->> 0, j.value ->> 1 from grouped, json_each((
        select json_group_array(json_array(proposition_id, effective_at)) from (
          select proposition_id, effective_at from restatement r
          where r.key_hash = grouped.key_hash and r.group_hash = grouped.group_hash
          order by r.effective_at desc, r.tie desc limit ${sql.lit(ENDS)}))) j where group_hash is not null
    )
    select p.said_id, p.ordinal, p.keys, p.said_kind, p.principal_id, p.speaker_id, ends.at, p.predicate, p.agent_id,
      p.recipient_id, p.object, p.object_text, p.words, p.polarity, p.certainty, p.tense, p.conditional, p.valid_from, p.valid_until,
      p.measure, p.value, p.bound
    from ends cross join proposition p on p.id = ends.id
    order by ends.at, p.said_id, p.ordinal`,
)

const actorsAt = raw<{ numbers: readonly (number | null)[] }, { number: number; id: string; name: string }>(
  ({ list }) => sql`select id as number, public_id as id, name from actor where id in ${list('numbers')}`,
)

/** A statement that is being stored. */
interface Saying {
  readonly number: number
  readonly text: number
  /** Whether linking finds what it says from now on, else once its text is made current. */
  readonly isFound: boolean
}

/** Stores what a statement says is so, under the keys by which others are found to say the same or the opposite. */
export function putPropositions(
  context: TxContext,
  { number, text, isFound }: Saying,
  statement: LinkedStatement,
): void {
  const actor = (id: string | null) => (id === null ? null : actorNumber(context, id))
  for (const proposition of statement.propositions) {
    // Nothing can meet it.
    if (proposition.keys.length === 0) continue
    const keys = [...new Set(proposition.keys)].sort()
    const row = {
      statement_id: number,
      said_id: statement.id,
      said_kind: statement.kind,
      ordinal: proposition.ordinal,
      principal_id: actor(proposition.principalId),
      speaker_id: actor(proposition.speakerId),
      predicate: proposition.predicate,
      agent_id: actor(proposition.agentId),
      recipient_id: actor(proposition.recipientId),
      object: proposition.object,
      object_text: proposition.objectText,
      words: proposition.words.join(' '),
      polarity: proposition.polarity,
      certainty: proposition.certainty,
      tense: proposition.tense,
      conditional: proposition.conditional ? 1 : 0,
      valid_from: proposition.from,
      valid_until: proposition.until,
      measure: proposition.value?.measure ?? null,
      value: proposition.value?.value ?? null,
      bound: proposition.value?.bound ?? null,
      keys,
    }
    const id = context.db.insert(putProposition, row)
    addAll(context.met.freshText(text).propositionKeys, keys)
    if (isFound) putRestatement(context, id, row, statement)
  }
}

/**
 * The propositions of current statements that have one of these keys, by effective date, then id: of those that say the same
 * within half a year the first and the last few.
 */
export function propositionsByKey(context: TxContext, keys: readonly string[]): LinkedProposition[] {
  const rows = context.db.lists(byKey, { hashes: [...new Set(keys.map((key) => context.met.hashOf(key)))] })
  const ids = actorIds(context, rows)
  const idOf = (number: number | null) => (number === null ? null : (ids.get(number) ?? null))
  return rows.map((row) => propositionOf(row, idOf))
}

function propositionOf(row: PropositionRow, idOf: (number: number | null) => string | null): LinkedProposition {
  const [
    statementId,
    ordinal,
    keys,
    statementKind,
    principal,
    speaker,
    effectiveAt,
    predicate,
    agent,
    recipient,
    ...what
  ] = row
  const [object, objectText, words, polarity, certainty, tense, conditional, from, until, measure, value, bound] = what
  return {
    statementId,
    ordinal,
    keys: JSON.parse(keys) as string[],
    statementKind,
    principalId: idOf(principal),
    speakerId: idOf(speaker),
    effectiveAt,
    predicate,
    agentId: idOf(agent),
    recipientId: idOf(recipient),
    object,
    objectText,
    words: words === '' ? [] : words.split(' '),
    polarity,
    certainty,
    tense,
    conditional: conditional === 1,
    from,
    until,
    value: measure !== null && value !== null && bound !== null ? { measure, value, bound } : null,
  }
}

/** The ids of all actors in these rows by number. Few actors stand in many rows: each is looked up once. */
function actorIds({ db, met }: TxContext, rows: readonly PropositionRow[]): ReadonlyMap<number, string> {
  const numbers = new Set(
    rows.flatMap(([, , , , principal, speaker, , , agent, recipient]) => [principal, speaker, agent, recipient]),
  )
  const actors = db.all(actorsAt, { numbers: [...numbers] })
  for (const { number, id, name } of actors) {
    met.numbers.set(id, number)
    met.names.set(id, name)
  }
  return new Map(actors.map(({ number, id }) => [number, id]))
}
