import type { ActorKind, DisputeStatus, EventFactuality } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import {
  ACTOR_LINK,
  FACETS,
  PAGE_INFO,
  QUOTATION,
  type ActorLinkData,
  type FacetsData,
  type Paging,
  type QuotationData,
} from '../../parts/index.js'

export const operation = graphql`
  # What holds these words, best first, and how much of it is of which kind, by whom, from when and where.
  query Search($query: String!, $kinds: [SearchKind!], $filter: SearchFilter, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, first: 20, after: $after) {
      nodes {
        __typename
        ... on Statement {
          ...Quotation
        }
        ... on Article {
          id
          headline
          language
          publishedAt
          publisher {
            ...ActorLink
          }
        }
        ... on Dispute {
          id
          question
          status
          lastActivityAt
          sides {
            principals {
              ...ActorLink
            }
          }
        }
        ... on Actor {
          ...ActorLink
          sort: kind
        }
        ... on Event {
          id
          label
          startsAt
          factuality
        }
      }
      pageInfo {
        ...Paging
      }
    }
    searchFacets(query: $query, kinds: $kinds, filter: $filter) {
      ...Facets
    }
  }
  ${QUOTATION}
  ${ACTOR_LINK}
  ${FACETS}
  ${PAGE_INFO}
`

export type Found =
  | (QuotationData & { readonly __typename: 'Statement' })
  | {
      readonly __typename: 'Article'
      readonly id: string
      readonly headline: string
      readonly language: string
      readonly publishedAt: string | null
      readonly publisher: ActorLinkData | null
    }
  | {
      readonly __typename: 'Dispute'
      readonly id: string
      readonly question: string
      readonly status: DisputeStatus
      readonly lastActivityAt: string | null
      readonly sides: readonly { readonly principals: readonly ActorLinkData[] }[]
    }
  | (ActorLinkData & { readonly __typename: 'Actor'; readonly sort: ActorKind })
  | {
      readonly __typename: 'Event'
      readonly id: string
      readonly label: string
      readonly startsAt: string | null
      readonly factuality: EventFactuality
    }

export interface SearchData {
  readonly search: { readonly nodes: readonly Found[]; readonly pageInfo: Paging }
  readonly searchFacets: FacetsData
}
