-- Who may do what. The key itself is nowhere: hash is the SHA-256 of it, hex; keys are long and random, so that no salt
-- is needed.
create table api_key (
  id         text primary key,
  name       text not null,
  hash       text not null unique,
  scopes     text not null check (json_valid(scopes)),
  created_at text not null,
  expires_at text,
  revoked_at text
) strict, without rowid;
