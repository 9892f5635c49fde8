-- Articles that were withdrawn: nothing of them is kept but that they were, so that they do not come back by themselves.
create table withdrawn (
  article_id   text primary key,
  url          text,
  withdrawn_at text not null
) strict;

-- Which reader read a text last; a text without a row was read before this was written down.
create table reading (
  text_id integer primary key references text (id) on delete cascade,
  reader  text not null
) strict;
