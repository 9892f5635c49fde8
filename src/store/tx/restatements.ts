import { sql } from 'kysely'
import { hash48 } from '../hash48.js'
import { insertion, raw } from '../query.js'
import type { TxContext } from './context.js'

interface Scope {
  readonly texts: readonly number[]
}
/** The columns of `said` in their order. */
type Said = readonly [
  proposition: number,
  /** A JSON array. */
  keys: string,
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
const said = raw<Scope, Said>(
  ({ list }) => sql`
    select p.id, p.keys, s.public_id, p.ordinal, s.effective_at,
      json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense,
        p.conditional, p.measure, p.value, p.bound, s.kind,
        substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06')
    from statement s join proposition p on p.statement_id = s.id
    where s.text_id in ${list('texts')} and s.current = 1`,
)
const put = insertion('restatement', ['key_hash', 'group_hash', 'effective_at', 'tie', 'proposition_id'])

/** Makes anew where linking finds what these texts say, if they are current; answers the keys under which it does. */
export function placeRestatements(context: TxContext, texts: readonly number[]): string[] {
  context.db.run(drop, { texts })
  return putRestatements(context, texts)
}

/** The same for texts that linking finds nowhere yet. */
export function putRestatements({ db }: TxContext, texts: readonly number[]): string[] {
  return db.lists(said, { texts }).flatMap(([id, keys, statement, ordinal, effectiveAt, content]) => {
    const own = JSON.parse(keys) as string[]
    const place = {
      group_hash: hash48(content),
      effective_at: effectiveAt,
      tie: hash48(`${statement}${ordinal}`),
      proposition_id: id,
    }
    for (const key of own) db.run(put, { key_hash: hash48(key), ...place })
    return own
  })
}
