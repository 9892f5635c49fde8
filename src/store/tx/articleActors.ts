import { sql } from 'kysely'
import type { ArticleActor, LinkedStatement, Span } from '../../model/index.js'
import { insertion, raw } from '../query.js'
import type { Flag } from '../schema.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'
import { checkSpan } from './spans.js'
import type { StoredText } from './texts.js'

/** An actor of a text with where it is mentioned. */
export type MentionedActor = ArticleActor & { readonly mentions: readonly Span[] }

/** What an actor's place among those of its text depends on. */
interface Part {
  readonly actorId: string
  /** Where it is first mentioned. */
  readonly first: number | null
  /** Whether it is mentioned, speaks or is spoken for: others take no part. */
  readonly isTold: boolean
}

const putArticleActor = insertion('article_actor', [
  'text_id',
  'name',
  'kind',
  'actor_id',
  'mentions',
  'first_at',
  'place',
])
const partsIn = raw<
  { texts: readonly number[] },
  { id: number; text: number; place: number | null; actorId: string; first: number | null; isTold: Flag }
>(
  ({ list }) => sql`
    select aa.id, aa.text_id as text, aa.place, a.public_id as actorId, aa.first_at as first,
      aa.first_at is not null
        or exists (select 1 from statement where speaker_id = aa.id)
        or exists (select 1 from statement where on_behalf_of_id = aa.id)
        or exists (select 1 from statement where relayed_by_id = aa.id)
        or exists (select 1 from statement where text_id = aa.text_id and principal_id = aa.actor_id) as isTold
    from article_actor aa join actor a on a.id = aa.actor_id where aa.text_id in ${list('texts')} order by aa.id`,
)
const setPlace = raw<{ id: number; place: number | null }>(
  ({ value }) => sql`update article_actor set place = ${value('place')} where id = ${value('id')}`,
)

/** Records who takes part in one text, where each is mentioned, and in which order they appear. */
export function putArticleActors(
  context: TxContext,
  text: StoredText,
  actors: Iterable<MentionedActor>,
  statements: readonly LinkedStatement[],
): void {
  const said = new Set(statements.flatMap((s) => [s.speaker, s.onBehalfOf, s.relayChain.at(-1), s.principalId]))
  const rows = [...actors].map((actor) => {
    const mentions = inOrder(actor.mentions)
    for (const mention of mentions) checkSpan(text.body, mention, `actor ${actor.name}`)
    const first = mentions[0]?.start ?? null
    return { ...actor, mentions, first, isTold: first !== null || said.has(actor.id) || said.has(actor.actorId) }
  })
  const places = placesOf(rows)
  for (const [at, { id, name, kind, actorId, mentions, first }] of rows.entries()) {
    const number = context.db.insert(putArticleActor, {
      text_id: text.id,
      name,
      kind,
      actor_id: actorNumber(context, actorId),
      mentions: mentions.map(({ start, end }) => [start, end, text.body.slice(start, end)]),
      first_at: first,
      place: places[at],
    })
    context.met.articleActors.set(id, number)
  }
}

/** Places the actors of these texts anew, once some of them are others. */
export function placeActors({ db }: TxContext, texts: readonly number[]): void {
  const parts = db.all(partsIn, { texts }).map((part) => ({ ...part, isTold: part.isTold === 1 }))
  for (const text of texts) {
    const own = parts.filter((part) => part.text === text)
    const places = placesOf(own)
    for (const [at, { id, place }] of own.entries())
      if (place !== places[at]) db.run(setPlace, { id, place: places[at] ?? null })
  }
}

/**
 * The place of each actor of one text: by first mention, then those who only speak or are only spoken for, by id. Of those who
 * are one actor the first has it; null is no place.
 */
function placesOf(parts: readonly Part[]): (number | null)[] {
  const placed = new Map<string, Part>()
  for (const part of parts.filter(({ isTold }) => isTold).sort(byAppearance))
    if (!placed.has(part.actorId)) placed.set(part.actorId, part)
  const places = new Map([...placed.values()].map((part, place) => [part, place]))
  return parts.map((part) => places.get(part) ?? null)
}

function byAppearance(a: Part, b: Part): number {
  if (a.first !== b.first) return (a.first ?? Infinity) - (b.first ?? Infinity)
  return a.actorId < b.actorId ? -1 : a.actorId > b.actorId ? 1 : 0
}

/** Each place once, in reading order. */
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.length < 2
    ? spans
    : [...spans]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .filter(({ start, end }, at, all) => start !== all[at - 1]?.start || end !== all[at - 1]?.end)
