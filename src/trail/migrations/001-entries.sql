-- The append-only, hash-chained log of every change. Each entry carries the hash of the one before it, so an
-- entry that is altered, inserted or removed later breaks the chain from there on.
create schema trail;

create table trail.entry (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action <> ''),
  subject_kind text not null,
  subject_id text not null,
  before jsonb not null,
  after jsonb not null,
  reason text,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index entry_subject on trail.entry (subject_kind, subject_id, seq);

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The trail is append-only: % on trail.entry is refused', lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_append_only before update or delete on trail.entry
  for each row execute function trail.refuse_change();
create trigger entry_is_never_truncated before truncate on trail.entry
  for each statement execute function trail.refuse_change();
