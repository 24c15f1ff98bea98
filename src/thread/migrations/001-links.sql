-- Links between things of any room: from, relation, to. A link is never deleted; it is withdrawn, with a reason.
create schema thread;

create table thread.link (
  authority text not null check (authority <> ''),
  id text not null check (id <> ''),
  from_kind text not null check (from_kind <> ''),
  from_id text not null check (from_id <> ''),
  relation text not null check (relation <> ''),
  to_kind text not null check (to_kind <> ''),
  to_id text not null check (to_id <> ''),
  -- Why they hang together, where that does not speak for itself.
  remark text,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_because text,
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  primary key (authority, id)
);
create unique index link_once on thread.link (authority, from_kind, from_id, relation, to_kind, to_id)
  where withdrawn_at is null;
create index link_back on thread.link (authority, to_kind, to_id);

alter table thread.link enable row level security;
create policy link_scope on thread.link using (platform.in_installation() or authority = platform.authority());
