import type { ActorKind } from './actor.js'
import type { EventFactuality, EventType, ParticipantRole } from './event.js'
import type { Span } from './span.js'
import type { Certainty, DatePrecision, Polarity, QuotationForm, StatementKind } from './statement.js'

/** "A1", "A2", ...: an actor within one extraction. */
export type LocalActorId = `A${number}`
/** "S1", "S2", ...: a statement within one extraction, in reading order. */
export type LocalStatementId = `S${number}`
/** "E1", "E2", ...: an event within one extraction. */
export type LocalEventId = `E${number}`

/** Everything that was read out of one text. Pure data; names are canonical as far as this one text tells. */
export interface Extraction {
  readonly statements: readonly ExtractedStatement[]
  readonly actors: readonly ExtractedActor[]
  readonly events: readonly ExtractedEvent[]
  readonly oppositions: readonly Opposition[]
}

/** Somebody named or described in the text, all mentions gathered; or a principal that follows from one (mentions empty). */
export interface ExtractedActor {
  readonly id: LocalActorId
  /** Fullest name in the text, or the gazetteer's ("North Korea" for "the North"). */
  readonly name: string
  readonly kind: ActorKind
  /** Other names printed in the text, without pronouns. */
  readonly aliases: readonly string[]
  readonly mentions: readonly Span[]
  /** From the gazetteer. */
  readonly wikidataId: string | null
  /** The state it belongs to or acts for. */
  readonly country: LocalActorId | null
  readonly affiliations: readonly Affiliation[]
}

/** A post seen in the text: "White House national security spokesman John Kirby". */
export interface Affiliation {
  readonly organization: LocalActorId
  readonly role: string
  readonly evidence: Span
}

export interface ExtractedStatement {
  readonly id: LocalStatementId
  /** In reading order, not overlapping, none empty; more than one where the cue interrupts a quotation. */
  readonly spans: readonly [Span, ...Span[]]
  readonly form: QuotationForm
  readonly kind: StatementKind
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly cue: Span | null
  /** The words that name the speaker nearest to the statement ("he", "Kirby"). */
  readonly speakerMention: Span | null
  readonly speaker: LocalActorId | null
  /** As printed, first mention's included: "White House national security spokesman". */
  readonly role: string | null
  /** The principal whose position it is; null for those who speak for themselves. */
  readonly onBehalfOf: LocalActorId | null
  /** Everybody it passed through, outermost first; the last is the contract's `relayedBy`. */
  readonly relayChain: readonly LocalActorId[]
  /** ISO 8601, UTC. */
  readonly saidAt: string | null
  readonly saidAtPrecision: DatePrecision | null
  /** 0 to 1, three decimals. */
  readonly confidence: number
  readonly rule: string
  readonly propositions: readonly Proposition[]
  /** Statements of the same text that it is worded as an answer to ("denied the claim", "disputed the figure"). */
  readonly answers: readonly LocalStatementId[]
  /** A denial or rejection only: statements of others in the same text about the same, which it goes against without naming them. */
  readonly repliesTo: readonly LocalStatementId[]
}

export const TENSES = ['PAST', 'PRESENT', 'FUTURE'] as const
export type Tense = (typeof TENSES)[number]

/**
 * What a statement says is so, in comparable form. "They will not sell arms to Russia" gives predicate TRANSFER,
 * agent North Korea, recipient Russia, object "arms", polarity NEGATIVE, tense FUTURE.
 */
export interface Proposition {
  /** Class of the verb or noun from the lexicon ("TRANSFER"), else its lemma in lower case. */
  readonly predicate: string
  readonly trigger: Span
  /** The word itself, lower case, where it means the opposite of its class: "close" of OPEN, whose polarity is turned. */
  readonly opposite: string | null
  /** The verb that says it, lower case, where its agent does it to its object or recipient and nothing stands between: "bomb". */
  readonly verb: string | null
  readonly agent: LocalActorId | null
  readonly recipient: LocalActorId | null
  /** Other actors that take part: the one it is taken from, the place. */
  readonly others: readonly LocalActorId[]
  /** Class of the object's head from the lexicon ("ARMS"), else its lemma; null where there is none. */
  readonly object: string | null
  /** Whose the object is, beside whoever takes part: "Malian | airspace", "Boeing's | plant". */
  readonly objectOf: LocalActorId | null
  /** Where the object stands or the act is done: "the port | of Aden", "closed the plant | in Turin". */
  readonly objectAt: LocalActorId | null
  /** The object's own words, for explanations and questions. */
  readonly objectSpan: Span | null
  /** Who does it as the sentence has it: of "Norland bought ships from Chile", whose agent is Chile, Norland. */
  readonly doer: LocalActorId | null
  /** The other content words of its clause, by lemma; names as they stand. None of an act that a noun names. */
  readonly words: readonly string[]
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly tense: Tense
  /** Under "if", "unless", "would": met by no dispute. */
  readonly conditional: boolean
  /** When it is said to be so, ISO 8601 UTC; null ends are open. */
  readonly when: { readonly from: string | null; readonly until: string | null } | null
  /** A number, date, cause or culprit that it gives: {"deaths", "17"}. */
  readonly value: PropositionValue | null
}

export interface PropositionValue {
  /** What is counted or named, normalised: "deaths", "cause". */
  readonly measure: string
  /** Normalised for comparison ("17", "180000 tonnes"). */
  readonly value: string
  /** "at least", "up to": such values clash only with values outside their range. */
  readonly bound: 'EXACT' | 'AT_LEAST' | 'AT_MOST' | 'ABOUT'
}

/** Two camps that stand against each other in the text as a whole, though no two of their propositions need be comparable. */
export interface Opposition {
  readonly kind: 'CONTRADICTS' | 'OPPOSES'
  /** What each says, first the one that asserts or is for it; in reading order. */
  readonly sides: readonly [readonly LocalStatementId[], readonly LocalStatementId[]]
  /** Of these, what those say whose positions the sides are; the others join them. */
  readonly leading: readonly LocalStatementId[]
  /** The statement of the first side that the question is about. */
  readonly subject: LocalStatementId
  /** 0 to 1, three decimals. */
  readonly confidence: number
  /** Families of what spoke for it, the strongest first: "reply" (how it is reported), "names" (one speaks of the other). */
  readonly reasons: readonly string[]
}

export interface ExtractedEvent {
  readonly id: LocalEventId
  readonly type: EventType
  readonly label: string
  readonly factuality: EventFactuality
  readonly trigger: Span
  readonly participants: readonly { readonly actor: LocalActorId; readonly role: ParticipantRole }[]
  /** ISO 8601, UTC. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  /** The statements that are about it. */
  readonly statements: readonly LocalStatementId[]
}
