import fc from 'fast-check'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, reread, withdraw } from '../../src/ingest/index.js'
import { openStore } from '../../src/store/index.js'
import { article } from './articles.js'
import { joinedAndWanted } from './everybody.js'

const FULL = ['Kaarlo Berg', 'Aino Berg', 'Kaarlo Lund']
const SHORT = ['Berg', 'Berg', 'Lund']
const POSTS = [
  'Finnish President',
  'former Finnish President',
  'Finnish Prime Minister',
  'Finnish Deputy Prime Minister',
  'Norwegian Prime Minister',
]
const sentence = fc
  .record({ name: fc.constantFrom(...FULL, ...SHORT), post: fc.option(fc.constantFrom(...POSTS), { freq: 6 }) })
  .map(({ name, post }) => `"The fleet will be sold," ${post === null ? '' : `${post} `}${name} said on Friday.`)
const WORDS = ['harbour', 'mill', 'budget', 'bridge', 'railway', 'strike']
const sent = fc.record({
  what: fc.constant('sent' as const),
  number: fc.nat({ max: 7 }),
  text: fc
    .tuple(fc.constantFrom(...WORDS), fc.array(sentence, { minLength: 1, maxLength: 2 }))
    .map(([word, sentences]) => `The ${word}\n\n${sentences.join('\n\n')}`),
  /** Stored in one transaction with the one before. */
  together: fc.boolean(),
})
const gone = fc.record({ what: fc.constant('withdrawn' as const), number: fc.nat({ max: 7 }) })
const again = fc.record({ what: fc.constant('reread' as const) })
const history = fc.array(fc.oneof({ weight: 8, arbitrary: sent }, gone, again), { minLength: 2, maxLength: 16 })

const url = (number: number) => `https://mill.example/${number}`

async function checkedAfterEach(steps: (typeof history extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  let joins = 0
  let readings = 0
  let pending: Promise<unknown>[] = []
  const settle = async () => {
    await Promise.allSettled(pending)
    pending = []
  }
  for (const step of steps) {
    if (step.what !== 'sent' || !step.together) await settle()
    if (step.what === 'sent') {
      const { number, text } = step
      pending.push(
        ingester.ingest(article(text, { url: url(number), publishedAt: `2024-03-0${number + 1}T10:00:00.000Z` })),
      )
      if (step.together) continue
      await settle()
    } else if (step.what === 'withdrawn') await withdraw(store, url(step.number)).catch(() => undefined)
    else for await (const _ of reread({ store, extract, reader: `reader ${(readings += 1)}` }));
    const { joined, wanted } = await joinedAndWanted(store)
    expect(joined).toEqual(wanted)
    joins += joined.length
  }
  await settle()
  expect(await store.verify()).toEqual([])
  await store.close()
  return joins
}

it('holds a short name for whom it would if everybody of its surname was decided anew, after each step', async () => {
  let joins = 0
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      joins += await checkedAfterEach(steps)
    }),
    { numRuns: 40 },
  )
  expect(joins).toBeGreaterThan(10)
}, 120_000)
