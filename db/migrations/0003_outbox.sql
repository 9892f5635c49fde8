-- What subscribers are told, in the order it became known. Written in the transaction that makes it so, by whatever
-- process ingests; read by whatever processes serve. Old rows are dropped: a subscriber that far behind begins anew.
create table outbox (
  seq     integer primary key autoincrement,
  kind    text not null check (kind in ('ARTICLE', 'STATEMENT', 'DISPUTE')),
  node_id text not null
) strict;
create index outbox_by_kind on outbox (kind, seq);
