-- Reports of one event lie within days of each other: those near a new one are found by time, not among all of its key.
create table dated_mention_key (
  key          text not null,
  -- As in its mention.
  effective_at text not null,
  mention_id   integer not null references event_mention (id) on delete cascade,
  primary key (key, effective_at, mention_id)
) strict, without rowid;
insert into dated_mention_key
  select k.key, m.effective_at, m.id from event_mention_key k join event_mention m on m.id = k.mention_id;
drop table event_mention_key;
alter table dated_mention_key rename to event_mention_key;
create index event_mention_key_by_mention on event_mention_key (mention_id);
