import { sql } from 'kysely'
import type { Event, EventMention, EventParticipant, EventPlace } from '../../model/index.js'
import { numberOf } from '../numbered.js'
import { build, insertion, query, raw } from '../query.js'
import type { SpanColumns } from '../schema.js'
import type { TxContext } from './context.js'
import { stretchesAround, type Stretch } from './nearMentions.js'
import { actorNumber, nextNumber } from './numbers.js'
import { dropRedirects, mostFrequent, redirect } from './redirects.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'
import { addAll } from './touched.js'

/** What an event's row holds beside what it is called. */
const FIELDS = ['type', 'label', 'factuality', 'starts_at', 'ends_at', 'sort_start'] as const

const putMention = insertion(
  'event_mention',
  [
    'text_id',
    'type',
    'label',
    'factuality',
    'starts_at',
    'ends_at',
    'effective_at',
    'participants',
    'start',
    'end',
    'exact',
    'prefix',
    'suffix',
  ],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
)
const putKey = insertion('event_mention_key', ['key', 'effective_at', 'mention_id'], (insert) =>
  insert.onConflict((conflict) => conflict.doNothing()),
)
const putAbout = insertion(
  'event_mention_statement',
  ['mention_id', 'statement_id'],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
  { statement_id: 'statement' },
)
const putEvent = insertion('event', ['id', 'public_id', ...FIELDS])
const changeEvent = raw<Readonly<Record<'number' | (typeof FIELDS)[number], unknown>>>(
  ({ value }) => sql`
    update event set type = ${value('type')}, label = ${value('label')}, factuality = ${value('factuality')},
      starts_at = ${value('starts_at')}, ends_at = ${value('ends_at')}, sort_start = ${value('sort_start')}
    where id = ${value('number')}`,
)

/** An event as it is stored, its content in the form of `contentOf`. */
interface Stored {
  readonly number: number
  readonly id: string
  readonly content: string
}
const eventsAt = raw<{ ids: readonly string[] }, Stored>(
  ({ list }) => sql`
    select e.id as number, e.public_id as id, json_array(e.type, e.label, e.factuality, e.starts_at, e.ends_at, e.sort_start,
      json((select json_group_array(json_array(a.public_id, p.role) order by p.position)
        from event_participant p join actor a on a.id = p.actor_id where p.event_id = e.id))) as content
    from event e where e.public_id in ${list('ids')}`,
)
const dropParticipants = query<{ event: number }>()(({ value }) =>
  build.deleteFrom('event_participant').where('event_id', '=', value('event')),
)
const putParticipant = insertion('event_participant', ['event_id', 'position', 'actor_id', 'role'])

interface MentionPlace {
  readonly articleId: string
  readonly textHash: string
  readonly start: number
  readonly end: number
  readonly type: string
}

const mentionAt = query<MentionPlace>()(({ value }) =>
  build
    .selectFrom('event_mention')
    .innerJoin('text', 'text.id', 'text_id')
    .select(['event_mention.id', 'event_id as event'])
    .where('article_id', '=', numberOf('article', value('articleId')))
    .where('hash', '=', value('textHash'))
    .where('start', '=', value('start'))
    .where('end', '=', value('end'))
    .where('type', '=', sql<Event['type']>`${value('type')}`),
)
const joinEvent = query<{ mention: number; event: number }>()(({ value }) =>
  build
    .updateTable('event_mention')
    .set({ event_id: value('event') })
    .where('id', '=', value('mention')),
)
const emptyEvents = query<{ events: readonly number[] }>()(({ list }) =>
  build
    .deleteFrom('event')
    .where('id', 'in', list('events'))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('event_mention').select('event_mention.id').whereRef('event_id', '=', 'event.id'))),
    )
    .returning(['id', 'public_id as publicId']),
)

type MentionRow = Readonly<Record<'mention', number>> & { readonly event: number | null } & Omit<
    EventMention,
    'trigger' | 'keys' | 'participants' | 'statementIds'
  > &
  Pick<SpanColumns, 'start' | 'end'> & {
    readonly keys: string
    readonly participants: string
    readonly statementIds: string
  }

const within = raw<{ stretches: readonly Stretch[] }, MentionRow>(
  ({ list }) => sql`
    select m.id as mention, m.event_id as event, a.public_id as articleId, t.hash as textHash, m.start, m."end",
      (select json_group_array(key order by key) from event_mention_key where mention_id = m.id) as keys,
      m.type, m.label, m.factuality, m.participants, m.starts_at as startsAt, m.ends_at as endsAt,
      m.effective_at as effectiveAt,
      (select json_group_array(s.public_id order by s.public_id)
        from event_mention_statement l join statement s on s.id = l.statement_id where l.mention_id = m.id)
        as statementIds
    from event_mention m
    join text t on t.id = m.text_id
    join article a on a.id = t.article_id and a.text_id = t.id
    where m.id in (
      select k.mention_id from ${list('stretches')} wanted cross join event_mention_key k
        on k.key = json_extract(wanted.value, '$[0]')
        and k.effective_at between json_extract(wanted.value, '$[1]') and json_extract(wanted.value, '$[2]'))
    order by m.effective_at, a.public_id, m.start, m."end", m.type`,
)

