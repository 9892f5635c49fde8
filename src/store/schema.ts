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
 * The tables of db/migrations as kysely sees them. Times are ISO 8601 text in UTC, flags 0 or 1, offsets UTF-16 units;
 * what a column means is told in the migration.
 */
export interface Database {
  actor: ActorTable
  actor_alias: { actor_id: string; alias: string; alias_folded: string }
  redirect: { old_id: string; new_id: string; reason: string; recorded_at: string }
  membership: MembershipTable
  article: ArticleTable
  text: { id: Generated<number>; article_id: string; hash: string; body: string }
  revision: RevisionTable
  article_actor: ArticleActorTable
  membership_evidence: SpanColumns & { membership_id: string; text_id: number }
  statement: StatementTable
  statement_span: SpanColumns & { statement_id: string; part: SpanPart; position: number }
  statement_relay: { statement_id: string; position: number; article_actor_id: string }
  actor_statement: { actor_id: string; relation: StatementRelation; effective_at: string; statement_id: string }
  article_actor_edge: { article_id: string; position: number; actor_id: string }
  proposition: PropositionTable
  restatement: {
    key_hash: number
    group_hash: number
    effective_at: string
    tie: number
    proposition_id: number
  }
  event: EventTable
  event_participant: { event_id: string; position: number; actor_id: string; role: ParticipantRole }
  event_mention: EventMentionTable
  event_mention_key: { key: string; mention_id: number }
  event_mention_statement: { mention_id: number; statement_id: string }
  event_statement: { event_id: string; effective_at: string; statement_id: string }
  event_article: { event_id: string; sort_published: string; article_id: string }
  dispute: DisputeTable
  dispute_side: DisputeSideTable
  dispute_principal: { dispute_id: string; side: number; position: number; actor_id: string }
  dispute_statement: { dispute_id: string; side: number; effective_at: string; statement_id: string }
  dispute_reason: { dispute_id: string; position: number; rule: string; explanation: string }
  dispute_reason_statement: { dispute_id: string; reason: number; position: number; statement_id: string }
  dispute_actor: { actor_id: string; dispute_id: string; side: number; principal: Flag }
  dispute_article: { dispute_id: string; sort_published: string; article_id: string }
  position_change: { key: string; actor_id: string; question: string; earlier_id: string; later_id: string }
  article_sketch: { article_id: string; day: number | null; shingles: Buffer }
  article_shingle: { shingle: number; day: number; article_id: string }
  article_copy: { article_id: string; sort_published: string; copy_id: string }
  search: SearchTable
  search_row: { docid: Generated<number>; id: string; kind: SearchKind }
}

export type Flag = 0 | 1
export type SpanPart = 'CONTENT' | 'CUE' | 'SPEAKER'
export type StatementRelation = 'SPEAKER' | 'BEHALF'
export type SearchKind = 'ARTICLE' | 'STATEMENT' | 'ACTOR' | 'EVENT' | 'DISPUTE'

export interface SpanColumns {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

interface ActorTable {
  id: string
  key: string
  name: string
  name_folded: string
  kind: ActorKind
  wikidata_id: string | null
  country_id: string | null
  statement_count: Generated<number>
  disputed: Generated<Flag>
}

interface MembershipTable {
  id: string
  actor_id: string
  organization_id: string
  role: string
  since: string | null
  until: string | null
}

interface ArticleTable {
  id: string
  url: string | null
  headline: string
  publisher_id: string | null
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
  id: string
  text_id: number
  name: string
  kind: ActorKind
  actor_id: string
  /** A JSON array of [start, end, exact], in reading order. */
  mentions: string
  first_at: number | null
}

interface RevisionTable {
  article_id: string
  number: number
  text_id: number
  headline: string
  modified_at: string | null
  recorded_at: string
}

interface StatementTable {
  id: string
  article_id: string
  text_id: number
  position: number
  current: Flag
  text: string
  form: QuotationForm
  kind: StatementKind
  polarity: Polarity
  certainty: Certainty
  speaker_id: string | null
  role: string | null
  on_behalf_of_id: string | null
  relayed_by_id: string | null
  principal_id: string | null
  said_at: string | null
  said_at_precision: DatePrecision | null
  effective_at: string
  disputed: Generated<Flag>
  confidence: number
  rule: string
}

interface PropositionTable {
  id: Generated<number>
  statement_id: string
  ordinal: number
  principal_id: string | null
  speaker_id: string | null
  predicate: string
  agent_id: string | null
  recipient_id: string | null
  object: string | null
  object_text: string | null
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
  id: string
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
  event_id: string | null
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
  id: string
  key: string
  kind: DisputeKind
  status: DisputeStatus
  question: string
  event_id: string | null
  opened_at: string | null
  last_activity_at: string | null
  sort_opened: string
  sort_activity: string
  confidence: number
  content_hash: string
}

interface DisputeSideTable {
  dispute_id: string
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
