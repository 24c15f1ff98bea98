-- What a thing said when the link to it was drawn, as SHA-256 of its words: a paragraph can come to say something else
-- under its number, and then whoever follows the link is told.
alter table thread.link add column from_words text, add column to_words text;

-- A walk asks for the links at one end of a thing, relation by relation, and never for what was withdrawn.
drop index thread.link_back;
create index link_back on thread.link (authority, to_kind, to_id, relation, from_kind, from_id)
  where withdrawn_at is null;
create index link_withdrawn on thread.link (authority, from_kind, from_id) where withdrawn_at is not null;
create index link_withdrawn_back on thread.link (authority, to_kind, to_id) where withdrawn_at is not null;
