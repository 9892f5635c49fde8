import type { DatePrecision, Polarity, StatementKind } from '../../../model/index.js'
import { ACTOR_LINK, type ActorLinkData } from './actor-link.js'

/** A statement as it is quoted anywhere outside its article. */
export const QUOTATION = `fragment Quotation on Statement {
  id
  number
  text
  kind
  polarity
  role
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
  cue {
    exact
  }
  spans {
    exact
    prefix
    suffix
  }
  article {
    id
    headline
    publishedAt
    language
    publisher {
      name
    }
  }
}

${ACTOR_LINK}`

/** What the fragment Quotation gives. */
export interface QuotationData {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly role: string | null
  readonly saidAt: string | null
  readonly saidAtPrecision: DatePrecision | null
  readonly speaker: ActorLinkData | null
  readonly onBehalfOf: ActorLinkData | null
  readonly relayedBy: ActorLinkData | null
  readonly cue: { readonly exact: string } | null
  readonly spans: readonly { readonly exact: string; readonly prefix: string; readonly suffix: string }[]
  readonly article: {
    readonly id: string
    readonly headline: string
    readonly publishedAt: string | null
    readonly language: string
    readonly publisher: { readonly name: string } | null
  }
}
