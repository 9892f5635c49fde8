-- What is written for each article in fewer rows: an article's many small facts that nothing looks up one by one stand with
-- what they belong to.

-- Where an actor of a text is mentioned: [[start, end, exact], ...] in reading order; first_at is the first start.
alter table article_actor add column mentions text not null default '[]' check (json_valid(mentions));
alter table article_actor add column first_at integer;
update article_actor set
  mentions = (
    select json_group_array(json_array(m.start, m."end", m.exact) order by m.start, m."end")
    from actor_mention m where m.article_actor_id = article_actor.id),
  first_at = (select min(m.start) from actor_mention m where m.article_actor_id = article_actor.id);
drop table actor_mention;

-- A proposition's keys, a JSON array; restatement is where they are looked up. What has no key can meet nothing.
delete from proposition where id not in (select proposition_id from proposition_key);
alter table proposition add column keys text not null default '[]' check (json_valid(keys));
update proposition set
  keys = (select json_group_array(k.key order by k.key) from proposition_key k where k.proposition_id = proposition.id);
drop table proposition_key;

-- Bottom-k sketch of an article's newest text (Broder 1997), for finding copies: shingles as 32-bit numbers, big-endian, in
-- ascending order; and the day (julian; null where undated) under which its shingles stand.
alter table article_sketch rename to article_sketch_rows;
create table article_sketch (
  article_id text primary key references article (id) on delete cascade,
  day        integer,
  shingles   blob not null
) strict, without rowid;
insert into article_sketch (article_id, day, shingles)
select s.article_id, cast(julianday(a.published_at) as integer),
  unhex(group_concat(printf('%08x', s.shingle), '' order by s.shingle))
from article_sketch_rows s join article a on a.id = s.article_id group by s.article_id;

-- One in four of a sketch's shingles, by which articles of the same week find each other; day is -1 where undated.
create table article_shingle (
  shingle    integer not null,
  day        integer not null,
  article_id text not null,
  primary key (shingle, day, article_id)
) strict, without rowid;
insert into article_shingle (shingle, day, article_id)
select r.shingle, coalesce(s.day, -1), s.article_id
from article_sketch_rows r join article_sketch s on s.article_id = r.article_id where r.shingle % 16 = 0;
drop table article_sketch_rows;

-- Whether an actor stands in a text, in one step.
drop index article_actor_by_actor;
create index article_actor_by_actor on article_actor (actor_id, text_id);

-- A new text asks whether an article waited for it.
create index article_by_text on article (text_id);
