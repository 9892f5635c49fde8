-- A row of the search index has the number of what it tells of: eight times its own number, and 0 for an article, 1 for a
-- statement, 2 for an actor, 3 for an event, 4 for a dispute. Numbers come from one sequence from now on, whatever the
-- kind, so that what came in last is at the end of the index; the table that kept the two apart is gone.
drop table search_row;
drop table search;
create virtual table search using fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = "porter unicode61 remove_diacritics 2"
);
insert into search (rowid, title, body)
select node, title, body from (
  select 8 * a.id as node, a.headline as title, t.body from article a join text t on t.id = a.text_id
  union all
  select 8 * s.id + 1, coalesce(a.name, ''), s.text
    from statement s left join article_actor a on a.id = s.speaker_id where s.current = 1
  union all
  select 8 * a.id + 2, a.name, (select group_concat(alias, ' ; ') from actor_alias where actor_id = a.id) from actor a
  union all
  select 8 * id + 3, label, '' from event
  union all
  select 8 * id + 4, question, '' from dispute
) order by node;
