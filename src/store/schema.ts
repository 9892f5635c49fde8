import type { Generated } from 'kysely'
import type {
  ActorKind,
  Certainty,
  DatePrecision,
  DisputeKind,
  DisputeStatus,
  EventFactuality,
  EventType,
  ParticipantRole,
  Polarity,
  PropositionValue,
  QuotationForm,
  Stance,
  StatementKind,
  Tense,
} from '../model/index.js'

/**
 * The tables of db/migrations as kysely sees them. Rows refer to each other by number (`id`). Times are ISO 8601 text in UTC, flags 0 or 1, offsets UTF-16 units;
 * what a column means is told in the migration.
 */
export interface Database {
  actor: ActorTable
  actor_alias: { actor_id: number; alias: string; alias_folded: string }
  redirect: { old_id: string; new_id: string; reason: string; recorded_at: string }
  membership: MembershipTable
  article: ArticleTable
  text: { id: Generated<number>; article_id: number; hash: string; body: string }
  revision: RevisionTable
  article_actor: ArticleActorTable
  membership_evidence: SpanColumns & { membership_id: number; text_id: number }
  statement: StatementTable
  statement_relay: { statement_id: number; position: number; article_actor_id: number }
  actor_statement: { actor_id: number; relation: StatementRelation; effective_at: string; statement_id: number }
  proposition: PropositionTable
  restatement: { key_hash: number; group_hash: number; effective_at: string; tie: number; proposition_id: number }
  event: EventTable
  event_participant: { event_id: number; position: number; actor_id: number; role: ParticipantRole }
  event_mention: EventMentionTable
  event_mention_key: { key: string; effective_at: string; mention_id: number }
  event_mention_statement: { mention_id: number; statement_id: number }
  event_statement: { event_id: number; effective_at: string; statement_id: number }
  event_article: { event_id: number; sort_published: string; article_id: number }
  dispute: DisputeTable
  dispute_side: DisputeSideTable
  dispute_principal: { dispute_id: number; side: number; position: number; actor_id: number }
  dispute_statement: { dispute_id: number; side: number; effective_at: string; statement_id: number }
  dispute_reason: { dispute_id: number; position: number; rule: string; explanation: string }
  dispute_reason_statement: { dispute_id: number; reason: number; position: number; statement_id: number }
  dispute_actor: { actor_id: number; dispute_id: number; side: number; principal: Flag }
  dispute_article: { dispute_id: number; sort_published: string; article_id: number }
  position_change: { key: string; actor_id: number; question: string; earlier_id: number; later_id: number }
  article_sketch: { article_id: number; day: number | null; shingles: Buffer }
  article_shingle: { shingle: number; day: number; article_id: number }
  article_copy: { article_id: number; sort_published: string; copy_id: number }
  search: SearchTable
}

export type Flag = 0 | 1
export type StatementRelation = 'SPEAKER' | 'BEHALF'

export interface SpanColumns {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

interface ActorTable {
  id: Generated<number>
  public_id: string
  key: string
  name: string
  name_folded: string
  kind: ActorKind
  wikidata_id: string | null
  country_id: number | null
  statement_count: Generated<number>
  disputed: Generated<Flag>
}

interface MembershipTable {
  id: Generated<number>
  public_id: string
  actor_id: number
  organization_id: number
  role: string
  surname: string | null
  is_full: Flag
  since: string | null
  until: string | null
}

interface ArticleTable {
  id: Generated<number>
  public_id: string
  url: string | null
  identifier: string | null
  headline: string
  publisher_id: number | null
  source_key: string
  /** A JSON array of strings. */
  bylines: string
  language: string
  published_at: string | null
  sort_published: string
  ingested_at: string
  text_id: number
  revision: number
  disputed: Generated<Flag>
}

interface ArticleActorTable {
  id: Generated<number>
  text_id: number
  name: string
  kind: ActorKind
  actor_id: number
  /** A JSON array of [start, end, exact], in reading order. */
  mentions: string
  first_at: number | null
  place: number | null
}

interface RevisionTable {
  article_id: number
  number: number
  text_id: number
  headline: string
  modified_at: string | null
  recorded_at: string
}

interface StatementTable {
  id: Generated<number>
  public_id: string
  article_id: number
  text_id: number
  position: number
  current: Flag
  text: string
  form: QuotationForm
  kind: StatementKind
  polarity: Polarity
  certainty: Certainty
  speaker_id: number | null
  role: string | null
  on_behalf_of_id: number | null
  relayed_by_id: number | null
  principal_id: number | null
  said_at: string | null
  said_at_precision: DatePrecision | null
  effective_at: string
  disputed: Generated<Flag>
  confidence: number
  rule: string
  /** A JSON array of [start, end, exact or null, prefix, suffix]; a cue or mention is one such. */
  spans: Generated<string>
  cue: string | null
  speaker_mention: string | null
}

interface PropositionTable {
  id: Generated<number>
  statement_id: number
  /** The public id and the kind of its statement. */
  said_id: string
  said_kind: StatementKind
  ordinal: number
  principal_id: number | null
  speaker_id: number | null
  predicate: string
  agent_id: number | null
  recipient_id: number | null
  object: string | null
  object_text: string | null
  /** With spaces between them. */
  words: string
  polarity: Polarity
  certainty: Certainty
  tense: Tense
  conditional: Flag
  valid_from: string | null
  valid_until: string | null
  measure: string | null
  value: string | null
  bound: PropositionValue['bound'] | null
  /** A JSON array of strings, sorted. */
  keys: string
}

interface EventTable {
  id: Generated<number>
  public_id: string
  type: EventType
  label: string
  factuality: EventFactuality
  starts_at: string | null
  ends_at: string | null
  sort_start: string
  disputed: Generated<Flag>
}

interface EventMentionTable extends SpanColumns {
  id: Generated<number>
  text_id: number
  event_id: number | null
  type: EventType
  label: string
  factuality: EventFactuality
  starts_at: string | null
  ends_at: string | null
  effective_at: string
  /** A JSON array of EventParticipant. */
  participants: string
}

interface DisputeTable {
  id: Generated<number>
  public_id: string
  key: string
  kind: DisputeKind
  status: DisputeStatus
  question: string
  event_id: number | null
  opened_at: string | null
  last_activity_at: string | null
  sort_opened: string
  sort_activity: string
  confidence: number
  content_hash: string
}

interface DisputeSideTable {
  dispute_id: number
  position: number
  stance: Stance
  value: string | null
  independent_sources: number
}

/** The full-text index; `search` itself is the column that MATCH is asked of, `rank` the order, best first. */
interface SearchTable {
  rowid: number
  title: string
  body: string
  search: Generated<string>
  rank: Generated<number>
}
