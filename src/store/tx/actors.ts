import { sql } from 'kysely'
import { foldName, type Actor } from '../../model/index.js'
import { build, insertion, query, raw } from '../query.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'

const actorsByKey = raw<{ keys: readonly string[] }, ActorRow & { key: string }>(
  ({ list }) => sql`
    select a.id as number, a.public_id as id, a.key, a.name, a.kind, a.wikidata_id as "wikidataId",
      c.public_id as "countryId"
    from actor a left join actor c on c.id = a.country_id where a.key in ${list('keys')} order by a.public_id`,
)
const actorsById = raw<{ ids: readonly string[] }, ActorRow>(
  ({ list }) => sql`
    select a.id as number, a.public_id as id, a.name, a.kind, a.wikidata_id as "wikidataId", c.public_id as "countryId"
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
const putActor = insertion('actor', ['public_id', 'key', 'name', 'name_folded', 'kind', 'wikidata_id', 'country_id'])
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
const setCountry = query<{ number: number; country: number }>()(({ value }) =>
  build
    .updateTable('actor')
    .set({ country_id: value('country') })
    .where('id', '=', value('number')),
)
const putAlias = insertion('actor_alias', ['actor_id', 'alias', 'alias_folded'], (insert) =>
  insert.onConflict((conflict) => conflict.doNothing()),
)

/** An actor without its aliases. */
type ActorRow = Omit<Actor, 'aliases' | 'key'> & { readonly number: number }

/** The actors that have these keys, with their aliases. */
export function knownActors(context: TxContext, keys: readonly string[]): Actor[] {
  const rows = context.db.all(actorsByKey, { keys })
  const aliases = namesOf(context, rows)
  return rows.map(({ number, ...row }) => ({ ...row, aliases: [...(aliases.get(number) ?? [])] }))
}

/** All names of these actors, by number, in order. */
function namesOf({ db, numbers }: TxContext, rows: readonly ActorRow[]): ReadonlyMap<number, Set<string>> {
  const names = new Map(rows.map(({ number }) => [number, new Set<string>()]))
  for (const { id, number } of rows) numbers.actors.set(id, number)
  for (const { actor_id, alias } of db.all(aliasesOf, { actors: [...names.keys()] })) names.get(actor_id)?.add(alias)
  return names
}

/** Creates actors, or adds what is new to those that are there; nothing is taken away. */
export function putActors(context: TxContext, actors: readonly Actor[]): void {
  const { db, touched, numbers } = context
  const rows = db.all(actorsById, { ids: actors.map((actor) => actor.id) })
  const before = new Map(rows.map((row) => [row.id, row]))
  const names = namesOf(context, rows)
  const placed = new Set<string>()
  for (const actor of actors) {
    const old = before.get(actor.id)
    const number = old?.number ?? create(context, actor, placed)
    const isOther = !old || old.name !== actor.name || old.kind !== actor.kind
    if (old && (isOther || (actor.wikidataId !== null && old.wikidataId !== actor.wikidataId)))
      change(context, number, actor)
    const isNamed = putAliases(context, number, actor, names.get(number) ?? new Set())
    if (isOther || isNamed) touched.named.add(number)
    if (old && old.kind !== actor.kind) touched.offices.add(number)
  }
  // Countries may come behind those who belong to them.
  for (const { id, countryId } of actors) {
    const old = before.get(id)
    const number = numbers.actors.get(id)
    if (countryId === null || number === undefined || placed.has(id) || old?.countryId === countryId) continue
    db.run(setCountry, { number, country: actorNumber(context, countryId) })
    if (old) touched.offices.add(number)
  }
}

/** @param placed is told of those whose country is known already */
function create({ db, numbers }: TxContext, actor: Actor, placed: Set<string>): number {
  const { id, key, name, kind, wikidataId, countryId } = actor
  const country = countryId === null ? null : (numbers.actors.get(countryId) ?? null)
  if (country !== null) placed.add(id)
  const fields = { public_id: id, key, name, name_folded: foldName(name), kind }
  const number = db.insert(putActor, { ...fields, wikidata_id: wikidataId, country_id: country })
  numbers.actors.set(id, number)
  return number
}

function change({ db }: TxContext, number: number, { name, kind, wikidataId }: Actor): void {
  db.run(changeActor, { number, name, name_folded: foldName(name), kind, wikidata_id: wikidataId })
}

/** Stores those names of an actor that are not among the `known`, and answers whether there was any. */
function putAliases({ db }: TxContext, number: number, actor: Actor, known: ReadonlySet<string>): boolean {
  let any = false
  for (const alias of new Set([actor.name, ...actor.aliases])) {
    if (known.has(alias)) continue
    if (db.run(putAlias, { actor_id: number, alias, alias_folded: foldName(alias) }) > 0) any = true
  }
  return any
}

const namesById = query<{ ids: readonly string[] }>()(({ list }) =>
  build.selectFrom('actor').select(['public_id as id', 'name']).where('public_id', 'in', list('ids')),
)

/** The names of these actors, for questions that people read. */
export function actorNames({ db }: TxContext, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(db.all(namesById, { ids }).map(({ id, name }) => [id, name]))
}
