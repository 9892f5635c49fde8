import type { ActorKind, DisputeStatus, EventFactuality } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import {
  ACTOR_LINK,
  PAGE_INFO,
  QUOTATION,
  type ActorLinkData,
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
      hits
      complete
      kinds {
        kind
        hits
      }
      actors {
        hits
        actor {
          ...ActorLink
        }
      }
      publishers {
        hits
        actor {
          ...ActorLink
        }
      }
      periods {
        from
        before
        hits
      }
    }
  }
  ${QUOTATION}
  ${ACTOR_LINK}
  ${PAGE_INFO}
`

export type SearchKind = 'ACTOR' | 'ARTICLE' | 'DISPUTE' | 'EVENT' | 'STATEMENT'

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

export interface ActorFacet {
  readonly hits: number
  readonly actor: ActorLinkData
}

export interface Facets {
  readonly hits: number
  readonly complete: boolean
  readonly kinds: readonly { readonly kind: SearchKind; readonly hits: number }[]
  readonly actors: readonly ActorFacet[]
  readonly publishers: readonly ActorFacet[]
  readonly periods: readonly { readonly from: string; readonly before: string; readonly hits: number }[]
}

export interface SearchData {
  readonly search: { readonly nodes: readonly Found[]; readonly pageInfo: Paging }
  readonly searchFacets: Facets
}
