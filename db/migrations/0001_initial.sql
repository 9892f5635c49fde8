-- The graph. Times are ISO 8601 text in UTC; offsets count UTF-16 units of text.body.
-- sort_* and effective_at are never null: '' where the date is missing, so that it sorts as oldest.

create table actor (
  id              text primary key,
  key             text not null unique,
  name            text not null,
  name_folded     text not null,
  kind            text not null check (kind in ('PERSON', 'ORGANISATION', 'OFFICE', 'STATE', 'GROUP', 'UNNAMED')),
  wikidata_id     text unique,
  country_id      text references actor (id),
  -- Kept by linking: how many current statements it speaks in, and whether it is a principal of a dispute.
  statement_count integer not null default 0,
  disputed        integer not null default 0 check (disputed in (0, 1))
) strict;
create index actor_by_statements on actor (statement_count, id);
create index actor_by_kind on actor (kind, statement_count, id);
create index actor_by_country on actor (country_id, statement_count, id);
create index actor_by_disputed on actor (disputed, statement_count, id);

-- Every name an actor goes by, its main name included.
create table actor_alias (
  actor_id     text not null references actor (id) on delete cascade,
  alias        text not null,
  alias_folded text not null,
  primary key (actor_id, alias)
) strict, without rowid;
create index actor_alias_by_name on actor_alias (alias_folded, actor_id);

-- An id that was given out and is no more, and what answers for it now.
create table redirect (
  old_id      text primary key,
  new_id      text not null,
  reason      text not null,
  recorded_at text not null
) strict, without rowid;

create table membership (
  id              text primary key,
  actor_id        text not null references actor (id) on delete cascade,
  organization_id text not null references actor (id) on delete cascade,
  role            text not null,
  since           text,
  until           text
) strict;
create index membership_by_actor on membership (actor_id, organization_id, id);
create index membership_by_organization on membership (organization_id, actor_id);

create table article (
  id             text primary key,
  url            text unique,
  headline       text not null,
  publisher_id   text references actor (id),
  -- Publisher's actor id, else the address's registrable domain, else the article's id: what independentSources counts.
  source_key     text not null,
  bylines        text not null check (json_valid(bylines)),
  language       text not null,
  published_at   text,
  sort_published text not null,
  ingested_at    text not null,
  -- The text of the newest revision, and that revision's number.
  text_id        integer not null references text (id),
  revision       integer not null,
  disputed       integer not null default 0 check (disputed in (0, 1))
) strict;
create index article_by_published on article (sort_published, id);
create index article_by_ingested on article (ingested_at, id);
create index article_by_publisher on article (publisher_id, sort_published, id);
create index article_by_language on article (language, sort_published, id);
create index article_by_disputed on article (disputed, sort_published, id);

-- A text an article has or had; kept once however often it returns.
create table text (
  id         integer primary key,
  article_id text not null references article (id) on delete cascade deferrable initially deferred,
  hash       text not null,
  body       text not null,
  unique (article_id, hash)
) strict;

create table revision (
  article_id  text not null references article (id) on delete cascade deferrable initially deferred,
  number      integer not null,
  text_id     integer not null references text (id),
  headline    text not null,
  modified_at text,
  recorded_at text not null,
  primary key (article_id, number)
) strict, without rowid;
create index revision_by_text on revision (text_id, number);

-- An actor as one text has it. Statements point here and this points to the resolved actor: a merge rewrites no statement.
create table article_actor (
  id       text primary key,
  text_id  integer not null references text (id) on delete cascade,
  name     text not null,
  kind     text not null,
  actor_id text not null references actor (id)
) strict;
create index article_actor_by_text on article_actor (text_id);
create index article_actor_by_actor on article_actor (actor_id);

create table actor_mention (
  article_actor_id text not null references article_actor (id) on delete cascade,
  "start"          integer not null,
  "end"            integer not null,
  exact            text not null,
  primary key (article_actor_id, "start", "end")
) strict, without rowid;

