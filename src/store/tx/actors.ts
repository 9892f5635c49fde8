import { sql } from 'kysely'
import { foldName, type Actor } from '../../model/index.js'
import { build, insertion, query, raw } from '../query.js'
import type { TxContext } from './context.js'

const actorsByKey = query<{ keys: readonly string[] }>()(({ list }) =>
  build
    .selectFrom('actor')
    .select(['id', 'key', 'name', 'kind', 'wikidata_id as wikidataId', 'country_id as countryId'])
    .where('key', 'in', list('keys'))
    .orderBy('id'),
)
const actorsById = query<{ ids: readonly string[] }>()(({ list }) =>
  build.selectFrom('actor').select(['id', 'name', 'kind', 'wikidata_id', 'country_id']).where('id', 'in', list('ids')),
)
const aliasesOf = query<{ ids: readonly string[] }>()(({ list }) =>
  build
    .selectFrom('actor_alias')
    .select(['actor_id', 'alias'])
    .where('actor_id', 'in', list('ids'))
    .orderBy('actor_id')
    .orderBy('alias'),
)
const putActor = insertion('actor', ['id', 'key', 'name', 'name_folded', 'kind', 'wikidata_id', 'country_id'])
const changeActor = raw<{ id: string; name: string; name_folded: string; kind: string; wikidata_id: string | null }>(
  ({ value }) => sql`
    update actor set name = ${value('name')}, name_folded = ${value('name_folded')}, kind = ${value('kind')},
      wikidata_id = coalesce(${value('wikidata_id')}, wikidata_id) where id = ${value('id')}`,
)
const setCountry = query<{ id: string; country: string }>()(({ value }) =>
  build
    .updateTable('actor')
    .set({ country_id: value('country') })
    .where('id', '=', value('id')),
)
const putAlias = insertion('actor_alias', ['actor_id', 'alias', 'alias_folded'], (insert) =>
  insert.onConflict((conflict) => conflict.doNothing()),
)

/** The actors that have these keys, with their aliases. */
export function knownActors({ db }: TxContext, keys: readonly string[]): Actor[] {
  const rows = db.all(actorsByKey, { keys })
  const aliases = new Map(rows.map(({ id }): [string, string[]] => [id, []]))
  for (const { actor_id, alias } of db.all(aliasesOf, { ids: [...aliases.keys()] })) aliases.get(actor_id)?.push(alias)
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }))
}

/** Creates actors, or adds what is new to those that are there; nothing is taken away. */
export function putActors(context: TxContext, actors: readonly Actor[]): void {
  const { db, touched } = context
  const ids = actors.map((actor) => actor.id)
  const before = new Map(db.all(actorsById, { ids }).map((row) => [row.id, row]))
  const aliases = new Set(db.all(aliasesOf, { ids: [...before.keys()] }).map((row) => `${row.actor_id} ${row.alias}`))
  const placed = new Set(before.keys())
  for (const actor of actors) {
    const old = before.get(actor.id)
    const isOther = !old || old.name !== actor.name || old.kind !== actor.kind
    if (!old) create(context, actor, placed)
    else if (isOther || (actor.wikidataId !== null && old.wikidata_id !== actor.wikidataId)) change(context, actor)
    const isNamed = putAliases(context, actor, aliases)
    if (isOther || isNamed) touched.actors.add(actor.id)
    if (old && old.kind !== actor.kind) touched.offices.add(actor.id)
  }
  // Countries that came behind those who belong to them.
  for (const { id, countryId } of actors) {
    const old = before.get(id)
    if (countryId === null || (old ? old.country_id === countryId : placed.has(`${id} ${countryId}`))) continue
    db.run(setCountry, { id, country: countryId })
    if (old) touched.offices.add(id)
  }
}

/** @param placed who is there, and which country each new one was given */
function create({ db }: TxContext, { id, key, name, kind, wikidataId, countryId }: Actor, placed: Set<string>): void {
  const country = countryId !== null && placed.has(countryId) ? countryId : null
  db.run(putActor, { id, key, name, name_folded: foldName(name), kind, wikidata_id: wikidataId, country_id: country })
  placed.add(id)
  if (country !== null) placed.add(`${id} ${country}`)
}

function change({ db }: TxContext, { id, name, kind, wikidataId }: Actor): void {
  db.run(changeActor, { id, name, name_folded: foldName(name), kind, wikidata_id: wikidataId })
}

/** Stores the names of an actor that are not `known` ("id alias") yet, and answers whether there was any. */
function putAliases({ db }: TxContext, actor: Actor, known: ReadonlySet<string>): boolean {
  let any = false
  for (const alias of new Set([actor.name, ...actor.aliases])) {
    if (known.has(`${actor.id} ${alias}`)) continue
    if (db.run(putAlias, { actor_id: actor.id, alias, alias_folded: foldName(alias) }) > 0) any = true
  }
  return any
}

const namesOf = query<{ ids: readonly string[] }>()(({ list }) =>
  build.selectFrom('actor').select(['id', 'name']).where('id', 'in', list('ids')),
)

/** The names of these actors, for questions that people read. */
export function actorNames({ db }: TxContext, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(db.all(namesOf, { ids }).map(({ id, name }) => [id, name]))
}
