-- The figures that show whether it worked.
-- A figure that shows whether something worked.
create table improve.measure (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  -- What is counted, out of what, and how.
  definition text not null check (definition <> ''),
  unit text not null check (unit in ('percent', 'count', 'days', 'weeks', 'rate', 'score')),
  -- "per 10,000 children": what stands after the figure, where the unit alone does not say.
  unit_words text not null default '',
  direction text not null check (direction in ('higher', 'lower')),
  baseline double precision,
  baseline_on date,
  check ((baseline is null) = (baseline_on is null)),
  target double precision,
  target_on date,
  -- What a value can be; what lies outside is refused.
  lowest double precision,
  highest double precision,
  check (lowest <= highest),
  every_months integer not null check (every_months between 1 and 12),
  -- The post that answers for the figure.
  post text,
  source text not null default '',
  illustrative boolean not null default false,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, post) references people.post (authority, id)
);

-- A day from which the figure is counted otherwise: what came before cannot be compared with what comes after.
create table improve.measure_break (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  measure text not null,
  from_on date not null,
  definition text not null check (definition <> ''),
  because text not null check (because <> ''),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  primary key (authority, id),
  unique (authority, measure, from_on),
  foreign key (authority, measure) references improve.measure (authority, id)
);

create table improve.measure_value (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  measure text not null,
  -- The day that the figure speaks of, not the day on which it was entered.
  as_at date not null,
  value double precision not null,
  numerator double precision,
  denominator double precision check (denominator > 0),
  check ((numerator is null) = (denominator is null)),
  source text not null default '',
  note text not null default '',
  entered_by text not null check (entered_by <> ''),
  entered_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  primary key (authority, id),
  foreign key (authority, measure) references improve.measure (authority, id)
);
create unique index one_value_of_a_day on improve.measure_value (authority, measure, as_at) where withdrawn_at is null;

create table improve.action_measure (
  authority text not null references people.workspace (authority),
  action text not null,
  measure text not null,
  primary key (authority, action, measure),
  foreign key (authority, action) references improve.action (authority, id),
  foreign key (authority, measure) references improve.measure (authority, id)
);
create index action_measure_by_measure on improve.action_measure (authority, measure);

create table improve.finding_measure (
  authority text not null references people.workspace (authority),
  finding text not null,
  measure text not null,
  primary key (authority, finding, measure),
  foreign key (authority, finding) references improve.finding (authority, id),
  foreign key (authority, measure) references improve.measure (authority, id)
);
create index finding_measure_by_measure on improve.finding_measure (authority, measure);

alter table improve.measure enable row level security;
create policy measure_scope on improve.measure using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.measure_break enable row level security;
create policy measure_break_scope on improve.measure_break using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.measure_value enable row level security;
create policy measure_value_scope on improve.measure_value using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_measure enable row level security;
create policy action_measure_scope on improve.action_measure using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.finding_measure enable row level security;
create policy finding_measure_scope on improve.finding_measure using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