create table membership_evidence (
  membership_id text not null references membership (id) on delete cascade,
  text_id       integer not null references text (id) on delete cascade,
  "start"       integer not null,
  "end"         integer not null,
  exact         text not null,
  prefix        text not null,
  suffix        text not null,
  primary key (membership_id, text_id, "start", "end")
) strict, without rowid;
create index membership_evidence_by_text on membership_evidence (text_id);

create table statement (
  id                 text primary key,
  article_id         text not null references article (id) on delete cascade,
  text_id            integer not null references text (id) on delete cascade,
  -- Reading order within the text.
  position           integer not null,
  -- 1 where text_id is its article's newest; lists show only these.
  current            integer not null check (current in (0, 1)),
  text               text not null,
  form               text not null check (form in ('DIRECT', 'INDIRECT', 'MIXED')),
  kind               text not null,
  polarity           text not null check (polarity in ('POSITIVE', 'NEGATIVE')),
  certainty          text not null check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNCOMMITTED')),
  speaker_id         text references article_actor (id),
  role               text,
  on_behalf_of_id    text references article_actor (id),
  relayed_by_id      text references article_actor (id),
  -- Whose position it is, rolled up.
  principal_id       text references actor (id),
  said_at            text,
  said_at_precision  text check (said_at_precision in ('YEAR', 'MONTH', 'DAY', 'TIME')),
  -- said_at, else the article's published_at, else ''.
  effective_at       text not null,
  disputed           integer not null default 0 check (disputed in (0, 1)),
  confidence         real not null check (confidence between 0 and 1),
  rule               text not null,
  check ((said_at is null) = (said_at_precision is null))
) strict;
create index statement_by_text on statement (text_id, position, id);
create index statement_by_article on statement (article_id, current, position, id);
create index statement_by_effective on statement (effective_at, id) where current = 1;
create index statement_by_confidence on statement (confidence, id) where current = 1;
create index statement_by_kind on statement (kind, effective_at, id) where current = 1;
create index statement_by_form on statement (form, effective_at, id) where current = 1;
create index statement_by_disputed on statement (disputed, effective_at, id) where current = 1;
create index statement_by_speaker on statement (speaker_id);
create index statement_by_principal on statement (principal_id, effective_at, id) where current = 1;

-- Where a statement's content, its cue and its speaker's mention stand.
create table statement_span (
  statement_id text not null references statement (id) on delete cascade,
  part         text not null check (part in ('CONTENT', 'CUE', 'SPEAKER')),
  position     integer not null,
  "start"      integer not null,
  "end"        integer not null,
  exact        text not null,
  prefix       text not null,
  suffix       text not null,
  primary key (statement_id, part, position),
  check ("start" < "end")
) strict, without rowid;

-- Everybody a statement passed through, outermost first.
create table statement_relay (
  statement_id     text not null references statement (id) on delete cascade,
  position         integer not null,
  article_actor_id text not null references article_actor (id),
  primary key (statement_id, position)
) strict, without rowid;

-- Current statements by resolved actor, in the order they are listed. BEHALF holds the roll-up to offices and states.
-- Derived: a merge moves these rows, not the statements.
create table actor_statement (
  actor_id     text not null references actor (id) on delete cascade,
  relation     text not null check (relation in ('SPEAKER', 'BEHALF')),
  effective_at text not null,
  statement_id text not null references statement (id) on delete cascade,
  primary key (actor_id, relation, effective_at, statement_id)
) strict, without rowid;
create index actor_statement_by_statement on actor_statement (statement_id);

-- Actors of an article's newest text (speaking, spoken for or mentioned), in the order they first appear.
create table article_actor_edge (
  article_id text not null references article (id) on delete cascade,
  position   integer not null,
  actor_id   text not null references actor (id) on delete cascade,
  primary key (article_id, position, actor_id)
) strict, without rowid;
create index article_actor_edge_by_actor on article_actor_edge (actor_id, article_id);

