-- Improve: the same finding over the years.

-- Whether two findings are of one thing, as somebody said. What nobody looked at has no row: it is suggested from the
-- words each time anew.
create table improve.same_finding (
  authority text not null references people.workspace (authority),
  earlier text not null,
  later text not null,
  check (earlier <> later),
  is_same boolean not null,
  -- What became of it between the two, or why they are of different things.
  because text not null default '',
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (authority, earlier, later),
  foreign key (authority, earlier) references improve.finding (authority, id),
  foreign key (authority, later) references improve.finding (authority, id)
);
create index same_finding_by_later on improve.same_finding (authority, later);

alter table improve.same_finding enable row level security;
create policy same_finding_scope on improve.same_finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
