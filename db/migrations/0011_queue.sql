-- Articles that were handed in and are not stored yet, in the order they came. A row goes with the transaction that stores
-- its article, or when the article is refused; what is left after a fault is taken up at the next start.
create table queue (
  id          integer primary key autoincrement,
  -- A document of the model.
  document    text not null check (json_valid(document)),
  received_at text not null
) strict;
