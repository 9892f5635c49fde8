import type { DatePrecision, DisputeKind, DisputeStatus, Stance, StatementKind } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import {
  ACTOR_LINK,
  PAGE_INFO,
  QUOTATION,
  type ActorLinkData,
  type PagesOf,
  type QuotationData,
} from '../../parts/index.js'

export const operation = graphql`
  # A dispute: its sides with their words, every statement in the order said, and why they stand against each other.
  query Dispute($id: ID!, $after: String) {
    dispute(id: $id) {
      id
      question
      kind
      status
      confidence
      openedAt
      lastActivityAt
      event {
        id
        label
      }
      sides {
        stance
        value
        independentSources
        principals {
          ...ActorLink
        }
        statements(first: 30) {
          totalCount
          nodes {
            ...Quotation
          }
        }
      }
      timeline(first: 100, after: $after) {
        totalCount
        nodes {
          ...Moment
        }
        pageInfo {
          ...Paging
        }
      }
      reasons {
        rule
        explanation
        statements {
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
  }

  fragment Moment on Statement {
    id
    number
    text
    kind
    saidAt
    saidAtPrecision
    speaker {
      ...ActorLink
    }
    onBehalfOf {
      ...ActorLink
    }
    article {
      id
      publishedAt
      publisher {
        name
      }
    }
  }
  ${QUOTATION}
  ${ACTOR_LINK}
  ${PAGE_INFO}
`

export interface Side {
  readonly stance: Stance
  readonly value: string | null
  readonly independentSources: number
  readonly principals: readonly ActorLinkData[]
  readonly statements: { readonly totalCount: number; readonly nodes: readonly QuotationData[] }
}

/** A statement in the order said. */
export interface Said {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly kind: StatementKind
  readonly saidAt: string | null
  readonly saidAtPrecision: DatePrecision | null
  readonly speaker: ActorLinkData | null
  readonly onBehalfOf: ActorLinkData | null
  readonly article: {
    readonly id: string
    readonly publishedAt: string | null
    readonly publisher: { readonly name: string } | null
  }
}

export interface Reason {
  readonly rule: string
  readonly explanation: string
  readonly statements: readonly {
    readonly id: string
    readonly number: number
    readonly text: string
    readonly speaker: ActorLinkData | null
    readonly article: { readonly id: string }
  }[]
}

export interface Dispute {
  readonly id: string
  readonly question: string
  readonly kind: DisputeKind
  readonly status: DisputeStatus
  readonly confidence: number
  readonly openedAt: string | null
  readonly lastActivityAt: string | null
  readonly event: { readonly id: string; readonly label: string } | null
  readonly sides: readonly Side[]
  readonly timeline: PagesOf<Said>
  readonly reasons: readonly Reason[]
}

export interface DisputeData {
  readonly dispute: Dispute | null
}
