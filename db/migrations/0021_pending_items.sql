-- An item whose page failed, as JSON with what its feed says of itself, so that it is tried again when the feed has not changed
-- or tells of it no longer; null for all others.
alter table feed_item add column pending text;
-- Those that failed before were not kept: their feeds are asked for as a whole once more.
update feed set etag = null, last_modified = null
  where exists (select 1 from feed_item i where i.feed_url = feed.url and i.done = 0 and i.attempts < 5);
