import type { EventFactuality, EventType, ParticipantRole } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import {
  ACTOR_LINK,
  DISPUTE_CARD,
  PAGE_INFO,
  QUOTATION,
  type ActorLinkData,
  type DisputeCardData,
  type PagesOf,
  type QuotationData,
} from '../../parts/index.js'
import type { HeadlineData } from './headlines.js'

export const operation = graphql`
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
`

/** What the operation gives of an event. */
export interface EventData {
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

export interface EventPageData {
  readonly event: EventData | null
  readonly open: PagesOf<DisputeCardData>
  readonly over: PagesOf<DisputeCardData>
}
