-- Rows are numbered, and refer to each other by number: an id that was given out is 28 characters, and stood some forty times for
-- each statement, in no order that a page could be filled in. The ids themselves are as they were, once each, as public_id.
-- What names rows that may be gone (redirects, suppressions, withdrawals, news for subscribers) goes on naming public ids.

create table new_actor (
  id              integer primary key,
  public_id       text not null unique,
  key             text not null unique,
  name            text not null,
  name_folded     text not null,
  kind            text not null check (kind in ('PERSON', 'ORGANISATION', 'OFFICE', 'STATE', 'GROUP', 'UNNAMED')),
  wikidata_id     text unique,
  country_id      integer references actor (id),
  -- Kept by linking: how many current statements it speaks in, and whether it is a principal of a dispute.
  statement_count integer not null default 0,
  disputed        integer not null default 0 check (disputed in (0, 1)),
  -- The last word of a person's name, by which those who may be one are found.
  surname         text generated always as (
    case when kind = 'PERSON'
      then replace(name_folded, rtrim(name_folded, replace(name_folded, ' ', '')), '') end
  ) virtual
) strict;
insert into new_actor (id, public_id, key, name, name_folded, kind, wikidata_id, country_id, statement_count, disputed)
select actor.rowid, actor.id, key, name, name_folded, kind, wikidata_id,
  (select rowid from actor where id = actor.country_id), statement_count, disputed from actor order by rowid;

create table new_actor_alias (
  actor_id     integer not null references actor (id) on delete cascade,
  alias        text not null,
  alias_folded text not null,
  primary key (actor_id, alias)
) strict, without rowid;
insert into new_actor_alias (actor_id, alias, alias_folded)
select (select rowid from actor where id = actor_alias.actor_id), alias, alias_folded from actor_alias;

create table new_membership (
  id              integer primary key,
  public_id       text not null unique,
  actor_id        integer not null references actor (id) on delete cascade,
  organization_id integer not null references actor (id) on delete cascade,
  role            text not null,
  since           text,
  until           text
) strict;
insert into new_membership (id, public_id, actor_id, organization_id, role, since, until)
select membership.rowid, membership.id, (select rowid from actor where id = membership.actor_id),
  (select rowid from actor where id = membership.organization_id), role, since,
  until from membership order by rowid;

