-- Whatever is deleted finds what refers to it by an index: without one, to join two actors or to withdraw an article would
-- read every statement there is. What is mostly null is indexed where it is not.
drop index statement_by_principal;
create index statement_by_principal on statement (principal_id) where principal_id is not null;
create index statement_by_behalf on statement (on_behalf_of_id) where on_behalf_of_id is not null;
create index statement_by_relayer on statement (relayed_by_id) where relayed_by_id is not null;
create index statement_relay_by_actor on statement_relay (article_actor_id);
create index proposition_by_principal on proposition (principal_id) where principal_id is not null;
create index proposition_by_speaker on proposition (speaker_id) where speaker_id is not null;
create index proposition_by_agent on proposition (agent_id) where agent_id is not null;
create index proposition_by_recipient on proposition (recipient_id) where recipient_id is not null;
create index event_mention_statement_by_statement on event_mention_statement (statement_id);
create index dispute_principal_by_actor on dispute_principal (actor_id);
create index dispute_reason_statement_by_statement on dispute_reason_statement (statement_id);
create index position_change_by_earlier on position_change (earlier_id);
create index position_change_by_later on position_change (later_id);

-- Few are disputed, so that only those need an index of their own. Form and disputed stand at the end of the order that
-- lists are read in: what passes a filter is told without a look at the row.
drop index statement_by_form;
drop index statement_by_disputed;
drop index statement_by_effective;
create index statement_by_effective on statement (effective_at, id, form, disputed) where current = 1;
create index statement_by_disputed on statement (effective_at, id) where current = 1 and disputed = 1;
drop index article_by_disputed;
drop index article_by_published;
create index article_by_published on article (sort_published, id, disputed);
create index article_by_disputed on article (sort_published, id) where disputed = 1;
drop index event_by_disputed;
drop index event_by_start;
create index event_by_start on event (sort_start, id, disputed);
create index event_by_disputed on event (sort_start, id) where disputed = 1;
drop index actor_by_disputed;
drop index actor_by_statements;
create index actor_by_statements on actor (statement_count, id, disputed);
create index actor_by_disputed on actor (statement_count, id) where disputed = 1;
drop index actor_by_country;
create index actor_by_country on actor (country_id, statement_count, id) where country_id is not null;
