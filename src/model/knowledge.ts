import type { DisputeKind, DisputeStatus, Stance } from './dispute.js'
import type { EventFactuality, EventType, ParticipantRole } from './event.js'
import type { ExtractedStatement, LocalActorId, LocalStatementId, PropositionValue, Tense } from './extraction.js'
import type { Actor, ArticleActor, Membership } from './actor.js'
import type { Span } from './span.js'
import type { Certainty, Polarity, StatementKind } from './statement.js'

/** Which text of which article something was read from. Texts are kept by hash, so a text that returns is the same text. */
export interface TextRef {
  readonly articleId: string
  readonly textHash: string
  /** The article's `publishedAt`, ISO 8601 UTC, or null. */
  readonly publishedAt: string | null
}

/** Who is who: actors to create or enrich (aliases united, nothing removed), and each local actor's place among them. */
export interface ActorResolution {
  readonly actors: readonly Actor[]
  readonly memberships: readonly (Membership & { readonly evidence: Span })[]
  readonly articleActors: ReadonlyMap<LocalActorId, ArticleActor & { readonly mentions: readonly Span[] }>
}

/** A statement with its derived id; the actors in it are ids of article actors. */
export interface LinkedStatement extends Omit<
  ExtractedStatement,
  'id' | 'speaker' | 'onBehalfOf' | 'relayChain' | 'propositions' | 'answers' | 'repliesTo'
> {
  readonly id: string
  readonly local: LocalStatementId
  /** Reading order within the text, from 0. */
  readonly position: number
  /** The words of all spans, joined by ' ... ' where something stands between them. */
  readonly text: string
  readonly speaker: string | null
  readonly onBehalfOf: string | null
  readonly relayChain: readonly string[]
  /** Whose position it is (an actor id): the principal of `onBehalfOf`, else the speaker, rolled up to its state or office. */
  readonly principalId: string | null
  /** `saidAt`, else the article's `publishedAt`, else '' (sorts as oldest). */
  readonly effectiveAt: string
  readonly propositions: readonly LinkedProposition[]
}

/** A proposition with everything a decision about it needs, so that candidates from other articles come without joins. */
export interface LinkedProposition {
  readonly statementId: string
  /** Within its statement, from 0. */
  readonly ordinal: number
  /** Two propositions can meet in a dispute only where they share a key. */
  readonly keys: readonly string[]
  readonly statementKind: StatementKind
  readonly principalId: string | null
  /** Who said it, an actor id. */
  readonly speakerId: string | null
  readonly effectiveAt: string
  readonly predicate: string
  readonly agentId: string | null
  readonly recipientId: string | null
  readonly object: string | null
  /** Words for a question, behind a verb that means the opposite of the predicate: "close~its plant". */
  readonly objectText: string | null
  /** The content words of its clause, but for the verb and whoever does it. */
  readonly words: readonly string[]
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly tense: Tense
  readonly conditional: boolean
  readonly from: string | null
  readonly until: string | null
  readonly value: PropositionValue | null
}

/** One article's report of an event. Events are groups of these. */
export interface EventMention {
  readonly articleId: string
  readonly textHash: string
  readonly trigger: Span
  /** Two mentions can be of one event only where they share a key. */
  readonly keys: readonly string[]
  readonly type: EventType
  readonly label: string
  readonly factuality: EventFactuality
  readonly participants: readonly EventParticipant[]
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly effectiveAt: string
  readonly statementIds: readonly string[]
}

export interface EventParticipant {
  readonly actorId: string
  readonly role: ParticipantRole
}

/** A pure function of its mentions; named by the earliest. */
export interface Event {
  readonly id: string
  readonly type: EventType
  readonly label: string
  readonly factuality: EventFactuality
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly participants: readonly EventParticipant[]
  readonly mentions: readonly EventMention[]
}

/** A pure function of the propositions that share its key; never a ruling on who is right. */
export interface Dispute {
  readonly id: string
  readonly key: string
  readonly kind: DisputeKind
  readonly status: DisputeStatus
  readonly question: string
  readonly sides: readonly [DisputeSide, DisputeSide, ...DisputeSide[]]
  /** By effective dates, ISO 8601 UTC; null while all its articles are undated. */
  readonly openedAt: string | null
  readonly lastActivityAt: string | null
  readonly confidence: number
  readonly reasons: readonly [DisputeReason, ...DisputeReason[]]
}

export interface DisputeSide {
  readonly stance: Stance
  /** The value claimed, where stance is VALUE. */
  readonly value: string | null
  readonly principalIds: readonly string[]
  readonly statementIds: readonly string[]
}

export interface DisputeReason {
  readonly rule: string
  readonly explanation: string
  readonly statementIds: readonly string[]
}

/** A dispute that somebody took out, as far as it has to do with some statements. */
export interface Suppression {
  readonly kind: DisputeKind
  readonly key: string
  /** Whether nothing is found under its key any more. */
  readonly isKeyGone: boolean
  /** Those of the statements that stood in it, or say in another text of their article what one in it said. */
  readonly statementIds: readonly string[]
}

/** A principal that took one position and later the opposite. */
export interface PositionChange {
  readonly actorId: string
  readonly question: string
  readonly earlierId: string
  readonly laterId: string
}