/** Stores what one text reports to happen; two reports of one kind at one place are one. */
export function putEventMentions({ db, met }: TxContext, text: StoredText, mentions: readonly EventMention[]): void {
  const fresh = met.freshText(text.id)
  for (const mention of mentions) {
    const stored = db.insertNew(putMention, {
      text_id: text.id,
      type: mention.type,
      label: mention.label,
      factuality: mention.factuality,
      starts_at: mention.startsAt,
      ends_at: mention.endsAt,
      effective_at: mention.effectiveAt,
      participants: mention.participants,
      ...checkedSpan(text.body, mention.trigger, `event "${mention.label}"`),
    })
    if (stored === null) continue
    fresh.dates.push([mention.startsAt, mention.effectiveAt])
    const at = mention.effectiveAt
    for (const key of mention.keys) {
      fresh.eventPlaces.push({ key, at })
      db.run(putKey, { key, effective_at: at, mention_id: stored })
    }
    for (const id of mention.statementIds) db.run(putAbout, { mention_id: stored, statement_id: id })
  }
}

/**
 * Mentions in the newest texts that have one of these keys about that time, and all within so many days of one of them, by
 * effective date, then place.
 */
export function eventMentionsNear(context: TxContext, places: readonly EventPlace[], days: number): EventMention[] {
  const { db, met } = context
  return db
    .all(within, { stretches: stretchesAround(context, places, days) })
    .map(({ mention, event, start, end, ...row }) => {
      const trigger = { start, end }
      met.mentions.set(placeOf({ ...row, trigger }), { id: mention, event })
      return {
        ...row,
        trigger,
        keys: JSON.parse(row.keys) as string[],
        participants: JSON.parse(row.participants) as EventParticipant[],
        statementIds: JSON.parse(row.statementIds) as string[],
      }
    })
}

type Place = Pick<EventMention, 'articleId' | 'textHash' | 'trigger' | 'type'>

const placeOf = ({ articleId, textHash, trigger, type }: Place) =>
  `${articleId} ${textHash} ${trigger.start} ${trigger.end} ${type}`

/**
 * Puts these events in the place of those that their mentions formed before; one that comes out as it was is left alone. An
 * event that has no mention left is removed, and answers under the event which most of its mentions went to.
 */
export function replaceEvents(context: TxContext, events: readonly Event[]): void {
  const { db, touched } = context
  const ids = events.map((event) => event.id)
  const stored = new Map(db.all(eventsAt, { ids }).map((row) => [row.id, row]))
  const moved = new Map<number, string[]>()
  for (const event of events) {
    const before = stored.get(event.id)
    const content = contentOf(event)
    const number = before?.content === JSON.stringify(content) ? before.number : putRow(context, event, content, before)
    for (const mention of event.mentions) {
      const from = joinMention(context, mention, number)
      if (from !== null) moved.set(from, [...(moved.get(from) ?? []), event.id])
    }
  }
  addAll(touched.events, moved.keys())
  for (const { id, publicId } of db.all(emptyEvents, { events: [...touched.events] })) {
    const heir = mostFrequent(moved.get(id) ?? [])
    touched.told.add(id)
    if (heir) redirect(context, publicId, heir, 'its mentions are told of another event')
  }
  dropRedirects(context, ids)
}

/** Has an event told of by a mention; answers the other one that was, or null. */
function joinMention({ db, met, touched }: TxContext, mention: EventMention, event: number): number | null {
  const { articleId, textHash, trigger, type } = mention
  const place = placeOf(mention)
  const stored = met.mentions.get(place) ?? db.get(mentionAt, { articleId, textHash, ...trigger, type })
  if (!stored || stored.event === event) return null
  db.run(joinEvent, { mention: stored.id, event })
  met.mentions.set(place, { id: stored.id, event })
  touched.events.add(event)
  return stored.event
}

/** What follows from an event's mentions, beside which they are. */
function contentOf({ type, label, factuality, startsAt, endsAt, participants, mentions }: Event) {
  const earliest = mentions.map((mention) => mention.effectiveAt).sort()[0] ?? ''
  const roles = participants.map(({ actorId, role }) => [actorId, role] as const)
  return [type, label, factuality, startsAt, endsAt, startsAt ?? earliest, roles] as const
}

/** Answers the number of its row. */
function putRow(context: TxContext, { id }: Event, content: ReturnType<typeof contentOf>, before?: Stored): number {
  const { db, touched } = context
  const [type, label, factuality, starts_at, ends_at, sort_start, participants] = content
  const fields = { type, label, factuality, starts_at, ends_at, sort_start }
  const number = before?.number ?? nextNumber(context)
  if (!before) db.run(putEvent, { id: number, public_id: id, ...fields })
  else {
    db.run(changeEvent, { number, ...fields })
    db.run(dropParticipants, { event: number })
  }
  for (const [position, [actor, role]] of participants.entries())
    db.run(putParticipant, { event_id: number, position, actor_id: actorNumber(context, actor), role })
  touched.events.add(number)
  touched.told.add(number)
  return number
}
