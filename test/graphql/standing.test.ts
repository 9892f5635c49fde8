import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectSame } from './plan/both.js'
import { at, grainArticles, listAt, openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(6))
}, 60_000)
afterAll(() => samples.close())

const OPPONENTS = `query ($name: String!, $first: Int, $after: String) {
  actor(name: $name) {
    opponents(first: $first, after: $after) {
      totalCount
      nodes { disputes lastActivityAt actor { name } }
      pageInfo { endCursor hasNextPage }
    }
  }
}`
const POSITIONS = `query ($name: String!, $first: Int, $after: String) {
  actor(name: $name) {
    positions(first: $first, after: $after) {
      totalCount
      nodes {
        firstSaidAt lastSaidAt
        event { id label }
        statements { totalCount nodes { text speaker { name } onBehalfOf { name } } }
        changes { question }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
}`

/** Reads a list of an actor by pages of one, and says how each page ends. */
async function pageByPage(source: string, name: string, field: string): Promise<unknown[]> {
  const seen: unknown[] = []
  for (let after: unknown = null; ;) {
    const variables = { name, first: 1, after }
    expect(await expectSame(samples, source, variables)).toBe('planned')
    const page = at(await samples.data(source, variables), 'actor', field)
    seen.push(...listAt(page, 'nodes'))
    if (at(page, 'pageInfo', 'hasNextPage') !== true) return seen
    after = at(page, 'pageInfo', 'endCursor')
  }
}

describe('whom an actor disputes with', () => {
  it('counts each dispute once, and as many as lie between the two', async () => {
    const { actor } = await samples.data(
      '{ actor(name: "North Korea") { id opponents { nodes { disputes lastActivityAt actor { id kind } } } } }',
    )
    const opponents = listAt(actor, 'opponents', 'nodes')
    expect(opponents.length).toBeGreaterThan(0)
    for (const opponent of opponents) {
      const pair = [at(actor, 'id'), at(opponent, 'actor', 'id')]
      const [found] = await samples.rows(
        `select count(distinct m.dispute_id) as n, max(d.last_activity_at) as latest
         from dispute_actor m join dispute_actor o on o.dispute_id = m.dispute_id and o.side <> m.side
         join dispute d on d.id = m.dispute_id
         join actor a on a.id = m.actor_id join actor b on b.id = o.actor_id
         where a.public_id = '${String(pair[0])}' and b.public_id = '${String(pair[1])}' and o.principal = 1`,
      )
      expect([at(opponent, 'disputes'), at(opponent, 'lastActivityAt')]).toEqual([found?.['n'], found?.['latest']])
    }
  })

  it('puts those it meets most often first, on pages of any size', async () => {
    const whole = at(await samples.data(OPPONENTS, { name: 'Sweden' }), 'actor', 'opponents')
    const all = listAt(whole, 'nodes')
    expect(at(whole, 'totalCount')).toBe(all.length)
    const counts = all.map((o) => Number(at(o, 'disputes')))
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(await pageByPage(OPPONENTS, 'Sweden', 'opponents')).toEqual(all)
  })

  it('names the principals a spokesman speaks against, and never the actor itself', async () => {
    const { actors } = await samples.data(
      '{ actors(filter: { disputed: true }) { nodes { id opponents { nodes { actor { id } } } } } }',
    )
    for (const actor of listAt(actors, 'nodes'))
      expect(listAt(actor, 'opponents', 'nodes').map((o) => at(o, 'actor', 'id'))).not.toContain(at(actor, 'id'))
  })
})

