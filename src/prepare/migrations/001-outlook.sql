-- Getting ready: what an authority keeps before an inspection comes. All of it is private to the authority.
create schema prepare;

-- What people here expect next in place of what the rules say, with their reason and what the rules said that day.
-- It stands beside the rules' answer until somebody withdraws it; at most one stands.
create table prepare.outlook_overruling (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  kind text not null check (kind <> ''),
  earliest_on date not null,
  latest_on date not null check (latest_on >= earliest_on),
  reason text not null check (reason <> ''),
  made_by text not null check (made_by <> ''),
  made_as text check (made_as <> ''),
  made_at timestamptz not null,
  -- Nothing where the rules could not say.
  rule text,
  rule_kind text,
  rule_earliest_on date,
  rule_latest_on date,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  primary key (authority, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  check ((rule_kind is null) = (rule_earliest_on is null) and (rule_kind is null) = (rule_latest_on is null))
);
create unique index one_overruling_stands on prepare.outlook_overruling (authority) where withdrawn_at is null;
alter table prepare.outlook_overruling enable row level security;
create policy outlook_overruling_scope on prepare.outlook_overruling using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
