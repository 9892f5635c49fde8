import { expect, it } from 'vitest'
import { openStore, type Tx } from '../../src/store/index.js'
import { actorNamed, writeArticle } from './graph.js'
import { temporaryPath } from './temporary.js'

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()

const say = async (tx: Tx, speaker: string, n: number) => {
  await tx.putActors([actorNamed(speaker)])
  return writeArticle(tx, {
    url: `https://north.example/${speaker}/${n}`,
    publishedAt: day(n),
    text: `The mill will close, ${speaker} said, ${n} times.`,
    said: [{ words: 'The mill will close', speaker, keys: ['close|mill'] }],
  })
}

/** Who said it when, of what linking would read. */
async function readAfter(order: readonly (readonly [string, number])[]) {
  const store = await openStore(`sqlite:${temporaryPath()}`)
  const read = await store.write(async (tx) => {
    for (const [speaker, n] of order) await say(tx, speaker, n)
    return (await tx.propositionsByKey(['close|mill'])).map((p) => `${p.principalId} ${p.effectiveAt}`)
  })
  await store.close()
  return read
}

const said = [
  ...Array.from({ length: 90 }, (_, n) => ['Ada Holm', n] as const),
  ['Bo Lund', 3] as const,
  ['Ada Holm', 200] as const,
]

it('reads the first and the last of those that say the same within half a year, and everybody else', async () => {
  const read = await readAfter(said)
  const ada = (n: number) => `${actorNamed('Ada Holm').id} ${day(n)}`
  expect(read).toHaveLength(16 + 16 + 2)
  expect(read).toEqual(expect.arrayContaining([ada(0), ada(15), ada(74), ada(89), ada(200)]))
  expect(read).not.toContain(ada(40))
  expect(read).toContain(`${actorNamed('Bo Lund').id} ${day(3)}`)
})

it('reads the same in any order of arrival', async () => {
  expect(await readAfter([...said].reverse())).toEqual(await readAfter(said))
})
