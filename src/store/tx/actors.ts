import { sql } from 'kysely'
import { foldName, surnameOf, type Actor } from '../../model/index.js'
import { build, insertion, query, raw } from '../query.js'
import type { Connection } from '../sqlite/connection.js'
import type { TxContext } from './context.js'
import type { MetActor } from './met.js'
import { actorNumber, nextNumber } from './numbers.js'

const actorsAt = raw<{ ids: readonly string[] }, ActorRow>(
  ({ list }) => sql`
    select a.id as number, a.public_id as id, a.key, a.name, a.kind, a.wikidata_id as "wikidataId",
      c.public_id as "countryId"
    from actor a left join actor c on c.id = a.country_id where a.public_id in ${list('ids')}`,
)
const aliasesOf = query<{ actors: readonly number[] }>()(({ list }) =>
  build
    .selectFrom('actor_alias')
    .select(['actor_id', 'alias'])
    .where('actor_id', 'in', list('actors'))
    .orderBy('actor_id')
    .orderBy('alias'),
)
const putActor = insertion('actor', [
  'id',
  'public_id',
  'key',
  'name',
  'name_folded',
  'kind',
  'wikidata_id',
  'country_id',
  'statement_count',
])
const changeActor = raw<{
  number: number
  name: string
  name_folded: string
  kind: string
  wikidata_id: string | null
}>(
  ({ value }) => sql`
    update actor set name = ${value('name')}, name_folded = ${value('name_folded')}, kind = ${value('kind')},
      wikidata_id = coalesce(${value('wikidata_id')}, wikidata_id) where id = ${value('number')}`,
)
const renamePosts = raw<{ number: number }>(
  ({ value }) => sql`
    update membership set (surname, is_full) =
      (select surname, instr(name_folded, ' ') > 0 from actor where id = actor_id)
    where actor_id = ${value('number')}`,
)
const setCountry = query<{ number: number; country: number }>()(({ value }) =>
  build
    .updateTable('actor')
    .set({ country_id: value('country') })
    .where('id', '=', value('number')),
)
const putAlias = insertion('actor_alias', ['actor_id', 'alias', 'alias_folded'])
const dropAlias = raw<{ number: number; name: string }>(
  ({ value }) => sql`delete from actor_alias where actor_id = ${value('number')} and alias = ${value('name')}`,
)

const NOBODY: Speaking = new Map()

/** An actor without its aliases. */
type ActorRow = Omit<Actor, 'aliases'> & { readonly number: number }

/** Those of these actors that are there, with their aliases. */
export function knownActors(context: TxContext, ids: readonly string[]): Actor[] {
  meetActors(context, ids)
  return [...new Set(ids)].flatMap((id) => {
    const met = context.met.actors.get(id)
    if (!met) return []
    const { number: _number, names, ...actor } = met
    return [{ ...actor, aliases: [...names].sort() }]
  })
}

/** Reads those of these actors that the transaction has not met yet: at once, for several articles. */
export function meetActors({ db, met }: TxContext, ids: readonly string[]): void {
  const unmet = [...new Set(ids)].filter((id) => !met.actors.has(id))
  if (unmet.length === 0) return
  for (const id of unmet) met.actors.set(id, null)
  const names = new Map<number, Set<string>>()
  for (const row of db.all(actorsAt, { ids: unmet })) {
    const own = new Set([row.name])
    names.set(row.number, own)
    met.add({ ...row, names: own })
  }
  if (names.size === 0) return
  for (const { actor_id, alias } of db.all(aliasesOf, { actors: [...names.keys()] })) names.get(actor_id)?.add(alias)
}

/** How many statements each of some actors speaks in, by id; without those who speak in none. */
export type Speaking = ReadonlyMap<string, number>

/**
 * Creates actors, or adds what is new to those that are there; nothing is taken away. Of new ones the number of statements
 * may be told ahead: all is counted in the end, but then their rows need not be written twice.
 */
