import { EVENT_FACTUALITIES, type EventFactuality, type EventType } from '../../../model/index.js'
import { graphql } from '../frame/graphql.js'
import { definePage } from '../frame/page.js'
import {
  ACTOR_LINK,
  ActorLinks,
  Chip,
  Choices,
  counted,
  DisputedChoice,
  EVENT_TYPE_WORDS,
  EventLink,
  FACTUALITY_WORDS,
  Moment,
  Nothing,
  PAGE_INFO,
  Pager,
  type ActorLinkData,
  type Counted,
  type PagesOf,
} from '../parts/index.js'

interface ListedEvent {
  readonly id: string
  readonly label: string
  readonly type: EventType
  readonly factuality: EventFactuality
  readonly startsAt: string | null
  readonly participants: readonly { readonly actor: ActorLinkData }[]
  readonly statements: Counted
  readonly articles: Counted & { readonly nodes: readonly { readonly publishedAt: string | null }[] }
  readonly disputes: Counted
}

interface EventsData {
  readonly events: PagesOf<ListedEvent>
}

/** What happened, or is said to, the newest first. */
export const events = definePage<EventsData>({
  path: '/events',
  navigation: 'Events',
  operation: graphql`
    # Events, the newest first.
    query Events($filter: EventFilter, $after: String) {
      events(first: 20, after: $after, filter: $filter) {
        totalCount
        nodes {
          id
          label
          type
          factuality
          startsAt
          participants {
            actor {
              ...ActorLink
            }
          }
          statements {
            totalCount
          }
          articles(first: 1) {
            totalCount
            nodes {
              publishedAt
            }
          }
          disputes {
            totalCount
          }
        }
        pageInfo {
          ...Paging
        }
      }
    }
    ${ACTOR_LINK}
    ${PAGE_INFO}
  `,
  variables: ({ query }) => ({
    filter: {
      ...(factualityOf(query) !== null && { factuality: factualityOf(query) }),
      ...(query.has('disputed') && { disputed: true }),
    },
    after: query.get('after'),
  }),
  view: ({ events }, { href, query }) => ({
    title: 'Events',
    body: (
      <>
        <header class="page-head">
          <h1>Events</h1>
          <p class="note">{counted(events.totalCount, 'event')}, the newest first.</p>
        </header>
        <div class="choosing">
          <Choices
            label="Presented"
            href={href}
            parameter="presented"
            options={[[null, 'All'], ...EVENT_FACTUALITIES.map((value) => [value, FACTUALITY_WORDS[value]] as const)]}
            chosen={factualityOf(query)}
          />
          <DisputedChoice href={href} query={query} words="Disputed" />
        </div>
        {events.nodes.length === 0 && <Nothing>There is no such event.</Nothing>}
        <ul class="events">
          {events.nodes.map((event) => (
            <Item event={event} />
          ))}
        </ul>
        <Pager href={href} paging={events.pageInfo} />
      </>
    ),
  }),
})

const factualityOf = (query: URLSearchParams) =>
  EVENT_FACTUALITIES.find((value) => value === query.get('presented')) ?? null

function Item({ event }: { event: ListedEvent }) {
  const { statements, articles, disputes, participants } = event
  return (
    <li>
      <p class="kicker">
        <When event={event} />
        <Chip>{EVENT_TYPE_WORDS[event.type]}</Chip>
        <Chip quiet>{FACTUALITY_WORDS[event.factuality]}</Chip>
      </p>
      <h2 class="label">
        <EventLink event={event} />
      </h2>
      {participants.length > 0 && (
        <p>
          <ActorLinks actors={participants.map(({ actor }) => actor)} />
        </p>
      )}
      <p class="note">
        {[
          counted(articles.totalCount, 'article'),
          counted(statements.totalCount, 'statement'),
          ...(disputes.totalCount > 0 ? [counted(disputes.totalCount, 'dispute')] : []),
        ].join(' · ')}
      </p>
    </li>
  )
}

/** When it happened, else when it was last reported. */
function When({ event: { startsAt, articles } }: { event: ListedEvent }) {
  const reportedAt = articles.nodes[0]?.publishedAt ?? null
  if (startsAt !== null || reportedAt === null) return <Moment at={startsAt} />
  return (
    <span>
      reported <Moment at={reportedAt} />
    </span>
  )
}
