import type {
  ActorKind,
  Certainty,
  DisputeKind,
  DisputeStatus,
  EventFactuality,
  Polarity,
  Stance,
  StatementKind,
} from '../../../model/index.js'

/** What the schema's values are called on the pages. */
export const STATEMENT_KIND_WORDS: Record<StatementKind, string> = {
  ALLEGATION: 'Allegation',
  CLAIM: 'Claim',
  CONCESSION: 'Concession',
  CONFIRMATION: 'Confirmation',
  DECLINED_COMMENT: 'No comment',
  DEMAND: 'Demand',
  DENIAL: 'Denial',
  OPINION: 'Opinion',
  PREDICTION: 'Prediction',
  PROMISE: 'Promise',
  QUESTION: 'Question',
  REFUSAL: 'Refusal',
  RETRACTION: 'Retraction',
  THREAT: 'Threat',
}

export const DISPUTE_KIND_WORDS: Record<DisputeKind, string> = {
  CONTRADICTS: 'Yes or no',
  CONTRARY_VALUE: 'Which value',
  DISPUTES_ATTRIBUTION: 'Who said it',
  OPPOSES: 'Will against will',
}

export const DISPUTE_STATUS_WORDS: Record<DisputeStatus, string> = {
  CONCEDED: 'A side has conceded',
  CONTESTED: 'Contested',
  RETRACTED: 'A side has retracted',
  UNANSWERED: 'One side is not in print',
}

export const STANCE_WORDS: Record<Stance, string> = {
  ASSERTS: 'Says so',
  DENIES: 'Says not so',
  VALUE: 'Gives',
  FOR: 'For it',
  AGAINST: 'Against it',
}

export const CERTAINTY_WORDS: Record<Certainty, string> = {
  CERTAIN: 'said to be so',
  PROBABLE: 'said to be likely',
  POSSIBLE: 'said to be possible',
  UNCOMMITTED: 'takes no position',
}

export const ACTOR_KIND_WORDS: Record<ActorKind, string> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  OFFICE: 'Office',
  STATE: 'State',
  GROUP: 'Group',
  UNNAMED: 'Unnamed source',
}

export const FACTUALITY_WORDS: Record<EventFactuality, string> = {
  FACT: 'Reported as fact',
  CLAIMED: 'Claimed',
  DENIED: 'Denied',
  PLANNED: 'Planned',
}

/** A word that says what sort of thing this is. */
export function Chip({ children, quiet = false }: { children: string; quiet?: boolean }) {
  return <span class={quiet ? 'chip chip-quiet' : 'chip'}>{children}</span>
}

const NEGATIVE_KINDS: ReadonlySet<StatementKind> = new Set(['DENIAL', 'REFUSAL'])

/** What a speaker does by a statement, and whether its content is negated, where that is not said by itself. Words only: no colour judges. */
export function StatementChips({ kind, polarity }: { kind: StatementKind; polarity: Polarity }) {
  return (
    <span class="said-kind">
      {STATEMENT_KIND_WORDS[kind]}
      {polarity === 'NEGATIVE' && !NEGATIVE_KINDS.has(kind) && <span class="negated">, negated</span>}
    </span>
  )
}
