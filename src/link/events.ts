import {
  eventId,
  foldName,
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
import { runsWithin } from './dates.js'

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

/**
 * Type and participants; one participant of no type does too little, and is known by what the event is called where that says
 * more ("Kenya passing the budget"). An event nobody is named in is known by its place in the text. Where it was does not count
 * beside two who took part: not every report says it.
 */
function keyOf(ref: TextRef, event: Extraction['events'][number], participants: readonly EventParticipant[]): string {
  const core = participants.filter((p) => p.role !== 'OTHER')
  const partners = core.filter((p) => p.role !== 'PLACE')
  const roleOf = ({ role }: EventParticipant) => (MUTUAL.has(event.type) && role !== 'PLACE' ? 'BOTH' : role)
  const keyed = (partners.length > 1 ? partners : core).map((p) => `${roleOf(p)}:${p.actorId}`).sort()
  if (keyed.length > 1 || (keyed.length === 1 && event.type !== 'OTHER')) return `${event.type}|${keyed.join('|')}`
  const called = foldName(event.label)
  if (keyed.length === 1 && called.split(' ').length >= TELLING)
    return [event.type, ...[...keyed, called].sort()].join('|')
  return `${event.type}|${ref.articleId}|${ref.textHash}|${event.trigger.start}`
}

/** So many words say what somebody did: "Olsen winning the vote", not "Olsen's case". */
const TELLING = 4

/** Whoever meets somebody is met by him. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT'])

const unique = (participants: readonly EventParticipant[]) => [
  ...new Map(participants.map((p) => [`${p.role}${p.actorId}`, p])).values(),
]

/** Groups mentions into events: the same key, no gap of more than a week, and no two places. A pure function of the mentions. */
export function mergeEvents(mentions: readonly EventMention[]): Event[] {
  const groups = new Map<string, EventMention[]>()
  for (const mention of mentions) for (const key of mention.keys) groups.set(key, [...(groups.get(key) ?? []), mention])
  return [...groups.values()].flatMap((group) =>
    runsWithin(group.sort(byTime), SAME_EVENT_DAYS)
      .flatMap(byPlace)
      .flatMap((run) => runsWithin(run, SAME_EVENT_DAYS))
      .map(toEvent),
  )
}

/** Where two met in two places, they met twice; who does not say where means the only place that others have, else none of them. */
function byPlace(run: readonly EventMention[]): EventMention[][] {
  const places = new Map<string, EventMention[]>()
  for (const mention of run) {
    const place = placeOf(mention)
    const there = places.get(place)
    if (there) there.push(mention)
    else places.set(place, [mention])
  }
  return places.size === 2 && places.has('') ? [[...run]] : [...places.values()]
}

const placeOf = ({ participants }: EventMention) =>
  participants
    .flatMap(({ actorId, role }) => (role === 'PLACE' ? [actorId] : []))
    .sort()
    .join(' ')

function byTime(a: EventMention, b: EventMention): number {
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    compare(a.effectiveAt, b.effectiveAt) ||
    compare(a.articleId, b.articleId) ||
    compare(a.textHash, b.textHash) ||
    a.trigger.start - b.trigger.start
  )
}

/** Each once in each role; whoever meets somebody stands once, as the earliest report of the two has it. */
function participantsOf(type: EventType, mentions: readonly EventMention[]): EventParticipant[] {
  const all = unique(mentions.flatMap((m) => m.participants))
  if (!MUTUAL.has(type)) return all
  const met = new Set<string>()
  return all.filter(({ actorId, role }) => {
    if (role !== 'AGENT' && role !== 'RECIPIENT') return true
    const isMet = met.has(actorId)
    met.add(actorId)
    return !isMet
  })
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
    participants: participantsOf(first.type, mentions),
    mentions,
  }
}
