import { surnameOf, foldName, type Actor } from '../../model/index.js'
import { sql } from 'kysely'
import { raw } from '../query.js'
import { knownActors, putActors } from './actors.js'
import type { AffectedKeys } from './current.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'
import { dropRedirects, redirect } from './redirects.js'
import { repoint, type Place } from './repoint.js'

interface Scope {
  readonly actor: number
}
/** An actor that may be gone. */
interface Former {
  readonly id: string
}

const placesOf = raw<Scope, Place>(
  ({ value }) => sql`
    select aa.id, aa.text_id as text, t.article_id as article from article_actor aa join text t on t.id = aa.text_id
    where aa.actor_id = ${value('actor')} order by aa.id`,
)
const shortPlacesIn = raw<Scope & { article: number }, Place>(
  ({ value }) => sql`
    select aa.id, aa.text_id as text, t.article_id as article from text t join article_actor aa on aa.text_id = t.id
    where t.article_id = ${value('article')} and aa.actor_id = ${value('actor')} and instr(aa.name, ' ') = 0
    order by aa.id`,
)
const numberAt = raw<Former, { number: number }>(
  ({ value }) => sql`select id as number from actor where public_id = ${value('id')}`,
)
const record = raw<
  Former & { into: number; surname: string; article: number; was: string; reason: string; now: string }
>(
  ({ value }) => sql`
    insert or replace into actor_merge (actor_id, into_id, surname, article_id, actor, reason, recorded_at)
    values (${value('id')}, ${value('into')}, ${value('surname')}, ${value('article')}, ${value('was')},
      ${value('reason')}, ${value('now')})`,
)
const recorded = raw<Former, { into: number; article: number; was: string }>(
  ({ value }) => sql`
    select into_id as "into", article_id as article, actor as was from actor_merge where actor_id = ${value('id')}`,
)
const forget = raw<Former>(({ value }) => sql`delete from actor_merge where actor_id = ${value('id')}`)
const idAt = raw<Scope, { id: string }>(
  ({ value }) => sql`select public_id as id from actor where id = ${value('actor')}`,
)
const dropActor = raw<Scope>(({ value }) => sql`delete from actor where id = ${value('actor')}`)

const NOTHING: AffectedKeys = { propositions: [], events: [] }

/**
 * Holds an actor that is named in one article only for another one: what was said and done by it is theirs, its id
 * redirects, and what it was is recorded. Gives the keys under which everything is to be linked again.
 */
export function joinActor(context: TxContext, { id, into, reason }: { id: string; into: string; reason: string }) {
  const { db, now, met } = context
  const actor = db.get(numberAt, { id })?.number
  if (actor === undefined) return NOTHING
  const places = db.all(placesOf, { actor })
  const [was] = knownActors(context, [id])
  const article = places[0]?.article
  if (!was || article === undefined) return NOTHING
  // What points to its row is made anew before the transaction ends.
  db.handle.pragma('defer_foreign_keys = on')
  const keys = repoint(context, id, into, places)
  const surname = surnameOf(foldName(was.name))
  const to = actorNumber(context, into)
  db.run(record, { id, into: to, surname, article, was: JSON.stringify(was), reason, now })
  db.run(dropActor, { actor })
  met.drop(id)
  redirect(context, id, into, reason)
  return keys
}

/** Undoes `joinActor`: the actor is there again, with all that was its own. */
export function partActor(context: TxContext, id: string): AffectedKeys {
  const { db } = context
  const merge = db.get(recorded, { id })
  if (!merge) return NOTHING
  db.run(forget, { id })
  putActors(context, [JSON.parse(merge.was) as Actor])
  dropRedirects(context, [id])
  const into = db.one(idAt, { actor: merge.into }).id
  return repoint(context, into, id, db.all(shortPlacesIn, { actor: merge.into, article: merge.article }))
}
