-- The content words of what is said, by which another paper's denial of the same act is known.
alter table proposition add column words text not null default '';
