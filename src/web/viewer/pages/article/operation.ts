import type {
  Certainty,
  DatePrecision,
  DisputeStatus,
  Polarity,
  QuotationForm,
  StatementKind,
} from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import { ACTOR_LINK, type ActorLinkData, type Counted } from '../../parts/index.js'
import type { Place } from './marked-text.js'

export const operation = graphql`
  # An article with what is said in it: by whom, on whose behalf, and what others say against it.
  query Article($id: ID!, $from: Int) {
    article(id: $id) {
      id
      headline
      text
      language
      url
      publishedAt
      bylines
      revision
      publisher {
        ...ActorLink
      }
      disputes(first: 10) {
        nodes {
          id
          question
          status
        }
      }
      copies(first: 5) {
        nodes {
          id
          headline
          publisher {
            name
          }
        }
      }
      statements(first: 1) {
        totalCount
      }
      shown: statements(first: 100, filter: { fromNumber: $from }) {
        nodes {
          ...Said
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }

  fragment Said on Statement {
    id
    number
    kind
    polarity
    certainty
    confidence
    form
    role
    rule
    saidAt
    saidAtPrecision
    speaker {
      ...ActorLink
    }
    onBehalfOf {
      ...ActorLink
    }
    relayedBy {
      ...ActorLink
    }
    spans {
      start
      end
    }
    disputes(first: 3) {
      nodes {
        id
        question
      }
    }
    counterStatements(first: 3) {
      nodes {
        id
        number
        text
        speaker {
          ...ActorLink
        }
        article {
          id
        }
      }
    }
  }
  ${ACTOR_LINK}
`

export interface Said {
  readonly id: string
  readonly number: number
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly confidence: number
  readonly form: QuotationForm
  readonly role: string | null
  readonly rule: string
  readonly saidAt: string | null
  readonly saidAtPrecision: DatePrecision | null
  readonly speaker: ActorLinkData | null
  readonly onBehalfOf: ActorLinkData | null
  readonly relayedBy: ActorLinkData | null
  readonly spans: readonly Place[]
  readonly disputes: { readonly nodes: readonly { readonly id: string; readonly question: string }[] }
  readonly counterStatements: {
    readonly nodes: readonly {
      readonly id: string
      readonly number: number
      readonly text: string
      readonly speaker: ActorLinkData | null
      readonly article: { readonly id: string }
    }[]
  }
}

export interface Article {
  readonly id: string
  readonly headline: string
  readonly text: string
  readonly language: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly bylines: readonly string[]
  readonly revision: number
  readonly publisher: ActorLinkData | null
  readonly disputes: {
    readonly nodes: readonly { readonly id: string; readonly question: string; readonly status: DisputeStatus }[]
  }
  readonly copies: {
    readonly nodes: readonly {
      readonly id: string
      readonly headline: string
      readonly publisher: { readonly name: string } | null
    }[]
  }
  readonly statements: Counted
  /** A hundred of them, in reading order. */
  readonly shown: { readonly nodes: readonly Said[]; readonly pageInfo: { readonly hasNextPage: boolean } }
}

export interface ArticleData {
  readonly article: Article | null
}
