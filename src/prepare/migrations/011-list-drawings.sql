-- When each list of annex A was last drawn, as somebody noted it. The lists themselves hold children: they are not kept.
create table prepare.list_drawing (
  authority text not null references people.workspace (authority),
  list integer not null check (list between 1 and 11),
  drawn_on date not null,
  noted_by text not null check (noted_by <> ''),
  noted_at timestamptz not null,
  primary key (authority, list)
);
alter table prepare.list_drawing enable row level security;
create policy list_drawing_scope on prepare.list_drawing using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
