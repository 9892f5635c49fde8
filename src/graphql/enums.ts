import { registerEnumType } from 'type-graphql'
import {
  ACTOR_KINDS,
  CERTAINTIES,
  DATE_PRECISIONS,
  DISPUTE_KINDS,
  DISPUTE_STATUSES,
  EVENT_FACTUALITIES,
  EVENT_TYPES,
  PARTICIPANT_ROLES,
  POLARITIES,
  QUOTATION_FORMS,
  STANCES,
  STATEMENT_KINDS,
} from '../model/index.js'

type Described<T extends string> = Partial<Record<T, string>>

/** Registers the values as a GraphQL enum and gives the object that type functions return. */
function enumOf<T extends string>(
  name: string,
  description: string,
  values: readonly T[],
  described: Described<T> = {},
): Record<T, T> {
  const object = Object.fromEntries(values.map((v) => [v, v])) as Record<T, T>
  const valuesConfig = Object.fromEntries(
    Object.entries(described).map(([value, text]) => [value, { description: text as string }]),
  )
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never })
  return object
}

export const QuotationFormEnum = enumOf('QuotationForm', 'How the words are given.', QUOTATION_FORMS, {
  DIRECT: 'All of it stands in quotation marks.',
  INDIRECT: 'None of it stands in quotation marks.',
  MIXED: 'A paraphrase with quoted words inside.',
})

export const StatementKindEnum = enumOf('StatementKind', 'What the speaker does by saying it.', STATEMENT_KINDS, {
  CLAIM: 'Says that something is, was or will be so.',
  ALLEGATION: 'Accuses somebody of a wrong.',
  DENIAL: 'Says that what somebody alleged, claimed or reported is not so.',
  CONFIRMATION: 'Confirms what others reported.',
  REFUSAL: 'Rejects a demand, an offer or a proposal.',
  DEMAND: 'Asks somebody to act.',
  PROMISE: 'Commits the speaker to act.',
  THREAT: 'Promises harm.',
  PREDICTION: 'Says what is expected to happen, warnings included.',
  OPINION: 'Judges, praises, condemns, feels, thanks.',
  CONCESSION: 'Admits a fault or gives in, apologies included.',
  RETRACTION: 'Takes back what the speaker said before.',
  QUESTION: 'Asks.',
  DECLINED_COMMENT: 'Would not comment, or could not be reached.',
})

export const PolarityEnum = enumOf('Polarity', 'Whether the content negates its main proposition.', POLARITIES)

export const CertaintyEnum = enumOf('Certainty', 'How firmly the speaker commits to it (FactBank).', CERTAINTIES, {
  CERTAIN: 'Said to be so.',
  PROBABLE: 'Said to be likely.',
  POSSIBLE: 'Said to be possible: fears, concerns and warnings too.',
  UNCOMMITTED: 'The speaker takes no position, as in a question.',
})

export const DatePrecisionEnum = enumOf('DatePrecision', 'How exactly the text dates it.', DATE_PRECISIONS)

export const ActorKindEnum = enumOf('ActorKind', 'What sort of actor it is.', ACTOR_KINDS, {
  OFFICE: 'An office that speaks for its state: Kremlin, White House.',
  GROUP: 'Police, protesters, experts.',
  UNNAMED: 'Sources that ask not to be named.',
})

