import { sql } from 'kysely'
import { foldName, type Actor, type ActorLookup, type KnownActor, type Membership } from '../../model/index.js'
import { build, insertion, query, raw } from '../query.js'
import type { TxContext } from './context.js'

interface ActorRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly kind: Actor['kind']
  readonly wikidata_id: string | null
  readonly country_id: string | null
}

/** The actors asked for, and those they lead to: their states, their organisations and theirs, three steps far. */
const actorsFor = raw<ActorLookup, ActorRow>(
  ({ list }) => sql`
    with recursive found (id, steps) as (
      select id, 0 from actor where wikidata_id in ${list('wikidataIds')}
      union
      select id, 0 from actor where key in ${list('keys')}
      union
      select a.id, 0 from actor_alias join actor a on a.id = actor_id
        where alias_folded in ${list('foldedNames')} and a.kind <> 'UNNAMED'
      union
      select country_id, steps + 1 from found join actor using (id) where country_id is not null and steps < 3
      union
      select organization_id, steps + 1 from found join membership on actor_id = found.id where steps < 3
    )
    select id, key, name, kind, wikidata_id, country_id from actor where id in (select id from found) order by id`,
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
const membershipsOf = query<{ ids: readonly string[] }>()(({ list }) =>
  build
    .selectFrom('membership')
    .select(['id', 'actor_id as actorId', 'organization_id as organizationId', 'role', 'since', 'until'])
    .where('actor_id', 'in', list('ids'))
    .orderBy('id'),
)
const putActor = insertion('actor', ['id', 'key', 'name', 'name_folded', 'kind', 'wikidata_id'], (insert) =>
  insert.onConflict((conflict) =>
    conflict.column('id').doUpdateSet((eb) => ({
      name: eb.ref('excluded.name'),
      name_folded: eb.ref('excluded.name_folded'),
      kind: eb.ref('excluded.kind'),
      wikidata_id: eb.fn.coalesce('excluded.wikidata_id', 'actor.wikidata_id'),
    })),
  ),
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

/** Those that may be meant, with their aliases and posts; also the states and organisations they lead to. */
export function knownActors({ db }: TxContext, lookup: ActorLookup): KnownActor[] {
  const rows = db.all(actorsFor, lookup)
  const ids = rows.map((row) => row.id)
  const aliases = new Map<string, string[]>()
  for (const { actor_id, alias } of db.all(aliasesOf, { ids })) gather(aliases, actor_id, alias)
  const memberships = new Map<string, Membership[]>()
  for (const membership of db.all(membershipsOf, { ids })) gather(memberships, membership.actorId, membership)
  return rows.map(({ id, key, name, kind, wikidata_id, country_id }) => ({
    id,
    key,
    name,
    kind,
    aliases: aliases.get(id) ?? [],
    wikidataId: wikidata_id,
    countryId: country_id,
    memberships: memberships.get(id) ?? [],
  }))
}

/** Creates actors, or adds what is new to those that are there; nothing is taken away. */
export function putActors({ db, touched }: TxContext, actors: readonly Actor[]): void {
  const before = new Map(db.all(actorsById, { ids: actors.map((actor) => actor.id) }).map((row) => [row.id, row]))
  for (const actor of actors) {
    const old = before.get(actor.id)
    db.run(putActor, {
      id: actor.id,
      key: actor.key,
      name: actor.name,
      name_folded: foldName(actor.name),
      kind: actor.kind,
      wikidata_id: actor.wikidataId,
    })
    let news = old?.name !== actor.name || old.kind !== actor.kind
    for (const alias of new Set([actor.name, ...actor.aliases])) {
      if (db.run(putAlias, { actor_id: actor.id, alias, alias_folded: foldName(alias) }) > 0) news = true
    }
    if (news) touched.actors.add(actor.id)
    if (old && old.kind !== actor.kind) touched.offices.add(actor.id)
  }
  // Countries last, so that each is there when it is pointed at.
  for (const { id, countryId } of actors) {
    const old = before.get(id)
    if (countryId === null || old?.country_id === countryId) continue
    db.run(setCountry, { id, country: countryId })
    if (old) touched.offices.add(id)
  }
}

function gather<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

const namesOf = query<{ ids: readonly string[] }>()(({ list }) =>
  build.selectFrom('actor').select(['id', 'name']).where('id', 'in', list('ids')),
)

/** The names of these actors, for questions that people read. */
export function actorNames({ db }: TxContext, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(db.all(namesOf, { ids }).map(({ id, name }) => [id, name]))
}
