import { sql } from 'kysely'
import type { EventPlace } from '../../model/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

/** A key, and the first and the last of dates that follow each other closely. */
export type Stretch = readonly [key: string, from: string, until: string]

/** Of mentions in newest texts, as events are formed of those. */
const dateBefore = raw<EventPlace, { at: string }>(
  ({ value }) => sql`
    select k.effective_at as at from event_mention_key k cross join event_mention m on m.id = k.mention_id
    cross join article a on a.text_id = m.text_id
    where k.key = ${value('key')} and k.effective_at < ${value('at')} order by k.effective_at desc limit 1`,
)
const dateAfter = raw<EventPlace, { at: string }>(
  ({ value }) => sql`
    select k.effective_at as at from event_mention_key k cross join event_mention m on m.id = k.mention_id
    cross join article a on a.text_id = m.text_id
    where k.key = ${value('key')} and k.effective_at > ${value('at')} order by k.effective_at limit 1`,
)

const DAY = 86_400_000
const UNDATED = ''
const AFTER_ALL = '\uffff'

/** As linking counts: what is undated is near everything. */
const isNear = (a: string, b: string, days: number) =>
  a === UNDATED || b === UNDATED || Math.abs(Date.parse(a) - Date.parse(b)) / DAY <= days

/**
 * The stretches of dates around these places in which no two that follow each other lie more than so many days apart: what
 * happens within one changes no event outside of it.
 */
export function stretchesAround(context: TxContext, places: readonly EventPlace[], days: number): Stretch[] {
  const byKey = new Map<string, Stretch[]>()
  for (const { key, at } of places) {
    const known = byKey.get(key) ?? []
    if (known.some(([, from, until]) => from <= at && at <= until)) continue
    const from = farthest(context, dateBefore, { key, at }, days)
    // What is undated belongs to whichever comes first, and so to another once that one goes.
    const until = from === UNDATED ? AFTER_ALL : farthest(context, dateAfter, { key, at }, days)
    byKey.set(key, [...known, [key, from, until]])
  }
  return [...byKey.values()].flat()
}

function farthest({ db }: TxContext, next: typeof dateBefore, { key, at }: EventPlace, days: number): string {
  for (let end = at; ;) {
    const date = db.get(next, { key, at: end })?.at
    if (date === undefined || !isNear(date, end, days)) return end
    end = date
  }
}
