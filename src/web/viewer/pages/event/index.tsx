import type { EventFactuality, EventType, ParticipantRole } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import { eventHref } from '../../frame/links.js'
import { definePage } from '../../frame/page.js'
import {
  ACTOR_LINK,
  ActorLink,
  Chip,
  DISPUTE_CARD,
  DisputeCard,
  EVENT_TYPE_WORDS,
  FACTUALITY_WORDS,
  Moment,
  Nothing,
  PAGE_INFO,
  Pager,
  plain,
  QUOTATION,
  Section,
  Tallies,
  type ActorLinkData,
  type DisputeCardData,
  type PagesOf,
  type QuotationData,
} from '../../parts/index.js'
import { Headlines, type HeadlineData } from './headlines.js'
import { Timeline } from './timeline.js'

interface EventData {
  readonly id: string
  readonly label: string
  readonly type: EventType
  readonly factuality: EventFactuality
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly participants: readonly { readonly role: ParticipantRole; readonly actor: ActorLinkData }[]
  readonly timeline: PagesOf<QuotationData>
  readonly articles: PagesOf<HeadlineData>
}

interface EventPageData {
  readonly event: EventData | null
  readonly open: PagesOf<DisputeCardData>
  readonly over: PagesOf<DisputeCardData>
}

const ROLE_WORDS: Record<ParticipantRole, string> = {
  AGENT: 'acts',
  RECIPIENT: 'affected',
  PLACE: 'place',
  OTHER: 'involved',
}

/** An event: what is said about it day by day, by whom it is disputed, and how each outlet puts it. */
export const event = definePage<EventPageData>({
  path: '/event/:id',
  operation: graphql`
    # One event: who takes part, what is disputed about it, what is said day by day, and each headline.
    query Event($id: ID!, $timeline: String, $articles: String, $open: String, $over: String) {
      event(id: $id) {
        id
        label
        type
        factuality
        startsAt
        endsAt
        participants {
          role
          actor {
            ...ActorLink
          }
        }
        timeline(first: 20, after: $timeline) {
          totalCount
          nodes {
            ...Quotation
          }
          pageInfo {
            ...Paging
          }
        }
        articles(first: 12, after: $articles) {
          totalCount
          nodes {
            id
            headline
            language
            publishedAt
            publisher {
              name
            }
            copies {
              totalCount
            }
          }
          pageInfo {
            ...Paging
          }
        }
      }
      open: disputes(first: 4, after: $open, filter: { event: $id, status: [CONTESTED, UNANSWERED] }) {
        totalCount
        nodes {
          ...DisputeCard
        }
        pageInfo {
          ...Paging
        }
      }
      over: disputes(first: 4, after: $over, filter: { event: $id, status: [CONCEDED, RETRACTED] }) {
        totalCount
        nodes {
          ...DisputeCard
        }
        pageInfo {
          ...Paging
        }
      }
    }
    ${QUOTATION}
    ${DISPUTE_CARD}
    ${ACTOR_LINK}
    ${PAGE_INFO}
  `,
  variables: ({ parameters, query }) => ({
    id: parameters['id'],
    ...Object.fromEntries(['timeline', 'articles', 'open', 'over'].map((name) => [name, query.get(name)])),
  }),
  view: ({ event, ...disputes }, { href, query }) =>
    event && {
      title: plain(event.label),
      permalink: eventHref(event.id),
      body: <Body event={event} {...disputes} href={href} begun={query.has('timeline')} />,
    },
})

interface BodyProps {
  readonly event: EventData
  readonly open: EventPageData['open']
  readonly over: EventPageData['over']
  readonly href: string
  /** Whether the timeline began on an earlier page. */
  readonly begun: boolean
}

function Body({ event, open, over, href, begun }: BodyProps) {
  const { timeline, articles } = event
  return (
    <>
      <Head event={event} open={open.totalCount} over={over.totalCount} />
      <Disputes id="open" title="Open disputes" list={open} href={href} />
      <Section id="timeline" title="Timeline" note="In the order said">
        {timeline.totalCount === 0 && <Nothing>Articles report it; no statement about it was found in them.</Nothing>}
        <Timeline
          statements={timeline.nodes}
          articles={articles.nodes}
          first={!begun}
          last={!timeline.pageInfo.hasNextPage}
        />
        <Pager href={href} paging={timeline.pageInfo} parameter="timeline" of={{ id: 'timeline', title: 'Timeline' }} />
      </Section>
      <Section id="headlines" title="Headlines side by side" note="The newest first">
        <Headlines articles={articles.nodes} />
        <Pager
          href={href}
          paging={articles.pageInfo}
          parameter="articles"
          of={{ id: 'headlines', title: 'Headlines' }}
        />
      </Section>
      <Disputes id="over" title="Disputes in which a side gave way" list={over} href={href} />
    </>
  )
}

function Head({ event, open, over }: { event: EventData; open: number; over: number }) {
  return (
    <header class="page-head">
      <p class="kicker">
        <Chip>{EVENT_TYPE_WORDS[event.type]}</Chip>
        <Chip quiet>{FACTUALITY_WORDS[event.factuality]}</Chip>
        {event.startsAt !== null && (
          <span>
            <Moment at={event.startsAt} />
            {event.endsAt !== null && event.endsAt.slice(0, 10) !== event.startsAt.slice(0, 10) && (
              <>
                {' to '}
                <Moment at={event.endsAt} />
              </>
            )}
          </span>
        )}
      </p>
      <h1 class="label" dir="auto">
        {event.label}
      </h1>
      {event.participants.length > 0 && (
        <ul class="participants" aria-label="Who takes part">
          {event.participants.map(({ role, actor }) => (
            <li>
              <ActorLink actor={actor} /> <span class="note">{ROLE_WORDS[role]}</span>
            </li>
          ))}
        </ul>
      )}
      <Tallies
        of={[
          { section: 'open', count: open, one: 'open dispute' },
          { section: 'timeline', count: event.timeline.totalCount, one: 'statement' },
          { section: 'headlines', count: event.articles.totalCount, one: 'article' },
          {
            section: 'over',
            count: over,
            one: 'dispute in which a side gave way',
            more: 'disputes in which a side gave way',
          },
        ]}
      />
    </header>
  )
}

interface DisputesProps {
  readonly id: 'open' | 'over'
  readonly title: string
  readonly list: PagesOf<DisputeCardData>
  readonly href: string
}

function Disputes({ id, title, list, href }: DisputesProps) {
  if (list.totalCount === 0) return null
  return (
    <Section id={id} title={title} note="The latest activity first">
      {list.nodes.map((dispute) => (
        <DisputeCard dispute={dispute} />
      ))}
      <Pager href={href} paging={list.pageInfo} parameter={id} of={{ id, title }} />
    </Section>
  )
}
