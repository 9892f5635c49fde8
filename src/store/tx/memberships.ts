import { sql } from 'kysely'
import type { ActorResolution, ArticleActor, Span } from '../../model/index.js'
import { insertion } from '../query.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'

const putMembership = insertion(
  'membership',
  ['public_id', 'actor_id', 'organization_id', 'role', 'since', 'until'],
  (insert) =>
    insert
      .onConflict((conflict) =>
        conflict.column('public_id').doUpdateSet((eb) => ({
          // As first seen, whatever the order in which articles come.
          since: sql<string | null>`coalesce(min(excluded.since, membership.since), excluded.since, membership.since)`,
          until: eb.fn.coalesce('excluded.until', 'membership.until'),
        })),
      )
      .returning('id as number'),
)
const putEvidence = insertion(
  'membership_evidence',
  ['membership_id', 'text_id', 'start', 'end', 'exact', 'prefix', 'suffix'],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
)
const putArticleActor = insertion('article_actor', ['text_id', 'name', 'kind', 'actor_id', 'mentions', 'first_at'])

/** Records posts with the words that tell of them. */
export function putMemberships(
  context: TxContext,
  text: StoredText,
  memberships: ActorResolution['memberships'],
): void {
  for (const { id, actorId, organizationId, role, since, until, evidence } of memberships) {
    const [actor, organization] = [actorNumber(context, actorId), actorNumber(context, organizationId)]
    const fields = { public_id: id, actor_id: actor, organization_id: organization, role, since, until }
    const { number } = context.db.one(putMembership, fields)
    const span = checkedSpan(text.body, evidence, `membership ${id}`)
    context.db.run(putEvidence, { membership_id: number, text_id: text.id, ...span })
    context.touched.offices.add(actor)
  }
}

/** Records who takes part in one text and where each is mentioned. */
export function putArticleActors(
  context: TxContext,
  text: StoredText,
  actors: Iterable<ArticleActor & { readonly mentions: readonly Span[] }>,
): void {
  for (const { id, name, kind, actorId, mentions } of actors) {
    const opened = inOrder(mentions).map((mention) => checkedSpan(text.body, mention, `actor ${name}`))
    const number = context.db.insert(putArticleActor, {
      text_id: text.id,
      name,
      kind,
      actor_id: actorNumber(context, actorId),
      mentions: opened.map(({ start, end, exact }) => [start, end, exact]),
      first_at: opened[0]?.start ?? null,
    })
    context.met.articleActors.set(id, number)
  }
}

/** Each place once, in reading order. */
const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }, at, all) => start !== all[at - 1]?.start || end !== all[at - 1]?.end)
