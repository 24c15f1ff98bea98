-- Monitoring workshops: sessions in which a board follows a few themes over years, what it looked at, and what it found.
-- What is followed from session to session.
create table improve.workshop_theme (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  name text not null check (name <> ''),
  -- What is asked about it each time.
  tracks text not null default '',
  place integer not null,
  illustrative boolean not null default false,
  retired_at timestamptz,
  retired_because text check (retired_because <> ''),
  check ((retired_at is null) = (retired_because is null)),
  revision integer not null default 1,
  primary key (authority, id)
);
create unique index one_workshop_theme_of_a_name on improve.workshop_theme (authority, lower(name))
  where retired_at is null;

create table improve.workshop_theme_measure (
  authority text not null references people.workspace (authority),
  theme text not null,
  measure text not null,
  primary key (authority, theme, measure),
  foreign key (authority, theme) references improve.workshop_theme (authority, id),
  foreign key (authority, measure) references improve.measure (authority, id)
);

create table improve.workshop_theme_finding (
  authority text not null references people.workspace (authority),
  theme text not null,
  finding text not null,
  primary key (authority, theme, finding),
  foreign key (authority, theme) references improve.workshop_theme (authority, id),
  foreign key (authority, finding) references improve.finding (authority, id)
);

create table improve.workshop (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  -- The day for which it is planned, or on which it was held.
  on_day date not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancelled_because text check (cancelled_because <> ''),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  -- A room, or a call.
  place text not null default '',
  -- Who leads it, in words; and the post, where the words name one.
  led_by text not null default '',
  led_by_post text,
  agenda text not null default '',
  illustrative boolean not null default false,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, led_by_post) references people.post (authority, id)
);
create index workshop_by_day on improve.workshop (authority, on_day);

create table improve.workshop_on_theme (
  authority text not null references people.workspace (authority),
  workshop text not null,
  theme text not null,
  primary key (authority, workshop, theme),
  foreign key (authority, workshop) references improve.workshop (authority, id),
  foreign key (authority, theme) references improve.workshop_theme (authority, id)
);

-- Who is asked to come, who came and who sent apologies, in the order written.
create table improve.workshop_attendee (
  authority text not null references people.workspace (authority),
  workshop text not null,
  place integer not null,
  words text not null check (words <> ''),
  post text,
  attendance text not null check (attendance in ('asked', 'present', 'apologies')),
  primary key (authority, workshop, place),
  foreign key (authority, workshop) references improve.workshop (authority, id),
  foreign key (authority, post) references people.post (authority, id)
);

-- What was looked at: a thing of the thread, a measure with its value on the day, or words.
create table improve.workshop_evidence (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  workshop text not null,
  theme text,
  words text not null check (words <> ''),
  thing_kind text check (thing_kind <> ''),
  thing_id text check (thing_id <> ''),
  check ((thing_kind is null) = (thing_id is null)),
  measure text,
  -- As it stood in the session, whatever is entered or withdrawn afterwards; none where nothing was measured yet.
  measure_value double precision,
  measure_as_at date,
  check ((measure_value is null) = (measure_as_at is null) and (measure is not null or measure_value is null)),
  check (measure is null or thing_kind is null),
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  primary key (authority, id),
  foreign key (authority, workshop) references improve.workshop (authority, id),
  foreign key (authority, theme) references improve.workshop_theme (authority, id),
  foreign key (authority, measure) references improve.measure (authority, id)
);
create index workshop_evidence_by_workshop on improve.workshop_evidence (authority, workshop);

create table improve.workshop_conclusion (
  authority text not null references people.workspace (authority),
  workshop text not null,
  theme text not null,
  direction text not null check (direction in ('better', 'same', 'worse', 'cannot-tell')),
  words text not null check (words <> ''),
  concluded_by text not null check (concluded_by <> ''),
  concluded_as text check (concluded_as <> ''),
  concluded_at timestamptz not null,
  primary key (authority, workshop, theme),
  foreign key (authority, workshop, theme) references improve.workshop_on_theme (authority, workshop, theme)
);

-- What was asked for next time: answered in a later session, or by a post.
create table improve.workshop_question (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  workshop text not null,
  theme text,
  words text not null check (words <> ''),
  -- The post that is to answer; the next session where it is null.
  post text,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  answer text check (answer <> ''),
  answered_in text,
  answered_on date,
  settled_by text check (settled_by <> ''),
  check ((state = 'open') = (answer is null) and (state = 'open') = (answered_on is null)
    and (state = 'open') = (settled_by is null)),
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, workshop) references improve.workshop (authority, id),
  foreign key (authority, theme) references improve.workshop_theme (authority, id),
  foreign key (authority, post) references people.post (authority, id),
  foreign key (authority, answered_in) references improve.workshop (authority, id)
);
create index workshop_question_by_workshop on improve.workshop_question (authority, workshop);

-- The worked example, where it was brought in: what it was then, so that only what nobody touched is taken out again.
create table improve.worked_example (
  authority text not null references people.workspace (authority),
  brought_in_by text not null check (brought_in_by <> ''),
  brought_in_at timestamptz not null,
  fingerprint text not null check (fingerprint <> ''),
  primary key (authority)
);

alter table improve.workshop_theme enable row level security;
create policy workshop_theme_scope on improve.workshop_theme using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_theme_measure enable row level security;
create policy workshop_theme_measure_scope on improve.workshop_theme_measure using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_theme_finding enable row level security;
create policy workshop_theme_finding_scope on improve.workshop_theme_finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop enable row level security;
create policy workshop_scope on improve.workshop using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_on_theme enable row level security;
create policy workshop_on_theme_scope on improve.workshop_on_theme using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_attendee enable row level security;
create policy workshop_attendee_scope on improve.workshop_attendee using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_evidence enable row level security;
create policy workshop_evidence_scope on improve.workshop_evidence using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_conclusion enable row level security;
create policy workshop_conclusion_scope on improve.workshop_conclusion using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.workshop_question enable row level security;
create policy workshop_question_scope on improve.workshop_question using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.worked_example enable row level security;
create policy worked_example_scope on improve.worked_example using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
