-- Whether a short name means somebody is decided by who else of the surname is seen in a post of the same organisation. Those
-- are found by both, since of a common surname, and of a state, there are as many as there are articles.
alter table membership add column surname text;
-- 1 where its holder has a full name.
alter table membership add column is_full integer not null default 0 check (is_full in (0, 1));
update membership set (surname, is_full) =
  (select surname, instr(name_folded, ' ') > 0 from actor where id = actor_id);
create index membership_by_surname on membership (organization_id, surname, is_full, role) where surname is not null;
