-- Short names that are held for a full one ("Trump" of one article for "Donald Trump"), with all that is needed to part them
-- again. The row of a joined actor is gone, and its id redirects.
create table actor_merge (
  actor_id    text primary key,
  -- Whom it is held for.
  into_id     text not null references actor (id),
  surname     text not null,
  -- The article in which it is named so.
  article_id  text not null references article (id) on delete cascade deferrable initially deferred,
  -- What it was: an actor of the model.
  actor       text not null check (json_valid(actor)),
  -- Why: the rule and what it saw.
  reason      text not null,
  recorded_at text not null
) strict, without rowid;
create index actor_merge_by_surname on actor_merge (surname, actor_id);
create index actor_merge_by_actor on actor_merge (into_id, actor_id);
create index actor_merge_by_article on actor_merge (article_id);

-- The last word of a person's name, by which those who may be one are found.
alter table actor add column surname text generated always as (
  case when kind = 'PERSON'
    then replace(name_folded, rtrim(name_folded, replace(name_folded, ' ', '')), '') end
) virtual;
create index actor_by_surname on actor (surname, id) where surname is not null;
