import { ENTITIES, ROOT_LISTS } from '../../../src/store/index.js'
import { at, listAt, type Samples } from '../samples.js'
import type { Pools } from './operation.js'

const column = async (samples: Samples, sql: string) =>
  (await samples.rows(sql)).map((row) => String(Object.values(row)[0]))

/** Values that occur in the samples, and some that do not. */
export async function poolsOf(samples: Samples): Promise<Pools> {
  const some = (table: string) => column(samples, `select public_id from ${table} order by 1 limit 12`)
  const ids = (await Promise.all(['article', 'statement', 'actor', 'event', 'dispute'].map(some))).flat()
  const disputed = await column(
    samples,
    `select public_id from article where id in (select article_id from dispute_article)
     union select public_id from actor where id in (select actor_id from dispute_actor)
     union select public_id from event where id in (select event_id from event_statement) limit 40`,
  )
  const redirected = await column(samples, 'select old_id from redirect')
  const names = await column(samples, 'select name from actor union select alias from actor_alias order by 1 limit 40')
  return {
    ids: [...ids, ...disputed, ...redirected, 'act_nobody', 'artx', 'nonsense', ''],
    names: [...names, 'UNITED states', 'nobody at all', ''],
    words: ['grain', 'arms north korea', '🐟', '𝒪pen', 'said', 'C++ "AC/DC"', '', 'en'],
    urls: [...(await column(samples, 'select url from article where url is not null limit 12')), 'https://no.example/'],
    times: ['2020-03-05T10:00:00Z', '2022-12-22T12:00:00+02:00', '2023-01-01T00:00:00.5Z'],
    cursors: await cursorsOf(samples),
  }
}

/** Cursors of each root list, of lists within its nodes, and of a search. */
async function cursorsOf(samples: Samples): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const note = (list: string, edges: unknown[]) =>
    found.set(list, [...(found.get(list) ?? []), ...edges.map((edge) => String(at(edge, 'cursor')))])
  for (const [list, { target }] of Object.entries(ROOT_LISTS)) {
    const inner = Object.entries(ENTITIES[target].relations).filter(([, { as }]) => as === 'connection')
    const fields = inner.map(([field]) => `${field}(first: 4) { edges { cursor } }`).join(' ')
    const edges = listAt(
      await samples.data(`{ ${list}(first: 12) { edges { cursor node { ${fields} } } } }`),
      list,
      'edges',
    )
    note(list, edges)
    for (const [field] of inner)
      for (const edge of edges) note(`${target}.${field}`, listAt(edge, 'node', field, 'edges'))
  }
  const search = await samples.data('{ search(query: "grain", first: 3) { edges { cursor } } }')
  note('search', listAt(search, 'search', 'edges'))
  return found
}
