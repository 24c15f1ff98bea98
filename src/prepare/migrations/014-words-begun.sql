-- How often the reading of its words was begun: what ends the whole site each time must not be begun at every start.
alter table prepare.document_version add column text_begun integer not null default 0 check (text_begun >= 0);
