-- Feeds that are followed, and how each is doing. Whoever follows takes up where the last one stopped.
create table feed (
  url             text primary key,
  title           text,
  added_at        text not null,
  next_poll_at    text not null,
  last_polled_at  text,
  last_success_at text,
  -- Polls that failed since the last that did not.
  failures        integer not null default 0,
  last_error      text,
  etag            text,
  last_modified   text
) strict;
create index feed_by_next_poll on feed (next_poll_at, url);

-- What a feed told of, so that no page is fetched again until its item changes. Without a row it has not been seen.
create table feed_item (
  feed_url  text not null references feed (url) on delete cascade,
  -- SHA-256 of the item as the feed gave it.
  item_hash text not null,
  seen_at   text not null,
  attempts  integer not null default 0,
  done      integer not null check (done in (0, 1)),
  primary key (feed_url, item_hash)
) strict, without rowid;
