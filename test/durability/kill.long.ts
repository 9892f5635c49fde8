import { it } from 'vitest'
import { surviveKills } from './rounds.js'

it('survives being killed thirty times', async () => {
  await surviveKills(30, 400)
}, 1_800_000)