create table new_article (
  id             integer primary key,
  public_id      text not null unique,
  url            text unique,
  headline       text not null,
  publisher_id   integer references actor (id),
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
insert into new_article (id, public_id, url, headline, publisher_id, source_key, bylines, language, published_at, sort_published, ingested_at, text_id, revision, disputed)
select article.rowid, article.id, url, headline, (select rowid from actor where id = article.publisher_id),
  source_key, bylines, language, published_at, sort_published, ingested_at, text_id, revision,
  disputed from article order by rowid;

create table new_text (
  id         integer primary key,
  article_id integer not null references article (id) on delete cascade deferrable initially deferred,
  hash       text not null,
  body       text not null,
  unique (article_id, hash)
) strict;
insert into new_text (id, article_id, hash, body)
select id, (select rowid from article where id = text.article_id), hash, body from text order by rowid;

create table new_revision (
  article_id  integer not null references article (id) on delete cascade deferrable initially deferred,
  number      integer not null,
  text_id     integer not null references text (id),
  headline    text not null,
  modified_at text,
  recorded_at text not null,
  primary key (article_id, number)
) strict, without rowid;
insert into new_revision (article_id, number, text_id, headline, modified_at, recorded_at)
select (select rowid from article where id = revision.article_id), number, text_id, headline, modified_at,
  recorded_at from revision;

create table new_article_actor (
  id       integer primary key,
  text_id  integer not null references text (id) on delete cascade,
  name     text not null,
  kind     text not null,
  actor_id integer not null references actor (id),
  -- [[start, end, exact], ...] in reading order; first_at is the first start.
  mentions text not null check (json_valid(mentions)),
  first_at integer
) strict;
insert into new_article_actor (id, text_id, name, kind, actor_id, mentions, first_at)
select article_actor.rowid, text_id, name, kind, (select rowid from actor where id = article_actor.actor_id),
  mentions, first_at from article_actor order by rowid;

create table new_membership_evidence (
  membership_id integer not null references membership (id) on delete cascade,
  text_id       integer not null references text (id) on delete cascade,
  "start"       integer not null,
  "end"         integer not null,
  exact         text not null,
  prefix        text not null,
  suffix        text not null,
  primary key (membership_id, text_id, "start", "end")
) strict, without rowid;
insert into new_membership_evidence (membership_id, text_id, "start", "end", exact, prefix, suffix)
select (select rowid from membership where id = membership_evidence.membership_id), text_id, "start", "end", exact,
  prefix, suffix from membership_evidence;

create table new_statement (
  id                 integer primary key,
  public_id          text not null unique,
  article_id         integer not null references article (id) on delete cascade,
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
  speaker_id         integer references article_actor (id),
  role               text,
  on_behalf_of_id    integer references article_actor (id),
  relayed_by_id      integer references article_actor (id),
  -- Whose position it is, rolled up.
  principal_id       integer,
  said_at            text,
  said_at_precision  text check (said_at_precision in ('YEAR', 'MONTH', 'DAY', 'TIME')),
  -- said_at, else the article's published_at, else ''.
  effective_at       text not null,
  disputed           integer not null default 0 check (disputed in (0, 1)),
  confidence         real not null check (confidence between 0 and 1),
  rule               text not null,
  check ((said_at is null) = (said_at_precision is null))
) strict;
insert into new_statement (id, public_id, article_id, text_id, position, current, text, form, kind, polarity, certainty, speaker_id, role, on_behalf_of_id, relayed_by_id, principal_id, said_at, said_at_precision, effective_at, disputed, confidence, rule)
select statement.rowid, statement.id, (select rowid from article where id = statement.article_id), text_id,
  position, current, text, form, kind, polarity, certainty,
  (select rowid from article_actor where id = statement.speaker_id), role,
  (select rowid from article_actor where id = statement.on_behalf_of_id),
  (select rowid from article_actor where id = statement.relayed_by_id),
  (select rowid from actor where id = statement.principal_id), said_at, said_at_precision, effective_at, disputed,
  confidence, rule from statement order by rowid;

create table new_statement_span (
  statement_id integer not null references statement (id) on delete cascade,
  -- 0 its content, 1 the cue, 2 the mention of its speaker.
  part         integer not null check (part in (0, 1, 2)),
  position     integer not null,
  "start"      integer not null,
  "end"        integer not null,
  exact        text not null,
  prefix       text not null,
  suffix       text not null,
  primary key (statement_id, part, position),
  check ("start" < "end")
) strict, without rowid;
insert into new_statement_span (statement_id, part, position, "start", "end", exact, prefix, suffix)
select (select rowid from statement where id = statement_span.statement_id),
  case part when 'CONTENT' then 0 when 'CUE' then 1 else 2 end, position, "start", "end", exact, prefix,
  suffix from statement_span;

create table new_statement_relay (
  statement_id     integer not null references statement (id) on delete cascade,
  position         integer not null,
  article_actor_id integer not null references article_actor (id),
  primary key (statement_id, position)
) strict, without rowid;
insert into new_statement_relay (statement_id, position, article_actor_id)
select (select rowid from statement where id = statement_relay.statement_id), position,
  (select rowid from article_actor where id = statement_relay.article_actor_id) from statement_relay;

create table new_actor_statement (
  actor_id     integer not null references actor (id) on delete cascade,
  relation     text not null check (relation in ('SPEAKER', 'BEHALF')),
  effective_at text not null,
  statement_id integer not null references statement (id) on delete cascade,
  primary key (actor_id, relation, effective_at, statement_id)
) strict, without rowid;
insert into new_actor_statement (actor_id, relation, effective_at, statement_id)
select (select rowid from actor where id = actor_statement.actor_id), relation, effective_at,
  (select rowid from statement where id = actor_statement.statement_id) from actor_statement;

create table new_article_actor_edge (
  article_id integer not null references article (id) on delete cascade,
  position   integer not null,
  actor_id   integer not null references actor (id) on delete cascade,
  primary key (article_id, position, actor_id)
) strict, without rowid;
insert into new_article_actor_edge (article_id, position, actor_id)
select (select rowid from article where id = article_actor_edge.article_id), position,
  (select rowid from actor where id = article_actor_edge.actor_id) from article_actor_edge;

create table new_proposition (
  id             integer primary key,
  statement_id   integer not null references statement (id) on delete cascade,
  ordinal        integer not null,
  principal_id   integer,
  speaker_id     integer,
  predicate      text not null,
  agent_id       integer,
  recipient_id   integer,
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
  -- A JSON array of strings, sorted.
  keys           text not null check (json_valid(keys)),
  unique (statement_id, ordinal)
) strict;
insert into new_proposition (id, statement_id, ordinal, principal_id, speaker_id, predicate, agent_id, recipient_id, object, object_text, polarity, certainty, tense, conditional, valid_from, valid_until, measure, value, bound, keys)
select id, (select rowid from statement where id = proposition.statement_id), ordinal,
  (select rowid from actor where id = proposition.principal_id),
  (select rowid from actor where id = proposition.speaker_id), predicate,
  (select rowid from actor where id = proposition.agent_id),
  (select rowid from actor where id = proposition.recipient_id), object, object_text, polarity, certainty, tense,
  conditional, valid_from, valid_until, measure, value, bound, keys from proposition order by rowid;

create table new_event (
  id         integer primary key,
  public_id  text not null unique,
  type       text not null,
  label      text not null,
  factuality text not null check (factuality in ('FACT', 'CLAIMED', 'DENIED', 'PLANNED')),
  starts_at  text,
  ends_at    text,
  -- starts_at, else the earliest mention's effective date.
  sort_start text not null,
  disputed   integer not null default 0 check (disputed in (0, 1))
) strict;
insert into new_event (id, public_id, type, label, factuality, starts_at, ends_at, sort_start, disputed)
select event.rowid, event.id, type, label, factuality, starts_at, ends_at, sort_start,
  disputed from event order by rowid;

create table new_event_participant (
  event_id integer not null references event (id) on delete cascade,
  position integer not null,
  actor_id integer not null references actor (id),
  role     text not null check (role in ('AGENT', 'RECIPIENT', 'PLACE', 'OTHER')),
  primary key (event_id, position)
) strict, without rowid;
insert into new_event_participant (event_id, position, actor_id, role)
select (select rowid from event where id = event_participant.event_id), position,
  (select rowid from actor where id = event_participant.actor_id), role from event_participant;

create table new_event_mention (
  id           integer primary key,
  text_id      integer not null references text (id) on delete cascade,
  event_id     integer references event (id) on delete set null,
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
insert into new_event_mention (id, text_id, event_id, type, label, factuality, starts_at, ends_at, effective_at, participants, "start", "end", exact, prefix, suffix)
select id, text_id, (select rowid from event where id = event_mention.event_id), type, label, factuality,
  starts_at, ends_at, effective_at, participants, "start", "end", exact, prefix,
  suffix from event_mention order by rowid;

create table new_event_mention_statement (
  mention_id   integer not null references event_mention (id) on delete cascade,
  statement_id integer not null references statement (id) on delete cascade,
  primary key (mention_id, statement_id)
) strict, without rowid;
insert into new_event_mention_statement (mention_id, statement_id)
select mention_id,
  (select rowid from statement where id = event_mention_statement.statement_id) from event_mention_statement;

create table new_event_statement (
  event_id     integer not null references event (id) on delete cascade,
  effective_at text not null,
  statement_id integer not null references statement (id) on delete cascade,
  primary key (event_id, effective_at, statement_id)
) strict, without rowid;
insert into new_event_statement (event_id, effective_at, statement_id)
select (select rowid from event where id = event_statement.event_id), effective_at,
  (select rowid from statement where id = event_statement.statement_id) from event_statement;

create table new_event_article (
  event_id       integer not null references event (id) on delete cascade,
  sort_published text not null,
  article_id     integer not null references article (id) on delete cascade,
  primary key (event_id, sort_published, article_id)
) strict, without rowid;
insert into new_event_article (event_id, sort_published, article_id)
select (select rowid from event where id = event_article.event_id), sort_published,
  (select rowid from article where id = event_article.article_id) from event_article;

create table new_dispute (
  id               integer primary key,
  public_id        text not null unique,
  key              text not null,
  kind             text not null check (kind in ('CONTRADICTS', 'CONTRARY_VALUE', 'DISPUTES_ATTRIBUTION', 'OPPOSES')),
  status           text not null check (status in ('UNANSWERED', 'CONTESTED', 'CONCEDED', 'RETRACTED')),
  question         text not null,
  event_id         integer references event (id) on delete set null,
  opened_at        text,
  last_activity_at text,
  sort_opened      text not null,
  sort_activity    text not null,
  confidence       real not null check (confidence between 0 and 1),
  -- SHA-256 of all that linking said of it: a dispute that comes out the same is not written again.
  content_hash     text not null
) strict;
insert into new_dispute (id, public_id, key, kind, status, question, event_id, opened_at, last_activity_at, sort_opened, sort_activity, confidence, content_hash)
select dispute.rowid, dispute.id, key, kind, status, question,
  (select rowid from event where id = dispute.event_id), opened_at, last_activity_at, sort_opened, sort_activity,
  confidence, content_hash from dispute order by rowid;

create table new_dispute_side (
  dispute_id          integer not null references dispute (id) on delete cascade,
  position            integer not null,
  stance              text not null check (stance in ('ASSERTS', 'DENIES', 'VALUE', 'FOR', 'AGAINST')),
  value               text,
  independent_sources integer not null,
  primary key (dispute_id, position)
) strict, without rowid;
insert into new_dispute_side (dispute_id, position, stance, value, independent_sources)
select (select rowid from dispute where id = dispute_side.dispute_id), position, stance, value,
  independent_sources from dispute_side;

create table new_dispute_principal (
  dispute_id integer not null,
  side       integer not null,
  position   integer not null,
  actor_id   integer not null references actor (id),
  primary key (dispute_id, side, position),
  foreign key (dispute_id, side) references dispute_side (dispute_id, position) on delete cascade
) strict, without rowid;
insert into new_dispute_principal (dispute_id, side, position, actor_id)
select (select rowid from dispute where id = dispute_principal.dispute_id), side, position,
  (select rowid from actor where id = dispute_principal.actor_id) from dispute_principal;

create table new_dispute_statement (
  dispute_id   integer not null,
  side         integer not null,
  effective_at text not null,
  statement_id integer not null references statement (id) on delete cascade,
  primary key (dispute_id, side, effective_at, statement_id),
  unique (dispute_id, statement_id),
  foreign key (dispute_id, side) references dispute_side (dispute_id, position) on delete cascade
) strict, without rowid;
insert into new_dispute_statement (dispute_id, side, effective_at, statement_id)
select (select rowid from dispute where id = dispute_statement.dispute_id), side, effective_at,
  (select rowid from statement where id = dispute_statement.statement_id) from dispute_statement;

create table new_dispute_reason (
  dispute_id  integer not null references dispute (id) on delete cascade,
  position    integer not null,
  rule        text not null,
  explanation text not null,
  primary key (dispute_id, position)
) strict, without rowid;
insert into new_dispute_reason (dispute_id, position, rule, explanation)
select (select rowid from dispute where id = dispute_reason.dispute_id), position, rule,
  explanation from dispute_reason;

create table new_dispute_reason_statement (
  dispute_id   integer not null,
  reason       integer not null,
  position     integer not null,
  statement_id integer not null references statement (id) on delete cascade,
  primary key (dispute_id, reason, position),
  foreign key (dispute_id, reason) references dispute_reason (dispute_id, position) on delete cascade
) strict, without rowid;
insert into new_dispute_reason_statement (dispute_id, reason, position, statement_id)
select (select rowid from dispute where id = dispute_reason_statement.dispute_id), reason, position,
  (select rowid from statement where id = dispute_reason_statement.statement_id) from dispute_reason_statement;

create table new_dispute_actor (
  actor_id   integer not null references actor (id) on delete cascade,
  dispute_id integer not null references dispute (id) on delete cascade,
  side       integer not null,
  principal  integer not null check (principal in (0, 1)),
  primary key (actor_id, dispute_id, side)
) strict, without rowid;
insert into new_dispute_actor (actor_id, dispute_id, side, principal)
select (select rowid from actor where id = dispute_actor.actor_id),
  (select rowid from dispute where id = dispute_actor.dispute_id), side, principal from dispute_actor;

create table new_dispute_article (
  dispute_id     integer not null references dispute (id) on delete cascade,
  sort_published text not null,
  article_id     integer not null references article (id) on delete cascade,
  primary key (dispute_id, sort_published, article_id)
) strict, without rowid;
insert into new_dispute_article (dispute_id, sort_published, article_id)
select (select rowid from dispute where id = dispute_article.dispute_id), sort_published,
  (select rowid from article where id = dispute_article.article_id) from dispute_article;

create table new_position_change (
  key        text not null,
  actor_id   integer not null references actor (id) on delete cascade,
  question   text not null,
  earlier_id integer not null references statement (id) on delete cascade,
  later_id   integer not null references statement (id) on delete cascade,
  primary key (actor_id, earlier_id, later_id)
) strict, without rowid;
insert into new_position_change (key, actor_id, question, earlier_id, later_id)
select key, (select rowid from actor where id = position_change.actor_id), question,
  (select rowid from statement where id = position_change.earlier_id),
  (select rowid from statement where id = position_change.later_id) from position_change;

create table new_article_copy (
  article_id     integer not null references article (id) on delete cascade,
  sort_published text not null,
  copy_id        integer not null references article (id) on delete cascade,
  primary key (article_id, sort_published, copy_id)
) strict, without rowid;
insert into new_article_copy (article_id, sort_published, copy_id)
select (select rowid from article where id = article_copy.article_id), sort_published,
  (select rowid from article where id = article_copy.copy_id) from article_copy;

create table new_actor_merge (
  actor_id    text primary key,
  -- Whom it is held for.
  into_id     integer not null references actor (id),
  surname     text not null,
  -- The article in which it is named so.
  article_id  integer not null references article (id) on delete cascade deferrable initially deferred,
  -- What it was: an actor of the model.
  actor       text not null check (json_valid(actor)),
  -- Why: the rule and what it saw.
  reason      text not null,
  recorded_at text not null
) strict, without rowid;
insert into new_actor_merge (actor_id, into_id, surname, article_id, actor, reason, recorded_at)
select actor_id, (select rowid from actor where id = actor_merge.into_id), surname,
  (select rowid from article where id = actor_merge.article_id), actor, reason, recorded_at from actor_merge;

create table new_article_sketch (
  article_id integer primary key references article (id) on delete cascade,
  day        integer,
  shingles   blob not null
) strict, without rowid;
insert into new_article_sketch (article_id, day, shingles)
select (select rowid from article where id = article_sketch.article_id), day, shingles from article_sketch;

create table new_article_shingle (
  shingle    integer not null,
  day        integer not null,
  article_id integer not null,
  primary key (shingle, day, article_id)
) strict, without rowid;
insert into new_article_shingle (shingle, day, article_id)
select shingle, day, (select rowid from article where id = article_shingle.article_id) from article_shingle;

drop table actor;
alter table new_actor rename to actor;
drop table actor_alias;
alter table new_actor_alias rename to actor_alias;
drop table membership;
alter table new_membership rename to membership;
drop table article;
alter table new_article rename to article;
drop table text;
alter table new_text rename to text;
drop table revision;
alter table new_revision rename to revision;
drop table article_actor;
alter table new_article_actor rename to article_actor;
drop table membership_evidence;
alter table new_membership_evidence rename to membership_evidence;
drop table statement;
alter table new_statement rename to statement;
drop table statement_span;
alter table new_statement_span rename to statement_span;
drop table statement_relay;
alter table new_statement_relay rename to statement_relay;
drop table actor_statement;
alter table new_actor_statement rename to actor_statement;
drop table article_actor_edge;
alter table new_article_actor_edge rename to article_actor_edge;
drop table proposition;
alter table new_proposition rename to proposition;
drop table event;
alter table new_event rename to event;
drop table event_participant;
alter table new_event_participant rename to event_participant;
drop table event_mention;
alter table new_event_mention rename to event_mention;
drop table event_mention_statement;
alter table new_event_mention_statement rename to event_mention_statement;
drop table event_statement;
alter table new_event_statement rename to event_statement;
drop table event_article;
alter table new_event_article rename to event_article;
drop table dispute;
alter table new_dispute rename to dispute;
drop table dispute_side;
alter table new_dispute_side rename to dispute_side;
drop table dispute_principal;
alter table new_dispute_principal rename to dispute_principal;
drop table dispute_statement;
alter table new_dispute_statement rename to dispute_statement;
drop table dispute_reason;
alter table new_dispute_reason rename to dispute_reason;
drop table dispute_reason_statement;
alter table new_dispute_reason_statement rename to dispute_reason_statement;
drop table dispute_actor;
alter table new_dispute_actor rename to dispute_actor;
drop table dispute_article;
alter table new_dispute_article rename to dispute_article;
drop table position_change;
alter table new_position_change rename to position_change;
drop table article_copy;
alter table new_article_copy rename to article_copy;
drop table actor_merge;
alter table new_actor_merge rename to actor_merge;
drop table article_sketch;
alter table new_article_sketch rename to article_sketch;
drop table article_shingle;
alter table new_article_shingle rename to article_shingle;

-- Whatever refers to an actor by a proposition or as a principal is written anew when actors are joined; `gainsay verify`
-- proves it, so that no index is kept for it.
create index actor_by_kind on actor (kind, statement_count);
create index actor_alias_by_name on actor_alias (alias_folded, actor_id);
create index membership_by_actor on membership (actor_id, organization_id);
create index membership_by_organization on membership (organization_id, actor_id);
create index article_by_ingested on article (ingested_at);
create index article_by_publisher on article (publisher_id, sort_published);
create index article_by_language on article (language, sort_published);
create index revision_by_text on revision (text_id, number);
create index article_actor_by_text on article_actor (text_id);
create index membership_evidence_by_text on membership_evidence (text_id);
create index statement_by_text on statement (text_id, position);
create index statement_by_article on statement (article_id, current, position);
create index statement_by_confidence on statement (confidence) where current = 1;
create index statement_by_kind on statement (kind, effective_at) where current = 1;
create index statement_by_speaker on statement (speaker_id);
create index actor_statement_by_statement on actor_statement (statement_id);
create index article_actor_edge_by_actor on article_actor_edge (actor_id, article_id);
create index event_by_type on event (type, sort_start);
create index event_by_factuality on event (factuality, sort_start);
create index event_participant_by_actor on event_participant (actor_id, event_id);
create index event_mention_by_event on event_mention (event_id, effective_at);
create index event_statement_by_statement on event_statement (statement_id, event_id);
create index event_article_by_article on event_article (article_id, event_id);
create index dispute_by_key on dispute (key);
create index dispute_by_activity on dispute (sort_activity);
create index dispute_by_opened on dispute (sort_opened);
create index dispute_by_confidence on dispute (confidence);
create index dispute_by_kind on dispute (kind, sort_activity);
create index dispute_by_status on dispute (status, sort_activity);
create index dispute_by_event on dispute (event_id, sort_activity);
create index dispute_statement_by_time on dispute_statement (dispute_id, effective_at, statement_id);
create index dispute_statement_by_statement on dispute_statement (statement_id, dispute_id);
create index dispute_actor_by_dispute on dispute_actor (dispute_id);
create index dispute_article_by_article on dispute_article (article_id, dispute_id);
create index position_change_by_key on position_change (key);
create index article_copy_by_copy on article_copy (copy_id);
create index actor_merge_by_surname on actor_merge (surname, actor_id);
create index actor_merge_by_actor on actor_merge (into_id, actor_id);
create index actor_merge_by_article on actor_merge (article_id);
create index actor_by_surname on actor (surname) where surname is not null;
create index article_actor_by_actor on article_actor (actor_id, text_id);
create index article_by_text on article (text_id);
create index statement_by_behalf on statement (on_behalf_of_id) where on_behalf_of_id is not null;
create index statement_by_relayer on statement (relayed_by_id) where relayed_by_id is not null;
create index statement_relay_by_actor on statement_relay (article_actor_id);
create index event_mention_statement_by_statement on event_mention_statement (statement_id);
create index dispute_principal_by_actor on dispute_principal (actor_id);
create index dispute_reason_statement_by_statement on dispute_reason_statement (statement_id);
create index position_change_by_earlier on position_change (earlier_id);
create index position_change_by_later on position_change (later_id);
create index statement_by_effective on statement (effective_at, id, form, disputed) where current = 1;
create index statement_by_disputed on statement (effective_at) where current = 1 and disputed = 1;
create index article_by_published on article (sort_published, id, disputed);
create index article_by_disputed on article (sort_published) where disputed = 1;
create index event_by_start on event (sort_start, id, disputed);
create index event_by_disputed on event (sort_start) where disputed = 1;
create index actor_by_statements on actor (statement_count, id, disputed);
create index actor_by_disputed on actor (statement_count) where disputed = 1;
create index actor_by_country on actor (country_id, statement_count) where country_id is not null;

-- Groups are told apart by numbers now.
delete from restatement;
insert into restatement (key_hash, group_hash, effective_at, tie, proposition_id)
select hash48(k.value),
  hash48(json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense,
    p.conditional, p.measure, p.value, p.bound, s.kind,
    substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06')),
  s.effective_at, hash48(s.public_id || p.ordinal), p.id
from proposition p join statement s on s.id = p.statement_id, json_each(p.keys) k where s.current = 1;

-- What a row of the index tells of: eight times its number, and 0 for an article, 1 for a statement, 2 for an actor, 3 for an
-- event, 4 for a dispute.
create table new_search_row (
  docid integer primary key,
  node  integer not null unique
) strict;
insert into new_search_row (docid, node)
select r.docid, 8 * n.id + n.kind from (
  select id, public_id, 0 as kind from article union all select id, public_id, 1 from statement
  union all select id, public_id, 2 from actor union all select id, public_id, 3 from event
  union all select id, public_id, 4 from dispute
) n join search_row r on r.id = n.public_id;
drop table search_row;
alter table new_search_row rename to search_row;
