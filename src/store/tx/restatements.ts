import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

interface Scope {
  readonly texts: readonly number[]
}

const drop = raw<Scope>(
  ({ list }) => sql`
    delete from restatement where proposition_id in (
      select p.id from statement s join proposition p on p.statement_id = s.id where s.text_id in ${list('texts')})`,
)
const put = raw<Scope>(
  ({ list }) => sql`
    insert into restatement (key_hash, group_hash, effective_at, tie, proposition_id)
    select hash48(k.key),
      hash48(json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense,
        p.conditional, p.measure, p.value, p.bound, s.kind,
        substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06')),
      s.effective_at, hash48(s.id || p.ordinal), p.id
    from statement s join proposition p on p.statement_id = s.id join proposition_key k on k.proposition_id = p.id
    where s.text_id in ${list('texts')} and s.current = 1`,
)

/** Makes anew where linking finds what these texts say, if they are current. */
export function placeRestatements({ db }: TxContext, texts: readonly number[]): void {
  db.run(drop, { texts })
  db.run(put, { texts })
}
