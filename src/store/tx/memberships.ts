import { sql } from 'kysely'
import type { ActorResolution, ArticleActor, Span } from '../../model/index.js'
import { insertion } from '../query.js'
import type { TxContext } from './context.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'

const putMembership = insertion(
  'membership',
  ['id', 'actor_id', 'organization_id', 'role', 'since', 'until'],
  (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        // As first seen, whatever the order in which articles come.
        since: sql<string | null>`coalesce(min(excluded.since, membership.since), excluded.since, membership.since)`,
        until: eb.fn.coalesce('excluded.until', 'membership.until'),
      })),
    ),
)
const putEvidence = insertion(
  'membership_evidence',
  ['membership_id', 'text_id', 'start', 'end', 'exact', 'prefix', 'suffix'],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
)
const putArticleActor = insertion('article_actor', [
  'id',
  'text_id',
  'name',
  'kind',
  'actor_id',
  'mentions',
  'first_at',
])

/** Records posts with the words that tell of them. */
export function putMemberships(
  { db, touched }: TxContext,
  text: StoredText,
  memberships: ActorResolution['memberships'],
): void {
  for (const { id, actorId, organizationId, role, since, until, evidence } of memberships) {
    db.run(putMembership, { id, actor_id: actorId, organization_id: organizationId, role, since, until })
    const span = checkedSpan(text.body, evidence, `membership ${id}`)
    db.run(putEvidence, { membership_id: id, text_id: text.id, ...span })
    touched.offices.add(actorId)
  }
}

/** Records who takes part in one text and where each is mentioned. */
export function putArticleActors(
  { db }: TxContext,
  text: StoredText,
  actors: Iterable<ArticleActor & { readonly mentions: readonly Span[] }>,
): void {
  for (const { id, name, kind, actorId, mentions } of actors) {
    const opened = inOrder(mentions).map((mention) => checkedSpan(text.body, mention, `actor ${name}`))
    db.run(putArticleActor, {
      id,
      text_id: text.id,
      name,
      kind,
      actor_id: actorId,
      mentions: opened.map(({ start, end, exact }) => [start, end, exact]),
      first_at: opened[0]?.start ?? null,
    })
  }
}

/** Each place once, in reading order. */
const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }, at, all) => start !== all[at - 1]?.start || end !== all[at - 1]?.end)
