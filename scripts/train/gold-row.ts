import type { QuotationForm, Span } from '../../src/model/index.js'

/** A statement as an annotator marked it; of own articles with all that is known of who speaks. */
export interface GoldStatement {
  readonly id: string
  readonly content?: string
  readonly span?: Span
  readonly spans?: readonly Span[]
  readonly form: QuotationForm
  readonly kind: string
  readonly polarity: string
  readonly cueSpan?: Span | null
  readonly speakerSpan?: Span | null
  readonly speaker?: string | null
  readonly speakerKind?: string
  readonly role?: string | null
  readonly onBehalfOf?: string | null
  readonly relayedBy?: string | null
}

export interface GoldEvent {
  readonly id: string
  readonly type: string
  readonly factuality: string
  readonly label: string
  readonly triggerSpan?: Span | null
  readonly participants: readonly { readonly actor: string; readonly role: string }[]
  readonly statements: readonly string[]
}

export interface GoldDispute {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly question: string
  readonly sides: readonly {
    readonly stance: string
    readonly principals: readonly string[]
    readonly statements: readonly string[]
  }[]
}

/** What annotators found in one article. */
export interface GoldRow {
  readonly id: string
  readonly statements: readonly GoldStatement[]
  readonly events: readonly GoldEvent[]
  readonly disputes: readonly GoldDispute[]
}
