import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, withdraw } from '../../src/ingest/index.js'
import { mergeEvents } from '../../src/link/index.js'
import type { EventMention } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { article } from './articles.js'

type Row = Omit<EventMention, 'trigger' | 'participants' | 'keys' | 'statementIds'> &
  EventMention['trigger'] & { readonly participants: string; readonly keys: string }

const mentions = raw<undefined, Row>(
  () => sql`
    select a.public_id as articleId, t.hash as textHash, m.start, m."end", m.type, m.label, m.factuality, m.participants,
      m.starts_at as startsAt, m.ends_at as endsAt, m.effective_at as effectiveAt,
      (select json_group_array(key) from event_mention_key where mention_id = m.id) as keys
    from event_mention m join text t on t.id = m.text_id join article a on a.text_id = t.id`,
)
const events = raw<undefined, { row: string }>(
  () => sql`
    select e.public_id || ' ' || e.label || ' ' || count(*) as row from event e join event_mention m on m.event_id = e.id
    group by e.id order by 1`,
)

/** The events that there are, and those that all current mentions form. */
async function eventsAndWanted(store: Store) {
  const all = (await store.reader.all(mentions)).map(({ start, end, participants, keys, ...row }) => ({
    ...row,
    trigger: { start, end },
    participants: JSON.parse(participants) as EventMention['participants'],
    keys: JSON.parse(keys) as string[],
    statementIds: [],
  }))
  const wanted = mergeEvents(all).map((event) => `${event.id} ${event.label} ${event.mentions.length}`)
  return { there: (await store.reader.all(events)).map(({ row }) => row), wanted: wanted.sort() }
}

const TEXTS = [
  'Russia\n\nRussian troops invaded Ukraine on a front of many miles, Norway said.',
  'Ukraine\n\nRussian troops invaded Ukraine from the sea, Sweden said.',
  'A sale\n\nKosovo said that Serbia had sold weapons to Libya.',
  'Peace\n\nNorway said that the fleet was ready.',
]
const sent = fc.record({
  what: fc.constant('sent' as const),
  number: fc.nat({ max: 9 }),
  text: fc.constantFrom(...TEXTS),
  day: fc.option(fc.nat({ max: 40 }), { freq: 12 }),
})
const gone = fc.record({ what: fc.constant('withdrawn' as const), number: fc.nat({ max: 9 }) })
const history = fc.array(fc.oneof({ weight: 8, arbitrary: sent }, gone), { minLength: 8, maxLength: 24 })

/** What is undated is told with whichever report comes first, and once that one goes, with the next. */
const sale = (number: number, day: number | null) => ({ what: 'sent' as const, number, text: TEXTS[2] ?? '', day })
const ONE_GOES = [sale(0, 0), sale(1, 8), sale(2, null), { ...sale(0, 0), text: TEXTS[3] ?? '' }]

it('has the events that all mentions form, though it reads only those that are near in time, after each step', async () => {
  let most = 0
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const store = await openStore('sqlite::memory:')
      const ingester = createIngester({ store, extract })
      for (const step of steps) {
        const url = `https://mill.example/${step.number}`
        if (step.what === 'withdrawn') await withdraw(store, url).catch(() => undefined)
        else {
          const publishedAt = step.day === null ? null : new Date(Date.UTC(2024, 2, 1 + step.day)).toISOString()
          const ingested = ingester.ingest(article(step.text, { url, publishedAt }))
          await ingested.catch((error: unknown) => expect(error).toMatchObject({ code: 'WITHDRAWN' }))
        }
        const { there, wanted } = await eventsAndWanted(store)
        expect(there).toEqual(wanted)
        most = Math.max(most, there.length)
      }
      expect(await store.verify()).toEqual([])
      await store.close()
    }),
    { numRuns: 30, examples: [[ONE_GOES]] },
  )
  expect(most).toBeGreaterThan(1)
}, 120_000)
