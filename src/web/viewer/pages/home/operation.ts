import { graphql } from '../../frame/graphql.js'
import {
  DISPUTE_CARD,
  FACETS,
  PAGE_INFO,
  type Counted,
  type DisputeCardData,
  type FacetsData,
  type PagesOf,
} from '../../parts/index.js'

export const operation = graphql`
  # What is disputed (what was said last first), what came in lately, what there is to find, and how the feeds are doing.
  query Home($after: String) {
    disputes(first: 8, after: $after) {
      totalCount
      nodes {
        ...DisputeCard
      }
      pageInfo {
        ...Paging
      }
    }
    articles(first: 6, orderBy: { field: INGESTED_AT, direction: DESC }) {
      totalCount
      nodes {
        id
        headline
        language
        publishedAt
        publisher {
          name
        }
        statements(first: 1) {
          totalCount
        }
      }
    }
    searchFacets(query: "") {
      ...Facets
    }
    feeds {
      url
      title
      articles
      failures
      lastError
      lastSuccessAt
      lastPolledAt
    }
  }
  ${DISPUTE_CARD}
  ${FACETS}
  ${PAGE_INFO}
`

export interface Feed {
  readonly url: string
  readonly title: string | null
  readonly articles: number
  readonly failures: number
  readonly lastError: string | null
  readonly lastSuccessAt: string | null
  readonly lastPolledAt: string | null
}

export interface LateArticle {
  readonly id: string
  readonly headline: string
  readonly language: string
  readonly publishedAt: string | null
  readonly publisher: { readonly name: string } | null
  readonly statements: Counted
}

export interface HomeData {
  readonly disputes: PagesOf<DisputeCardData>
  readonly articles: Counted & { readonly nodes: readonly LateArticle[] }
  readonly searchFacets: FacetsData
  readonly feeds: readonly Feed[]
}
