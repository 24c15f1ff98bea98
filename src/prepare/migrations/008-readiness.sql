-- How ready an authority was, day by day: how many gaps each rule named. Counts alone: what the gaps were stands where
-- each of them is kept.
create table prepare.readiness_day (
  authority text not null references people.workspace (authority),
  on_day date not null,
  -- Gaps that would stop the authority from being ready, and those that weaken it.
  stopping integer not null check (stopping >= 0),
  weakening integer not null check (weakening >= 0),
  -- The number of gaps by rule, of the rules that named any.
  by_rule jsonb not null,
  primary key (authority, on_day)
);
alter table prepare.readiness_day enable row level security;
create policy readiness_day_scope on prepare.readiness_day using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