-- What statements say is so, for finding disputes.
create table proposition (
  id             integer primary key,
  statement_id   text not null references statement (id) on delete cascade,
  ordinal        integer not null,
  principal_id   text references actor (id),
  speaker_id     text references actor (id),
  predicate      text not null,
  agent_id       text references actor (id),
  recipient_id   text references actor (id),
  object         text,
  object_text    text,
  polarity       text not null,
  certainty      text not null,
  tense          text not null check (tense in ('PAST', 'PRESENT', 'FUTURE')),
  conditional    integer not null check (conditional in (0, 1)),
  valid_from     text,
  valid_until    text,
  measure        text,
  value          text,
  bound          text check (bound in ('EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT')),
  unique (statement_id, ordinal)
) strict;
create table proposition_key (
  key            text not null,
  proposition_id integer not null references proposition (id) on delete cascade,
  primary key (key, proposition_id)
) strict, without rowid;
create index proposition_key_by_proposition on proposition_key (proposition_id);

create table event (
  id         text primary key,
  type       text not null,
  label      text not null,
  factuality text not null check (factuality in ('FACT', 'CLAIMED', 'DENIED', 'PLANNED')),
  starts_at  text,
  ends_at    text,
  -- starts_at, else the earliest mention's effective date.
  sort_start text not null,
  disputed   integer not null default 0 check (disputed in (0, 1))
) strict;
create index event_by_start on event (sort_start, id);
create index event_by_type on event (type, sort_start, id);
create index event_by_factuality on event (factuality, sort_start, id);
create index event_by_disputed on event (disputed, sort_start, id);

create table event_participant (
  event_id text not null references event (id) on delete cascade,
  position integer not null,
  actor_id text not null references actor (id),
  role     text not null check (role in ('AGENT', 'RECIPIENT', 'PLACE', 'OTHER')),
  primary key (event_id, position)
) strict, without rowid;
create index event_participant_by_actor on event_participant (actor_id, event_id);

create table event_mention (
  id           integer primary key,
  text_id      integer not null references text (id) on delete cascade,
  event_id     text references event (id) on delete set null,
  type         text not null,
  label        text not null,
  factuality   text not null,
  starts_at    text,
  ends_at      text,
  effective_at text not null,
  participants text not null check (json_valid(participants)),
  "start"      integer not null,
  "end"        integer not null,
  exact        text not null,
  prefix       text not null,
  suffix       text not null,
  unique (text_id, "start", "end", type)
) strict;
create index event_mention_by_event on event_mention (event_id, effective_at, id);
create table event_mention_key (
  key        text not null,
  mention_id integer not null references event_mention (id) on delete cascade,
  primary key (key, mention_id)
) strict, without rowid;
create index event_mention_key_by_mention on event_mention_key (mention_id);
create table event_mention_statement (
  mention_id   integer not null references event_mention (id) on delete cascade,
  statement_id text not null references statement (id) on delete cascade,
  primary key (mention_id, statement_id)
) strict, without rowid;

-- Current statements and articles of an event, in listing order. Derived.
create table event_statement (
  event_id     text not null references event (id) on delete cascade,
  effective_at text not null,
  statement_id text not null references statement (id) on delete cascade,
  primary key (event_id, effective_at, statement_id)
) strict, without rowid;
create index event_statement_by_statement on event_statement (statement_id, event_id);
create table event_article (
  event_id       text not null references event (id) on delete cascade,
  sort_published text not null,
  article_id     text not null references article (id) on delete cascade,
  primary key (event_id, sort_published, article_id)
) strict, without rowid;
create index event_article_by_article on event_article (article_id, event_id);

create table dispute (
  id               text primary key,
  key              text not null,
  kind             text not null check (kind in ('CONTRADICTS', 'CONTRARY_VALUE', 'DISPUTES_ATTRIBUTION', 'OPPOSES')),
  status           text not null check (status in ('UNANSWERED', 'CONTESTED', 'CONCEDED', 'RETRACTED')),
  question         text not null,
  event_id         text references event (id) on delete set null,
  opened_at        text,
  last_activity_at text,
  sort_opened      text not null,
  sort_activity    text not null,
  confidence       real not null check (confidence between 0 and 1),
  -- SHA-256 of all that linking said of it: a dispute that comes out the same is not written again.
  content_hash     text not null
) strict;
create index dispute_by_key on dispute (key);
create index dispute_by_activity on dispute (sort_activity, id);
create index dispute_by_opened on dispute (sort_opened, id);
create index dispute_by_confidence on dispute (confidence, id);
create index dispute_by_kind on dispute (kind, sort_activity, id);
create index dispute_by_status on dispute (status, sort_activity, id);
create index dispute_by_event on dispute (event_id, sort_activity, id);