export const EventTypeEnum = enumOf('EventType', 'PLOVER event types, and OTHER.', EVENT_TYPES, {
  AGREE: 'Deals, treaties, contracts, settlements.',
  CONSULT: 'Meetings, visits, talks, calls.',
  SUPPORT: 'Endorsements, nominations, recognition.',
  CONCEDE: 'Apologies, confessions, pardons, amnesties.',
  COOPERATE: 'Partnerships, alliances, work done together.',
  AID: 'Help and rescue; arms, food and medicine given.',
  RETREAT: 'Withdrawals, surrenders, truces.',
  REQUEST: 'Demands, appeals, proposals, orders.',
  ACCUSE: 'Charges, indictments, blame.',
  REJECT: 'Refusals, vetoes, opposition.',
  THREATEN: 'Threats, ultimatums, blackmail.',
  PROTEST: 'Demonstrations, marches, riots, strikes over pay.',
  SANCTION: 'Sanctions, embargoes, tariffs, boycotts.',
  MOBILIZE: 'Troops sent out, arms made ready, exercises.',
  COERCE: 'Arrests, bans, seizures, expulsions, curfews.',
  ASSAULT: 'Attacks, bombings, killings, fights.',
  OTHER: 'Disasters, elections, sport, deaths, business, courts.',
})

export const EventFactualityEnum = enumOf('EventFactuality', 'How the articles present it.', EVENT_FACTUALITIES, {
  FACT: 'Narrated as having happened.',
  CLAIMED: 'Only statements say so.',
  DENIED: 'Statements say that it did not or will not happen.',
  PLANNED: 'It is said to be going to happen.',
})

export const ParticipantRoleEnum = enumOf('ParticipantRole', 'What a participant is to an event.', PARTICIPANT_ROLES, {
  AGENT: 'Does it.',
  RECIPIENT: 'It is done to, for or with it.',
  PLACE: 'Where it happens.',
  OTHER: 'Named with it, as none of these.',
})

export const DisputeKindEnum = enumOf('DisputeKind', 'In what way the sides cannot all be right.', DISPUTE_KINDS, {
  CONTRADICTS: 'The same proposition, opposite polarity.',
  CONTRARY_VALUE: 'Different values for one number, date, cause or culprit.',
  DISPUTES_ATTRIBUTION: "'I never said that.'",
  OPPOSES: 'A will against a will: a demand or proposal and its refusal.',
})

export const DisputeStatusEnum = enumOf(
  'DisputeStatus',
  'Where a dispute stands; it follows from the statements alone.',
  DISPUTE_STATUSES,
  {
    UNANSWERED: 'One side has no statement in any article.',
    CONTESTED: 'Both sides have statements.',
    CONCEDED: 'A side has admitted the other’s point.',
    RETRACTED: 'A side has taken back what it said.',
  },
)

export const StanceEnum = enumOf('Stance', 'What a side does with the question.', STANCES, {
  ASSERTS: 'Says that it is so.',
  DENIES: 'Says that it is not so.',
  VALUE: 'Gives the value named beside it.',
  FOR: 'Wants it done.',
  AGAINST: 'Will not have it done.',
})

export const SearchKindEnum = enumOf('SearchKind', 'What to search.', [
  'ARTICLE',
  'STATEMENT',
  'ACTOR',
  'EVENT',
  'DISPUTE',
])
export const OrderDirectionEnum = enumOf('OrderDirection', 'From low to high or from high to low.', ['ASC', 'DESC'])
export const ArticleOrderFieldEnum = enumOf('ArticleOrderField', 'What articles can be ordered by.', [
  'PUBLISHED_AT',
  'INGESTED_AT',
])
export const StatementOrderFieldEnum = enumOf(
  'StatementOrderField',
  'What statements can be ordered by.',
  ['SAID_AT', 'CONFIDENCE'],
  {
    SAID_AT: 'The date it was said, else of its article.',
  },
)
export const DisputeOrderFieldEnum = enumOf('DisputeOrderField', 'What disputes can be ordered by.', [
  'OPENED_AT',
  'LAST_ACTIVITY_AT',
  'CONFIDENCE',
])
export const IngestOutcomeEnum = enumOf(
  'IngestOutcome',
  'What became of an article sent in.',
  ['CREATED', 'REVISED', 'UNCHANGED'],
  {
    REVISED: 'The address was known with another text: a new revision.',
    UNCHANGED: 'The same text at the same address was there already.',
  },
)
