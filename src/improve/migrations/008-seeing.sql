-- Actions seen together, and what boards were shown.

-- A way of looking at the actions, kept under a name: everybody's here, or one person's own.
create table improve.saved_view (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  name text not null check (name <> ''),
  -- What the address asks for: "plan=…&colour=red&view=board".
  query text not null,
  -- Whose it is; nobody's alone where it is for everybody here.
  account text references people.account (id),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  primary key (authority, id)
);
create unique index one_saved_view_of_a_name on improve.saved_view (authority, coalesce(account, ''), lower(name));

-- That the people of an authority were told of their week: once a week, however often the site starts.
create table improve.week_told (
  authority text not null references people.workspace (authority),
  monday date not null,
  told_at timestamptz not null,
  people integer not null check (people >= 0),
  primary key (authority, monday)
);

-- What a board was shown, as it stood on a day. The content never changes; a pack made by mistake is withdrawn.
create table improve.board_pack (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  -- The board as the authority calls it: packs of one board follow each other.
  board text not null check (board <> ''),
  meets_on date not null,
  as_at date not null,
  content jsonb not null,
  illustrative boolean not null default false,
  frozen_by text not null check (frozen_by <> ''),
  frozen_as text check (frozen_as <> ''),
  frozen_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  primary key (authority, id)
);
create index board_pack_by_board on improve.board_pack (authority, lower(board), frozen_at);

alter table improve.saved_view enable row level security;
create policy saved_view_scope on improve.saved_view using (
  (select platform.in_installation())
  or (authority = (select platform.authority()) and (account is null or account = (select platform.account())))
);
alter table improve.week_told enable row level security;
create policy week_told_scope on improve.week_told using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.board_pack enable row level security;
create policy board_pack_scope on improve.board_pack using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
