/** PLOVER event types (Open Event Data Alliance), and OTHER. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'OTHER',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_FACTUALITIES = ['FACT', 'CLAIMED', 'DENIED', 'PLANNED'] as const
export type EventFactuality = (typeof EVENT_FACTUALITIES)[number]

export const PARTICIPANT_ROLES = ['AGENT', 'RECIPIENT', 'PLACE', 'OTHER'] as const
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number]

/** Where reports of one event are found: under its key, about that time. */
export interface EventPlace {
  readonly key: string
  /** An effective date. */
  readonly at: string
}
