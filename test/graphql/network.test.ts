import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NETWORK_CAP } from '../../src/store/index.js'
import { at, grainArticles, listAt, openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(6))
}, 60_000)
afterAll(() => samples.close())

const NETWORK = `query ($filter: DisputeFilter, $first: Int) {
  disputeNetwork(filter: $filter, first: $first) {
    disputes complete
    nodes { actor { id name } disputes opponents }
    edges {
      one { id name } other { id name }
      disputes kinds { kind disputes } statuses { status disputes } lastActivityAt
    }
  }
}`
const network = async (variables: Record<string, unknown> = {}) =>
  at(await samples.data(NETWORK, variables), 'disputeNetwork')
const namesOf = (edge: unknown) => [at(edge, 'one', 'name'), at(edge, 'other', 'name')].sort()

describe('the network of disputes', () => {
  it('has each pair of principals on different sides once, with all their disputes', async () => {
    const edges = listAt(await network({ first: 500 }), 'edges')
    const known = await samples.rows(
      `select min(a.public_id, b.public_id) as one, max(a.public_id, b.public_id) as other, count(distinct p.dispute_id) as n
       from dispute_principal p join dispute_principal q on q.dispute_id = p.dispute_id and q.side <> p.side
       join actor a on a.id = p.actor_id join actor b on b.id = q.actor_id
       where p.actor_id <> q.actor_id group by 1, 2`,
    )
    expect(known.length).toBeGreaterThan(3)
    const found = edges.map((e) => ({ one: at(e, 'one', 'id'), other: at(e, 'other', 'id'), n: at(e, 'disputes') }))
    expect(new Set(found.map((e) => JSON.stringify(e)))).toEqual(new Set(known.map((e) => JSON.stringify(e))))
    const counts = edges.map((e) => Number(at(e, 'disputes')))
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  it('tells of what kind and status they are, which add up', async () => {
    const edges = listAt(await network(), 'edges')
    for (const edge of edges)
      for (const of of ['kinds', 'statuses'])
        expect(listAt(edge, of).reduce<number>((sum, part) => sum + Number(at(part, 'disputes')), 0)).toBe(
          at(edge, 'disputes'),
        )
  })

  it('counts of each principal the disputes it stands in, and against how many', async () => {
    for (const node of listAt(await network(), 'nodes')) {
      const id = String(at(node, 'actor', 'id'))
      const [known] = await samples.rows(
        `select count(distinct p.dispute_id) as disputes, count(distinct q.actor_id) as opponents
         from dispute_principal p join dispute_principal q on q.dispute_id = p.dispute_id and q.side <> p.side
         where p.actor_id = (select id from actor where public_id = '${id}') and q.actor_id <> p.actor_id`,
      )
      expect([at(node, 'disputes'), at(node, 'opponents')]).toEqual([known?.['disputes'], known?.['opponents']])
    }
  })

  it('shows the busiest pairs when few are asked for, and only who stands in them', async () => {
    const all = listAt(await network(), 'edges')
    const few = await network({ first: 2 })
    expect(listAt(few, 'edges')).toEqual(all.slice(0, 2))
    const shown = new Set(all.slice(0, 2).flatMap((e) => [at(e, 'one', 'id'), at(e, 'other', 'id')]))
    expect(new Set(listAt(few, 'nodes').map((n) => at(n, 'actor', 'id')))).toEqual(shown)
  })

  it('counts only disputes that the filter lets through, also by the names of two actors', async () => {
    const between = await network({ filter: { between: ['Sweden', 'Denmark'] } })
    expect(listAt(between, 'edges').map(namesOf)).toContainEqual(['Denmark', 'Sweden'])
    const none = await network({ filter: { status: ['RETRACTED'], activeAfter: '2500-01-01T00:00:00Z' } })
    expect(none).toEqual({ disputes: 0, complete: true, nodes: [], edges: [] })
    const contested = await network({ filter: { status: ['CONTESTED'] } })
    for (const edge of listAt(contested, 'edges'))
      expect(listAt(edge, 'statuses')).toEqual([{ status: 'CONTESTED', disputes: at(edge, 'disputes') }])
  })

  it('refuses numbers of pairs beyond what it draws', async () => {
    expect(await samples.codes(NETWORK, { first: 0 })).toEqual(['BAD_USER_INPUT'])
    expect(await samples.codes(NETWORK, { first: 501 })).toEqual(['BAD_USER_INPUT'])
  })

  it('counts the disputes with the latest activity where there are too many, and says so', async () => {
    const before = await network()
    addDisputes(NETWORK_CAP + 20)
    const after = await network()
    expect([at(before, 'complete'), at(after, 'complete'), at(after, 'disputes')]).toEqual([true, false, NETWORK_CAP])
    const [edge] = listAt(after, 'edges')
    expect([namesOf(edge), at(edge, 'disputes')]).toEqual([['Norway', 'Sweden'], NETWORK_CAP])
  })
})

/** Later disputes than any there are, all between the same two. */
function addDisputes(count: number): void {
  const db = new Database(samples.path)
  const ids = db.prepare<[], { id: number }>("select id from actor where name in ('Sweden', 'Norway')").all()
  const put = db.prepare(
    `insert into dispute values (null, ?, 'made', 'CONTRADICTS', 'CONTESTED', 'Is it?', null, null, null, '3000', ?, 1, '')`,
  )
  const side = db.prepare(`insert into dispute_side values (?, ?, 'ASSERTS', null, 1)`)
  const principal = db.prepare('insert into dispute_principal values (?, ?, 0, ?)')
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const { lastInsertRowid: id } = put.run(`dsp_made${i}`, `3000-${String(i).padStart(6, '0')}`)
      ids.forEach((actor, position) => {
        side.run(id, position)
        principal.run(id, position, actor.id)
      })
    }
  })()
  db.close()
}
