import { DISPUTE_KINDS, DISPUTE_STATUSES, type DisputeKind, type DisputeStatus } from '../../../../model/index.js'
import { graphql } from '../../frame/graphql.js'
import type { Address, Variables } from '../../frame/page.js'
import {
  ACTOR_LINK,
  DISPUTE_CARD,
  PAGE_INFO,
  type ActorLinkData,
  type DisputeCardData,
  type PagesOf,
} from '../../parts/index.js'

export interface NodeData {
  readonly disputes: number
  readonly opponents: number
  readonly actor: ActorLinkData
}

export interface EdgeData {
  readonly one: ActorLinkData
  readonly other: ActorLinkData
  readonly disputes: number
  readonly kinds: readonly { readonly kind: DisputeKind; readonly disputes: number }[]
  readonly statuses: readonly { readonly status: DisputeStatus; readonly disputes: number }[]
  readonly lastActivityAt: string | null
}

export interface NetworkData {
  readonly disputeNetwork: {
    readonly disputes: number
    readonly complete: boolean
    readonly nodes: readonly NodeData[]
    readonly edges: readonly EdgeData[]
  }
  /** Whom the network is about; not asked for where it is about everybody. */
  readonly about?: ActorLinkData | null
  /** The pair whose disputes are listed, and those disputes. */
  readonly one?: ActorLinkData | null
  readonly other?: ActorLinkData | null
  readonly between?: PagesOf<DisputeCardData>
}

export const operation = graphql`
  # Who disputes whom, and how often; of one pair, the disputes themselves.
  query Network(
    $filter: DisputeFilter
    $first: Int!
    $actor: ID
    $one: ID
    $other: ID
    $pair: DisputeFilter
    $after: String
    $focused: Boolean!
    $listed: Boolean!
  ) {
    disputeNetwork(filter: $filter, first: $first) {
      disputes
      complete
      nodes {
        disputes
        opponents
        actor {
          ...ActorLink
        }
      }
      edges {
        one {
          ...ActorLink
        }
        other {
          ...ActorLink
        }
        disputes
        kinds {
          kind
          disputes
        }
        statuses {
          status
          disputes
        }
        lastActivityAt
      }
    }
    about: actor(id: $actor) @include(if: $focused) {
      ...ActorLink
    }
    one: actor(id: $one) @include(if: $listed) {
      ...ActorLink
    }
    other: actor(id: $other) @include(if: $listed) {
      ...ActorLink
    }
    between: disputes(first: 5, after: $after, filter: $pair) @include(if: $listed) {
      totalCount
      nodes {
        ...DisputeCard
      }
      pageInfo {
        ...Paging
      }
    }
  }
  ${ACTOR_LINK}
  ${DISPUTE_CARD}
  ${PAGE_INFO}
`

/** How many pairs can be drawn; the first of them unless told. */
export const PAIRS = [60, 120, 240, 500] as const
/** More than so many are drawn by the browser, on a canvas. */
export const MOST_IN_SVG = 240

/** What the address chooses. Whatever is none of the choices counts as not chosen. */
export interface Chosen {
  readonly kind: DisputeKind | null
  readonly status: DisputeStatus | null
  /** A day, "2023-01-31". */
  readonly since: string | null
  readonly pairs: number
  readonly actor: string | null
  readonly pair: readonly [string, string] | null
}

export function chosenBy({ query }: Address): Chosen {
  const [one, other] = [query.get('one'), query.get('other')]
  const since = query.get('since') ?? ''
  return {
    kind: DISPUTE_KINDS.find((kind) => kind === query.get('kind')) ?? null,
    status: DISPUTE_STATUSES.find((status) => status === query.get('status')) ?? null,
    since: isDay(since) ? since : null,
    pairs: PAIRS.find((pairs) => String(pairs) === query.get('pairs')) ?? PAIRS[0],
    actor: query.get('actor') === '' ? null : query.get('actor'),
    pair: one && other ? [one, other] : null,
  }
}

export function variablesFor(address: Address): Variables {
  const { kind, status, since, pairs, actor, pair } = chosenBy(address)
  const filter = {
    ...(kind && { kinds: [kind] }),
    ...(status && { status: [status] }),
    ...(since && { activeAfter: `${since}T00:00:00Z` }),
  }
  return {
    filter: { ...filter, ...(actor && { actor }) },
    first: pairs,
    actor,
    one: pair?.[0] ?? null,
    other: pair?.[1] ?? null,
    pair: pair && { ...filter, between: pair },
    after: address.query.get('after'),
    focused: actor !== null,
    listed: pair !== null,
  }
}

/** Whether the calendar has it. */
function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
