-- Propositions of current statements by key, those that say the same together, in the order said, so that linking reads a
-- few of each group however many there are. Keys and groups stand here as their hashes (hash48, 48 bits of SHA-256): what
-- shares one by chance is read in vain and compared by its keys.
create table restatement (
  key_hash       integer not null,
  -- Principal, act, participants, thing, polarity, certainty, tense, value, kind of statement, and half a year.
  group_hash     integer not null,
  effective_at   text not null,
  -- Of the statement's id and the proposition's place in it: orders what was said at one time alike on every machine.
  tie            integer not null,
  proposition_id integer not null references proposition (id) on delete cascade,
  primary key (key_hash, group_hash, effective_at, tie, proposition_id)
) strict, without rowid;
create index restatement_by_proposition on restatement (proposition_id);

insert into restatement (key_hash, group_hash, effective_at, tie, proposition_id)
select hash48(k.key),
  hash48(json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity, p.certainty, p.tense,
    p.conditional, p.measure, p.value, p.bound, s.kind,
    substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06')),
  s.effective_at, hash48(s.id || p.ordinal), p.id
from proposition_key k join proposition p on p.id = k.proposition_id
join statement s on s.id = p.statement_id where s.current = 1;