describe('what an actor says about each event', () => {
  it('holds its own words and those on its behalf, in the order said', async () => {
    const { actor } = await samples.data(POSITIONS, { name: 'North Korea' })
    const positions = listAt(actor, 'positions', 'nodes')
    expect(positions.length).toBeGreaterThan(0)
    const voices = positions.flatMap((p) =>
      listAt(p, 'statements', 'nodes').map((s) => [at(s, 'speaker', 'name'), at(s, 'onBehalfOf', 'name')]),
    )
    expect(voices.length).toBeGreaterThan(0)
    expect(JSON.stringify(voices)).toContain('North Korea')
    const [known] = await samples.rows(
      `select count(distinct e.event_id) as n from actor_statement s join event_statement e using (statement_id)
       where s.actor_id = (select id from actor where name = 'North Korea')`,
    )
    expect(at(actor, 'positions', 'totalCount')).toBe(known?.['n'])
  })

  it('puts the event it spoke of last first, on pages of any size', async () => {
    const all = listAt(await samples.data(POSITIONS, { name: 'Russia' }), 'actor', 'positions', 'nodes')
    expect(all.length).toBeGreaterThan(1)
    const times = all.map((p) => JSON.stringify(at(p, 'lastSaidAt') ?? ''))
    expect(times).toEqual([...times].sort().reverse())
    expect(await pageByPage(POSITIONS, 'Russia', 'positions')).toEqual(all)
  })

  it('tells of a change of position under the event that either statement is about', async () => {
    const about = await eventsOfTheChange()
    expect(about).not.toEqual([])
    const source =
      '{ actors(first: 100) { nodes { positionChanges { question } positions { nodes { event { id } changes { question } } } } } }'
    expect(await expectSame(samples, source)).toBe('planned')
    const actors = listAt(await samples.data(source), 'actors', 'nodes')
    const changed = actors.filter((actor) => listAt(actor, 'positionChanges').length > 0)
    expect(changed).toHaveLength(1)
    const told = listAt(changed[0], 'positions', 'nodes').filter((p) => listAt(p, 'changes').length > 0)
    const byEvent = told.map((p) => [at(p, 'event', 'id'), listAt(p, 'changes')])
    expect(new Map(byEvent as [unknown, unknown][])).toEqual(
      new Map(about.map((id) => [id, listAt(changed[0], 'positionChanges')])),
    )
  })
})

/** What either statement of the samples' one change of position is about. */
async function eventsOfTheChange(): Promise<unknown[]> {
  const rows = await samples.rows(`
    select distinct e.public_id from position_change c
    join event_statement s on s.statement_id in (c.earlier_id, c.later_id) join event e on e.id = s.event_id`)
  return rows.map((row) => row['public_id'])
}

describe("an event's timeline", () => {
  it('is all that is said about it, from the first to the last', async () => {
    const { events } = await samples.data(
      '{ events { nodes { timeline { totalCount nodes { id } } statements { nodes { id } } } } }',
    )
    const said = listAt(events, 'nodes').filter((e) => Number(at(e, 'timeline', 'totalCount')) > 1)
    expect(said.length).toBeGreaterThan(0)
    for (const event of said)
      expect(listAt(event, 'timeline', 'nodes')).toEqual([...listAt(event, 'statements', 'nodes')].reverse())
  })
})

describe('an actor’s posts and changes', () => {
  it('come by pages as they come whole', async () => {
    const source = `{ actors(first: 100) { nodes {
      positionChanges { question } changes { totalCount nodes { question } }
      memberships { articles { totalCount nodes { id publishedAt } } evidence { article { id publishedAt } } }
    } } }`
    expect(await expectSame(samples, source)).toBe('planned')
    const actors = listAt(await samples.data(source), 'actors', 'nodes')
    for (const actor of actors) expect(listAt(actor, 'changes', 'nodes')).toEqual(listAt(actor, 'positionChanges'))
    const posts = actors.flatMap((actor) => listAt(actor, 'memberships'))
    expect(posts.length).toBeGreaterThan(3)
    for (const post of posts) {
      const articles = listAt(post, 'articles', 'nodes').map((article) => JSON.stringify(article))
      const evidence = new Set(listAt(post, 'evidence').map((place) => JSON.stringify(at(place, 'article'))))
      expect(new Set(articles)).toEqual(evidence)
      expect(articles).toHaveLength(evidence.size)
    }
  })
})
