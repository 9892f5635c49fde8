import { sql } from 'kysely'
import { membershipId, type EventPlace } from '../../model/index.js'
import { raw } from '../query.js'
import { placeActors } from './articleActors.js'
import type { AffectedKeys } from './current.js'
import type { TxContext } from './context.js'
import { renewPosts } from './memberships.js'
import { actorNumber } from './numbers.js'
import { placeRestatements } from './restatements.js'
import { addAll } from './touched.js'

/** An actor of one text: its number, and those of the text and its article. */
export interface Place {
  readonly id: number
  readonly text: number
  readonly article: number
}

interface Scope {
  readonly texts: readonly number[]
}
interface Change extends Scope {
  readonly from: number
  readonly to: number
}

const pointActors = raw<{ places: readonly number[]; to: number }>(
  ({ value, list }) => sql`update article_actor set actor_id = ${value('to')} where id in ${list('places')}`,
)
const statementsIn = raw<Scope, { id: number }>(
  ({ list }) => sql`select id from statement where text_id in ${list('texts')}`,
)
const pointPrincipals = raw<Change>(
  ({ value, list }) => sql`
    update statement set principal_id = ${value('to')}
    where text_id in ${list('texts')} and principal_id = ${value('from')}`,
)
const pointPropositions = (['principal_id', 'speaker_id', 'agent_id', 'recipient_id'] as const).map((column) =>
  raw<Change>(
    ({ value, list }) => sql`
      update proposition set ${sql.ref(column)} = ${value('to')}
      where statement_id in (select id from statement where text_id in ${list('texts')})
        and ${sql.ref(column)} = ${value('from')}`,
  ),
)
const keysIn = raw<Scope, { id: number; keys: string }>(
  ({ list }) => sql`
    select p.id, p.keys from statement s join proposition p on p.statement_id = s.id where s.text_id in ${list('texts')}`,
)
const setKeys = raw<{ id: number; keys: readonly string[] }>(
  ({ value }) => sql`update proposition set keys = ${value('keys')} where id = ${value('id')}`,
)
const pointParticipants = raw<Scope & { from: string; to: string }>(
  ({ value, list }) => sql`
    update event_mention set participants = replace(participants, ${value('from')}, ${value('to')})
    where text_id in ${list('texts')}`,
)
const eventKeysIn = raw<Scope, EventPlace & { id: number }>(
  ({ list }) => sql`
    select k.key, k.effective_at as at, k.mention_id as id from event_mention m join event_mention_key k on k.mention_id = m.id
    where m.text_id in ${list('texts')}`,
)
const setEventKey = raw<{ key: string; id: number; new: string }>(
  ({ value }) => sql`
    update or replace event_mention_key set key = ${value('new')}
    where +key = ${value('key')} and mention_id = ${value('id')}`,
)
const postsIn = raw<Scope & { from: number }, { id: number; organization: number; publicId: string; role: string }>(
  ({ value, list }) => sql`
    select distinct m.id, m.organization_id as organization, o.public_id as publicId, m.role
    from membership_evidence e join membership m on m.id = e.membership_id join actor o on o.id = m.organization_id
    where e.text_id in ${list('texts')} and m.actor_id = ${value('from')}`,
)
const putPost = raw<{ id: string; actor: number; organization: number; role: string }>(
  ({ value }) => sql`
    insert or ignore into membership (public_id, actor_id, organization_id, role, surname, is_full)
    select ${value('id')}, id, ${value('organization')}, ${value('role')}, surname, instr(name_folded, ' ') > 0
    from actor where id = ${value('actor')}`,
)
const postAt = raw<{ id: string }, { number: number }>(
  ({ value }) => sql`select id as number from membership where public_id = ${value('id')}`,
)
const moveEvidence = raw<Change>(
  ({ value, list }) => sql`
    update or replace membership_evidence set membership_id = ${value('to')}
    where text_id in ${list('texts')} and membership_id = ${value('from')}`,
)
/**
 * Gives what one actor says, does and is in some texts to another actor. Ids stand whole in keys, so that a key is
 * written anew without knowing how it was made. Gives the keys before and after.
 */
export function repoint(context: TxContext, fromId: string, toId: string, places: readonly Place[]): AffectedKeys {
  const { db, touched } = context
  const texts = [...new Set(places.map(({ text }) => text))]
  const [from, to] = [actorNumber(context, fromId), actorNumber(context, toId)]
  const change = { from, to, texts }
  db.run(pointActors, { places: places.map(({ id }) => id), to })
  db.run(pointPrincipals, change)
  placeActors(context, texts)
  for (const point of pointPropositions) db.run(point, change)
  db.run(pointParticipants, { from: fromId, to: toId, texts })
  movePosts(context, change, toId)
  addAll(
    touched.statements,
    db.all(statementsIn, { texts }).map(({ id }) => id),
  )
  addAll(
    touched.articles,
    places.map(({ article }) => article),
  )
  addAll(touched.actors, [from, to])
  addAll(touched.named, [from, to])
  const renewed = (key: string) => key.replaceAll(fromId, toId)
  const propositions = rekeyPropositions(context, texts, renewed)
  placeRestatements(context, texts)
  return {
    propositions,
    // Participants stand in an event's key in the order of their ids.
    events: rekey(db.all(eventKeysIn, { texts }), inOrder(renewed), (row) => db.run(setEventKey, row)),
  }
}

function inOrder(renewed: (key: string) => string): (key: string) => string {
  return (key) => {
    const [type = '', ...participants] = renewed(key).split('|')
    return renewed(key) === key ? key : [type, ...participants.sort()].join('|')
  }
}

function rekeyPropositions({ db }: TxContext, texts: readonly number[], renewed: (key: string) => string): string[] {
  const affected = new Set<string>()
  for (const { id, keys } of db.all(keysIn, { texts })) {
    const old = JSON.parse(keys) as string[]
    const own = [...new Set(old.map(renewed))].sort()
    for (const key of [...old, ...own]) affected.add(key)
    if (old.join('\n') !== own.join('\n')) db.run(setKeys, { id, keys: own })
  }
  return [...affected]
}

function rekey(
  rows: readonly (EventPlace & { readonly id: number })[],
  renewed: (key: string) => string,
  set: (row: { key: string; id: number; new: string }) => void,
): EventPlace[] {
  return rows.flatMap(({ key, at, id }) => {
    const own = renewed(key)
    if (own === key) return [{ key, at }]
    set({ key, id, new: own })
    return [
      { key, at },
      { key: own, at },
    ]
  })
}

function movePosts(context: TxContext, { from, to, texts }: Change, toId: string): void {
  const { db } = context
  const moved = db.all(postsIn, { from, texts }).flatMap(({ id: before, organization, publicId, role }) => {
    const id = membershipId(toId, publicId, role)
    db.run(putPost, { id, actor: to, organization, role })
    const now = db.one(postAt, { id }).number
    db.run(moveEvidence, { from: before, to: now, texts })
    return [before, now]
  })
  renewPosts(context, moved)
}
