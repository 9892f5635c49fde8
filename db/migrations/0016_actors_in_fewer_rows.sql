-- Who takes part in an article is told by the actors of its text, instead of by a table of its own: place is where an actor stands
-- among those of the text, by first mention, then those who only speak or are only spoken for; null in all other rows.
alter table article_actor add column place integer;
update article_actor set place = placed.place from (
  with told as (
    select aa.id, aa.text_id, aa.first_at, a.public_id,
      row_number() over (partition by aa.text_id, aa.actor_id order by aa.first_at is null, aa.first_at, aa.id) as turn
    from article_actor aa join actor a on a.id = aa.actor_id
    where aa.first_at is not null
      or exists (select 1 from statement where speaker_id = aa.id)
      or exists (select 1 from statement where on_behalf_of_id = aa.id)
      or exists (select 1 from statement where relayed_by_id = aa.id)
      or exists (select 1 from statement where text_id = aa.text_id and principal_id = aa.actor_id)
  )
  select id, row_number() over (partition by text_id order by first_at is null, first_at, public_id) - 1 as place
  from told where turn = 1
) placed where placed.id = article_actor.id;
drop table article_actor_edge;
drop index article_actor_by_text;
create index article_actor_by_text on article_actor (text_id, place, actor_id);
drop index article_actor_by_actor;
create index article_actor_by_actor on article_actor (actor_id, text_id, place);

-- An actor's own name is in its row; aliases are its other names.
delete from actor_alias where alias = (select name from actor where id = actor_alias.actor_id);
create index actor_by_name on actor (name_folded);