export function putActors(context: TxContext, actors: readonly Actor[], speaking: Speaking = NOBODY): void {
  const { met, touched } = context
  meetActors(
    context,
    actors.map(({ id }) => id),
  )
  for (const actor of actors) {
    const old = met.actors.get(actor.id)
    if (old) change(context, old, actor)
    const now = old ?? create(context, actor, speaking.get(actor.id) ?? 0)
    if (putAliases(context, now, actor.aliases) || !old) touched.named.add(now.number)
  }
  // Countries may come behind those who belong to them.
  for (const { id, countryId } of actors) placeIn(context, met.actors.get(id), countryId)
}

function create(context: TxContext, actor: Actor, statements: number): MetActor {
  const { db, met } = context
  const { id, key, name, kind, wikidataId, countryId } = actor
  const country = countryId === null ? null : (met.numbers.get(countryId) ?? null)
  const number = nextNumber(context)
  db.run(putActor, {
    id: number,
    public_id: id,
    key,
    name,
    name_folded: foldName(name),
    kind,
    wikidata_id: wikidataId,
    country_id: country,
    statement_count: statements,
  })
  if (statements > 0) met.counted.set(number, statements)
  const names = new Set([name])
  return met.add({ number, id, key, name, kind, wikidataId, countryId: country === null ? null : countryId, names })
}

function change({ db, touched, met }: TxContext, old: MetActor, { name, kind, wikidataId }: Actor): void {
  const isOther = old.name !== name || old.kind !== kind
  if (!isOther && (wikidataId === null || old.wikidataId === wikidataId)) return
  const { number } = old
  db.run(changeActor, { number, name, name_folded: foldName(name), kind, wikidata_id: wikidataId })
  if (old.name !== name) rename(db, old, name)
  if (isOther) renameHolder({ db, met }, old)
  if (isOther) touched.named.add(number)
  if (old.kind !== kind) touched.offices.add(number)
  met.add({ ...old, name, kind, wikidataId: wikidataId ?? old.wikidataId })
}

/** What an actor was called is an alias from now on, and what it is called no longer. */
function rename(db: Connection, { number, name: before, names }: MetActor, name: string): void {
  db.run(putAlias, { actor_id: number, alias: before, alias_folded: foldName(before) })
  if (names.has(name)) db.run(dropAlias, { number, name })
  names.add(name)
}

/** Posts are found by the surnames of those who hold them. */
function renameHolder({ db, met }: Pick<TxContext, 'db' | 'met'>, { number, name, kind }: MetActor): void {
  if (db.run(renamePosts, { number }) === 0 || kind !== 'PERSON') return
  met.surnames.set(number, (met.surnames.get(number) ?? new Set()).add(surnameOf(foldName(name))))
}

function placeIn(context: TxContext, actor: MetActor | null | undefined, countryId: string | null): void {
  if (!actor || countryId === null || actor.countryId === countryId) return
  const { db, touched, met } = context
  db.run(setCountry, { number: actor.number, country: actorNumber(context, countryId) })
  touched.offices.add(actor.number)
  met.add({ ...actor, countryId })
}

/** Stores those names of an actor that it does not go by yet, and answers whether there was any. */
function putAliases({ db }: TxContext, { number, names }: MetActor, aliases: readonly string[]): boolean {
  const before = names.size
  for (const alias of aliases) {
    if (names.has(alias)) continue
    names.add(alias)
    db.run(putAlias, { actor_id: number, alias, alias_folded: foldName(alias) })
  }
  return names.size > before
}

const namesById = query<{ ids: readonly string[] }>()(({ list }) =>
  build.selectFrom('actor').select(['public_id as id', 'name']).where('public_id', 'in', list('ids')),
)

/** The names of these actors, for questions that people read. */
export function actorNames({ db, met }: TxContext, ids: readonly string[]): ReadonlyMap<string, string> {
  const unmet = ids.filter((id) => !met.names.has(id))
  if (unmet.length > 0) for (const { id, name } of db.all(namesById, { ids: unmet })) met.names.set(id, name)
  return met.names
}
