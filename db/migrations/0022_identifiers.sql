-- What its source names an article by where it has no address ("urn:newsml:wire.example:7"): its id follows from that, and so
-- does the id of what is exported and ingested again. Those that came before this was kept are exported without.
alter table article add column identifier text;
