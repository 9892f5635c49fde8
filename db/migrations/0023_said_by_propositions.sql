-- Linking reads every proposition under a key with its statement's id and kind, which never change: kept with it, they spare a
-- look at the statement, which lies in another page of a far larger table each time.
alter table proposition add column said_id text not null default '';
alter table proposition add column said_kind text not null default '';
update proposition set (said_id, said_kind) = (select public_id, kind from statement where id = statement_id);
