import type { ActorKind } from '../../../../model/index.js'
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
import { OPPONENTS, type OpponentsData } from './opponents.js'
import { POSITIONS, type PositionsData } from './positions.js'
import type { RoleData } from './roles.js'

export const operation = graphql`
  # One actor: roles, positions by event, opponents, disputes, and what was said by it and for it.
  query Actor(
    $id: ID!
    $positions: String
    $changes: String
    $opponents: String
    $disputes: String
    $said: String
    $behalf: String
  ) {
    actor(id: $id) {
      ...ActorLink
      kind
      wikidataId
      aliases
      country {
        ...ActorLink
      }
      memberships {
        role
        since
        until
        organization {
          ...ActorLink
        }
        articles(first: 1) {
          totalCount
          nodes {
            id
            headline
          }
        }
      }
      ...Positions
      ...Opponents
      disputes(first: 3, after: $disputes) {
        totalCount
        nodes {
          ...DisputeCard
        }
        pageInfo {
          ...Paging
        }
      }
      statements(first: 6, after: $said) {
        totalCount
        nodes {
          ...Quotation
        }
        pageInfo {
          ...Paging
        }
      }
      statementsOnBehalf(first: 6, after: $behalf) {
        totalCount
        nodes {
          ...Quotation
        }
        pageInfo {
          ...Paging
        }
      }
    }
  }
  ${POSITIONS}
  ${OPPONENTS}
  ${DISPUTE_CARD}
  ${QUOTATION}
  ${ACTOR_LINK}
  ${PAGE_INFO}
`

/** What the operation gives of an actor. */
export interface ActorData extends ActorLinkData, PositionsData, OpponentsData {
  readonly kind: ActorKind
  readonly wikidataId: string | null
  readonly aliases: readonly string[]
  readonly country: ActorLinkData | null
  readonly memberships: readonly RoleData[]
  readonly disputes: PagesOf<DisputeCardData>
  readonly statements: PagesOf<QuotationData>
  readonly statementsOnBehalf: PagesOf<QuotationData>
}
