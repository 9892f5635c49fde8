import { expect, it } from 'vitest'
import { temporaryPath } from '../store/temporary.js'
import { ingestIn } from './child.js'
import { look, surviveKills } from './rounds.js'

it('keeps what it acknowledged when it is killed at any moment, and ends where an undisturbed run does', async () => {
  await surviveKills(6, 80)
}, 180_000)

it('would be caught if it acknowledged before the commit', async () => {
  const lost = async () => {
    const path = temporaryPath()
    const { ids } = await ingestIn(path, 80, 0, 'early')
    const { articles } = await look(path)
    return ids.filter((id) => !articles.has(id)).length
  }
  // A machine with other work may kill it only once all is committed; not every time.
  await expect.poll(lost, { timeout: 120_000 }).toBeGreaterThan(0)
}, 180_000)
