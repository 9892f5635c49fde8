import { sql } from 'kysely'
import { expect } from 'vitest'
import { openStore, raw } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'
import { ingestIn } from './child.js'

const graph = raw<undefined, { row: string }>(
  () => sql`
    select public_id || ' ' || headline as row from article
    union all select public_id || ' ' || text || ' ' || disputed from statement
    union all select public_id || ' ' || name || ' ' || statement_count from actor
    union all select public_id || ' ' || label || ' ' || factuality from event
    union all select public_id || ' ' || status || ' ' || question from dispute
    union all select d.public_id || ' ' || l.side || ' ' || s.public_id from dispute_statement l
      join dispute d on d.id = l.dispute_id join statement s on s.id = l.statement_id order by 1`,
)

/** All that a database holds, and what is wrong with it. */
export async function look(path: string) {
  const store = await openStore(`sqlite:${path}`)
  const rows = (await store.reader.all(graph)).map(({ row }) => row)
  const problems = await store.verify()
  await store.close()
  return { rows, problems, articles: new Set(rows.flatMap((row) => row.match(/^art_\S+/)?.[0] ?? [])) }
}

/**
 * Kills what ingests at random moments until it has been killed so often, then lets it end: whatever was acknowledged is
 * there after each round, nothing is damaged, and in the end the graph is the one of a run that was left alone.
 */
export async function surviveKills(rounds: number, count: number): Promise<void> {
  const undisturbed = temporaryPath('undisturbed.db')
  await ingestIn(undisturbed, count)
  const path = temporaryPath('killed.db')
  const acknowledged = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const { ids } = await ingestIn(path, count, Math.random() ** 2 * 400)
    for (const id of ids) acknowledged.add(id)
    const { problems, articles } = await look(path)
    expect(problems).toEqual([])
    expect([...acknowledged].filter((id) => !articles.has(id))).toEqual([])
  }
  const last = await ingestIn(path, count)
  expect(last).toMatchObject({ isDone: true })
  expect(await look(path)).toEqual(await look(undisturbed))
}
