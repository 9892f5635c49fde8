-- Disputes that somebody took out since they are wrong. One is known by its kind, its key and its earliest statement, not by
-- its id alone, so that it stays out when an earlier statement comes or all is read again; nothing here refers to rows that
-- may be made anew.
create table suppression (
  kind         text not null,
  key          text not null,
  statement_id text not null,
  dispute_id   text not null,
  reason       text not null,
  recorded_at  text not null,
  primary key (kind, key, statement_id)
) strict, without rowid;
create index suppression_by_key on suppression (key);
create index suppression_by_dispute on suppression (dispute_id);
