import {
  eventId,
  type ActorResolution,
  type Event,
  type EventFactuality,
  type EventMention,
  type EventParticipant,
  type EventType,
  type Extraction,
  type LinkedStatement,
  type TextRef,
} from '../model/index.js'
import { daysBetween } from './dates.js'

/** Reports of one act more than so many days apart are of two acts. */
export const SAME_EVENT_DAYS = 7

/** A text's events with their actors resolved. */
export function linkEventMentions(
  ref: TextRef,
  extraction: Extraction,
  resolution: ActorResolution,
  statements: readonly LinkedStatement[],
): EventMention[] {
  const idOf = new Map(statements.map((s) => [s.local, s.id]))
  return extraction.events.map((event) => {
    const participants = unique(
      event.participants.flatMap(({ actor, role }) => {
        const actorId = resolution.articleActors.get(actor)?.actorId
        return actorId === undefined ? [] : [{ actorId, role }]
      }),
    )
    return {
      articleId: ref.articleId,
      textHash: ref.textHash,
      trigger: event.trigger,
      keys: [keyOf(ref, event, participants)],
      type: event.type,
      label: event.label,
      factuality: event.factuality,
      participants,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      effectiveAt: event.startsAt ?? ref.publishedAt ?? '',
      statementIds: event.statements.flatMap((s) => idOf.get(s) ?? []),
    }
  })
}

/** Type and participants; an event nobody is named in, or with one participant and no type, is known by its place in the text. */
function keyOf(ref: TextRef, event: Extraction['events'][number], participants: readonly EventParticipant[]): string {
  const roleOf = ({ role }: EventParticipant) => (MUTUAL.has(event.type) && role !== 'PLACE' ? 'BOTH' : role)
  const core = participants.filter((p) => p.role !== 'OTHER').map((p) => `${roleOf(p)}:${p.actorId}`)
  const own = `${ref.articleId}|${ref.textHash}|${event.trigger.start}`
  if (core.length === 0 || (core.length === 1 && event.type === 'OTHER')) return `${event.type}|${own}`
  return `${event.type}|${core.sort().join('|')}`
}

/** Whoever meets somebody is met by him. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT'])

const unique = (participants: readonly EventParticipant[]) => [
  ...new Map(participants.map((p) => [`${p.role}${p.actorId}`, p])).values(),
]

/** Groups mentions into events: the same key, and no gap of more than a week. A pure function of the mentions. */
export function mergeEvents(mentions: readonly EventMention[]): Event[] {
  const groups = new Map<string, EventMention[]>()
  for (const mention of mentions) for (const key of mention.keys) groups.set(key, [...(groups.get(key) ?? []), mention])
  return [...groups.values()].flatMap((group) => {
    const runs: EventMention[][] = []
    for (const mention of group.sort(byTime)) {
      const run = runs.at(-1)
      const last = run?.at(-1)
      if (run && last && daysBetween(last.effectiveAt, mention.effectiveAt) <= SAME_EVENT_DAYS) run.push(mention)
      else runs.push([mention])
    }
    return runs.map(toEvent)
  })
}

function byTime(a: EventMention, b: EventMention): number {
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    compare(a.effectiveAt, b.effectiveAt) ||
    compare(a.articleId, b.articleId) ||
    compare(a.textHash, b.textHash) ||
    a.trigger.start - b.trigger.start
  )
}

/** What one article narrates as fact outweighs what others only claim. */
const WEIGHT: readonly EventFactuality[] = ['FACT', 'DENIED', 'PLANNED', 'CLAIMED']

function toEvent(mentions: readonly EventMention[]): Event {
  const first = mentions[0] as EventMention
  const dates = (pick: (m: EventMention) => string | null) => mentions.flatMap((m) => pick(m) ?? []).sort()
  return {
    id: eventId(first.articleId, first.textHash, first.trigger),
    type: first.type,
    label: first.label,
    factuality: WEIGHT.find((f) => mentions.some((m) => m.factuality === f)) ?? 'CLAIMED',
    startsAt: dates((m) => m.startsAt)[0] ?? null,
    endsAt: dates((m) => m.endsAt).at(-1) ?? null,
    participants: unique(mentions.flatMap((m) => m.participants)),
    mentions,
  }
}