-- A side of a dispute; a statement stands on one side only.
create table dispute_side (
  dispute_id          text not null references dispute (id) on delete cascade,
  position            integer not null,
  stance              text not null check (stance in ('ASSERTS', 'DENIES', 'VALUE', 'FOR', 'AGAINST')),
  value               text,
  independent_sources integer not null,
  primary key (dispute_id, position)
) strict, without rowid;
create table dispute_principal (
  dispute_id text not null,
  side       integer not null,
  position   integer not null,
  actor_id   text not null references actor (id),
  primary key (dispute_id, side, position),
  foreign key (dispute_id, side) references dispute_side (dispute_id, position) on delete cascade
) strict, without rowid;
create table dispute_statement (
  dispute_id   text not null,
  side         integer not null,
  effective_at text not null,
  statement_id text not null references statement (id) on delete cascade,
  primary key (dispute_id, side, effective_at, statement_id),
  unique (dispute_id, statement_id),
  foreign key (dispute_id, side) references dispute_side (dispute_id, position) on delete cascade
) strict, without rowid;
create index dispute_statement_by_time on dispute_statement (dispute_id, effective_at, statement_id);
create index dispute_statement_by_statement on dispute_statement (statement_id, dispute_id);
create table dispute_reason (
  dispute_id  text not null references dispute (id) on delete cascade,
  position    integer not null,
  rule        text not null,
  explanation text not null,
  primary key (dispute_id, position)
) strict, without rowid;
create table dispute_reason_statement (
  dispute_id   text not null,
  reason       integer not null,
  position     integer not null,
  statement_id text not null references statement (id) on delete cascade,
  primary key (dispute_id, reason, position),
  foreign key (dispute_id, reason) references dispute_reason (dispute_id, position) on delete cascade
) strict, without rowid;

-- Who is on which side: principals, and the people and offices that speak there, so that a spokesman finds his disputes. Derived.
create table dispute_actor (
  actor_id   text not null references actor (id) on delete cascade,
  dispute_id text not null references dispute (id) on delete cascade,
  side       integer not null,
  principal  integer not null check (principal in (0, 1)),
  primary key (actor_id, dispute_id, side)
) strict, without rowid;
create index dispute_actor_by_dispute on dispute_actor (dispute_id);
create table dispute_article (
  dispute_id     text not null references dispute (id) on delete cascade,
  sort_published text not null,
  article_id     text not null references article (id) on delete cascade,
  primary key (dispute_id, sort_published, article_id)
) strict, without rowid;
create index dispute_article_by_article on dispute_article (article_id, dispute_id);

-- Where an actor took one position and later the opposite. Derived, by the key of the proposition.
create table position_change (
  key        text not null,
  actor_id   text not null references actor (id) on delete cascade,
  question   text not null,
  earlier_id text not null references statement (id) on delete cascade,
  later_id   text not null references statement (id) on delete cascade,
  primary key (actor_id, earlier_id, later_id)
) strict, without rowid;
create index position_change_by_key on position_change (key);

-- Bottom-k sketch of an article's newest text (Broder 1997), for finding copies.
create table article_sketch (
  shingle    integer not null,
  article_id text not null references article (id) on delete cascade,
  primary key (shingle, article_id)
) strict, without rowid;
create index article_sketch_by_article on article_sketch (article_id);
create table article_copy (
  article_id     text not null references article (id) on delete cascade,
  sort_published text not null,
  copy_id        text not null references article (id) on delete cascade,
  primary key (article_id, sort_published, copy_id)
) strict, without rowid;
create index article_copy_by_copy on article_copy (copy_id);

-- Full-text search over newest revisions only: one row a node (a statement's title is its speaker), words without a copy
-- of the text. search_row tells which node a row of the index is.
create virtual table search using fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2"
);
create table search_row (
  docid integer primary key,
  id    text not null unique,
  kind  text not null check (kind in ('ARTICLE', 'STATEMENT', 'ACTOR', 'EVENT', 'DISPUTE'))
) strict;
