-- Visits between full inspections, as the authority itself knows of them: planned, moved, called off, with the letter
-- that came. A day may be known to the month or the year only, so first and last days are text, as in the record.
create table prepare.visit (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  kind text not null check (kind in ('focused-visit', 'monitoring-visit', 'jtai')),
  state text not null check (state in ('planned', 'notified', 'under-way', 'reported', 'published', 'cancelled')),
  state_reason text check (state_reason <> ''),
  check ((state = 'cancelled') = (state_reason is not null)),
  starts_on text not null check (starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  themes text[] not null default '{}',
  -- Who comes, as the authority was told.
  inspectors text not null default '',
  note text not null default '',
  notified_on date,
  letter_received_on date,
  letter_published_on date check (letter_published_on >= letter_received_on),
  draft_plan_sent_on date check (draft_plan_sent_on >= letter_received_on),
  final_plan_sent_on date check (final_plan_sent_on >= letter_received_on),
  -- The address of the same visit among the authority's activities in the national record.
  record_address text check (record_address <> ''),
  -- The visit that was called off, and of which this one takes the place.
  instead_of text,
  -- Counts the changes, so that who saw an older one is told.
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, instead_of) references prepare.visit (authority, id)
);
create index visit_by_day on prepare.visit (authority, starts_on);

-- What happened to a visit, for its page; the trail keeps it for ever.
create table prepare.visit_change (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  visit text not null,
  revision integer not null,
  what text not null check (
    what in ('planned', 'moved', 'cancelled', 'notified', 'under-way', 'letter', 'details', 'plans', 'findings', 'record')
  ),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  from_starts_on text,
  from_ends_on text,
  to_starts_on text,
  to_ends_on text,
  reason text check (reason <> ''),
  primary key (authority, id),
  unique (authority, visit, revision),
  foreign key (authority, visit) references prepare.visit (authority, id)
);

-- What the letter says, one finding a row, so that an action can answer to it.
create table prepare.visit_finding (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  visit text not null,
  kind text not null check (kind in ('strength', 'improvement', 'priority-action')),
  -- Counted from 1 among its kind in the letter; never given twice.
  number integer not null check (number > 0),
  words text not null check (words <> ''),
  entered_by text not null check (entered_by <> ''),
  entered_at timestamptz not null,
  -- Why it was taken back, where it was entered by mistake.
  withdrawn_because text check (withdrawn_because <> ''),
  primary key (authority, id),
  unique (authority, visit, kind, number),
  foreign key (authority, visit) references prepare.visit (authority, id)
);

-- Days that the authority writes into its calendar itself: other inspectorates' visits, and what else ties people up.
create table prepare.own_date (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  kind text not null check (
    kind in ('send', 'youth-justice', 'adult-social-care', 'other-inspection', 'own')
  ),
  title text not null check (title <> ''),
  starts_on text not null check (starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  note text not null default '',
  entered_by text not null check (entered_by <> ''),
  entered_at timestamptz not null,
  -- Why it does not take place; it stays on the calendar, called off.
  cancelled_because text check (cancelled_because <> ''),
  revision integer not null default 1,
  primary key (authority, id)
);
create index own_date_by_day on prepare.own_date (authority, starts_on);

-- The secret address at which a person's own calendar program reads the year. Here is its hash alone.
create table prepare.calendar_feed (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  account text not null references people.account (id),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  revoked_at timestamptz check (revoked_at >= made_at),
  last_read_at timestamptz,
  primary key (authority, id)
);
create unique index calendar_feed_alive on prepare.calendar_feed (authority, account) where revoked_at is null;

alter table prepare.visit enable row level security;
alter table prepare.visit_change enable row level security;
alter table prepare.visit_finding enable row level security;
alter table prepare.own_date enable row level security;
alter table prepare.calendar_feed enable row level security;
create policy visit_scope on prepare.visit using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
create policy visit_change_scope on prepare.visit_change using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
create policy visit_finding_scope on prepare.visit_finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
create policy own_date_scope on prepare.own_date using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
create policy calendar_feed_scope on prepare.calendar_feed using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
