import { sql } from 'kysely'
import type { LinkedStatement } from '../../model/index.js'
import { hash48 } from '../hash48.js'
import { insertion, raw } from '../query.js'
import type { TxContext } from './context.js'

interface Scope {
  readonly texts: readonly number[]
}
/** Where linking finds a proposition. */
type Place<Keys = readonly string[]> = readonly [
  proposition: number,
  keys: Keys,
  statement: string,
  ordinal: number,
  effectiveAt: string,
  /** A JSON array of what else is the same in those that say the same. */
  content: string,
]

const drop = raw<Scope>(
  ({ list }) => sql`
    delete from restatement where proposition_id in (
      select p.id from statement s join proposition p on p.statement_id = s.id where s.text_id in ${list('texts')})`,
)
/** Keys as a JSON array. */
const said = raw<Scope, Place<string>>(
  ({ list }) => sql`
    select p.id, p.keys, s.public_id, p.ordinal, s.effective_at,
      json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense,
        p.conditional, p.measure, p.value, p.bound, s.kind,
        substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06')
    from statement s join proposition p on p.statement_id = s.id
    where s.text_id in ${list('texts')} and s.current = 1`,
)
const put = insertion('restatement', ['key_hash', 'group_hash', 'effective_at', 'tie', 'proposition_id'])

/** What of a proposition tells where it stands among those that say the same. */
interface Restating {
  readonly ordinal: number
  readonly principal_id: number | null
  readonly predicate: string
  readonly agent_id: number | null
  readonly recipient_id: number | null
  readonly object: string | null
  readonly polarity: string
  readonly certainty: string
  readonly tense: string
  readonly conditional: number
  readonly measure: string | null
  readonly value: string | null
  readonly bound: string | null
  readonly keys: readonly string[]
}
type Saying = Pick<LinkedStatement, 'id' | 'kind' | 'effectiveAt'>

/** Has linking find a proposition that was stored under this number. */
export function putRestatement(context: TxContext, id: number, proposition: Restating, statement: Saying): void {
  const { ordinal, keys } = proposition
  putRows(context, [id, keys, statement.id, ordinal, statement.effectiveAt, contentOf(proposition, statement)])
}

/** Makes anew where linking finds what these texts say, if they are current; answers the keys under which it does. */
export function placeRestatements(context: TxContext, texts: readonly number[]): string[] {
  const { db } = context
  db.run(drop, { texts })
  return db.lists(said, { texts }).flatMap(([id, keys, ...rest]) => {
    const own = JSON.parse(keys) as string[]
    putRows(context, [id, own, ...rest])
    return own
  })
}

function putRows({ db, met }: TxContext, [id, keys, statement, ordinal, effectiveAt, content]: Place): void {
  const place = {
    group_hash: hash48(content),
    effective_at: effectiveAt,
    tie: hash48(`${statement}${ordinal}`),
    proposition_id: id,
  }
  for (const key of keys) db.run(put, { key_hash: met.hashOf(key), ...place })
}

/** As `said` has SQLite put it together. */
function contentOf(p: Restating, { kind, effectiveAt }: Saying): string {
  const what = [p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense]
  const halfYear = [effectiveAt.slice(0, 4), effectiveAt.slice(5, 7) > '06' ? 1 : 0]
  return JSON.stringify([...what, p.conditional, p.measure, p.value, p.bound, kind, ...halfYear])
}
