-- Where a statement stands in its text is kept with it: [start, end, exact, prefix, suffix] of its cue and of the mention of its
-- speaker, and a list of such for its content. The words are null where they are the statement's own text, which most are.
alter table statement add column spans text not null default '[]' check (json_valid(spans));
alter table statement add column cue text check (json_valid(cue));
alter table statement add column speaker_mention text check (json_valid(speaker_mention));
update statement set
  spans = (
    select json_group_array(json_array("start", "end", nullif(exact, statement.text), prefix, suffix) order by position)
    from statement_span where statement_id = statement.id and part = 0),
  cue = (
    select json_array("start", "end", exact, prefix, suffix)
    from statement_span where statement_id = statement.id and part = 1),
  speaker_mention = (
    select json_array("start", "end", exact, prefix, suffix)
    from statement_span where statement_id = statement.id and part = 2);
drop table statement_span;

-- An actor's id follows from its key, so that one index of the two tells them apart; few have a Wikidata id.
create table new_actor (
  id              integer primary key,
  public_id       text not null unique,
  key             text not null,
  name            text not null,
  name_folded     text not null,
  kind            text not null check (kind in ('PERSON', 'ORGANISATION', 'OFFICE', 'STATE', 'GROUP', 'UNNAMED')),
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
