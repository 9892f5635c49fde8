-- What each row costs to write. "x in ('A', 'B', 'C')" has SQLite put a list together for each row that it checks, which took a
-- tenth of the time to store an article; comparisons do not. No rule is another than before.

create table new_actor (
  id              integer primary key,
  public_id       text not null unique,
  key             text not null,
  name            text not null,
  name_folded     text not null,
  kind            text not null check (
    kind = 'PERSON' or kind = 'ORGANISATION' or kind = 'OFFICE'
    or kind = 'STATE' or kind = 'GROUP' or kind = 'UNNAMED'
  ),
  wikidata_id     text,
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
select id, public_id, key, name, name_folded, kind, wikidata_id, country_id, statement_count, disputed from actor;
drop table actor;
alter table new_actor rename to actor;
create unique index actor_by_wikidata on actor (wikidata_id) where wikidata_id is not null;
create index actor_by_kind on actor (kind, statement_count);
create index actor_by_surname on actor (surname) where surname is not null;
create index actor_by_statements on actor (statement_count, id, disputed);
create index actor_by_disputed on actor (statement_count) where disputed = 1;
create index actor_by_country on actor (country_id, statement_count) where country_id is not null;

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
  form               text not null check (form = 'DIRECT' or form = 'INDIRECT' or form = 'MIXED'),
  kind               text not null,
  polarity           text not null check (polarity in ('POSITIVE', 'NEGATIVE')),
  certainty          text not null check (
    certainty = 'CERTAIN' or certainty = 'PROBABLE' or certainty = 'POSSIBLE'
    or certainty = 'UNCOMMITTED'
  ),
  speaker_id         integer references article_actor (id),
  role               text,
  on_behalf_of_id    integer references article_actor (id),
  relayed_by_id      integer references article_actor (id),
  -- Whose position it is, rolled up.
  principal_id       integer,
  said_at            text,
  said_at_precision  text check (
    said_at_precision = 'YEAR' or said_at_precision = 'MONTH' or said_at_precision = 'DAY'
    or said_at_precision = 'TIME'
  ),
  -- said_at, else the article's published_at, else ''.
  effective_at       text not null,
  disputed           integer not null default 0 check (disputed in (0, 1)),
  confidence         real not null check (confidence between 0 and 1),
  rule               text not null,
  -- [start, end, exact, prefix, suffix], a list of such for its content; the words are null where they are the statement's own text.
  spans              text not null default '[]' check (json_valid(spans)),
  cue                text check (json_valid(cue)),
  speaker_mention    text check (json_valid(speaker_mention)),
  check ((said_at is null) = (said_at_precision is null))
) strict;
insert into new_statement (id, public_id, article_id, text_id, position, current, text, form, kind, polarity, certainty, speaker_id, role, on_behalf_of_id, relayed_by_id, principal_id, said_at, said_at_precision, effective_at, disputed, confidence, rule, spans, cue, speaker_mention)
select id, public_id, article_id, text_id, position, current, text, form, kind, polarity, certainty, speaker_id, role, on_behalf_of_id, relayed_by_id, principal_id, said_at, said_at_precision, effective_at, disputed, confidence, rule, spans, cue, speaker_mention from statement;
drop table statement;
alter table new_statement rename to statement;
create index statement_by_text on statement (text_id, position);
create index statement_by_article on statement (article_id, current, position);
create index statement_by_confidence on statement (confidence) where current = 1;
create index statement_by_kind on statement (kind, effective_at) where current = 1;
create index statement_by_speaker on statement (speaker_id);
create index statement_by_behalf on statement (on_behalf_of_id) where on_behalf_of_id is not null;
create index statement_by_relayer on statement (relayed_by_id) where relayed_by_id is not null;
create index statement_by_effective on statement (effective_at, id, form, disputed) where current = 1;
create index statement_by_disputed on statement (effective_at) where current = 1 and disputed = 1;

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
  tense          text not null check (tense = 'PAST' or tense = 'PRESENT' or tense = 'FUTURE'),
  conditional    integer not null check (conditional in (0, 1)),
  valid_from     text,
  valid_until    text,
  measure        text,
  value          text,
  bound          text check (bound = 'EXACT' or bound = 'AT_LEAST' or bound = 'AT_MOST' or bound = 'ABOUT'),
  -- A JSON array of strings, sorted.
  keys           text not null check (json_valid(keys)),
  unique (statement_id, ordinal)
) strict;
insert into new_proposition (id, statement_id, ordinal, principal_id, speaker_id, predicate, agent_id, recipient_id, object, object_text, polarity, certainty, tense, conditional, valid_from, valid_until, measure, value, bound, keys)
select id, statement_id, ordinal, principal_id, speaker_id, predicate, agent_id, recipient_id, object, object_text, polarity, certainty, tense, conditional, valid_from, valid_until, measure, value, bound, keys from proposition;
drop table proposition;
alter table new_proposition rename to proposition;

create table new_event (
  id         integer primary key,
  public_id  text not null unique,
  type       text not null,
  label      text not null,
  factuality text not null check (
    factuality = 'FACT' or factuality = 'CLAIMED' or factuality = 'DENIED'
    or factuality = 'PLANNED'
  ),
  starts_at  text,
  ends_at    text,
  -- starts_at, else the earliest mention's effective date.
  sort_start text not null,
  disputed   integer not null default 0 check (disputed in (0, 1))
) strict;
insert into new_event (id, public_id, type, label, factuality, starts_at, ends_at, sort_start, disputed)
select id, public_id, type, label, factuality, starts_at, ends_at, sort_start, disputed from event;
drop table event;
alter table new_event rename to event;
create index event_by_type on event (type, sort_start);
create index event_by_factuality on event (factuality, sort_start);
create index event_by_start on event (sort_start, id, disputed);
create index event_by_disputed on event (sort_start) where disputed = 1;

create table new_event_participant (
  event_id integer not null references event (id) on delete cascade,
  position integer not null,
  actor_id integer not null references actor (id),
  role     text not null check (role = 'AGENT' or role = 'RECIPIENT' or role = 'PLACE' or role = 'OTHER'),
  primary key (event_id, position)
) strict, without rowid;
insert into new_event_participant (event_id, position, actor_id, role)
select event_id, position, actor_id, role from event_participant;
drop table event_participant;
alter table new_event_participant rename to event_participant;
create index event_participant_by_actor on event_participant (actor_id, event_id);

-- Eight kilobytes of the index stand together, whatever the size of the file's pages: each group of articles writes half as many
-- pieces of it.
insert into search (search, rank) values ('pgsz', 8000);
