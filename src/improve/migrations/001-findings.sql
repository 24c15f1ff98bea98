-- Improve: what was found, what is done about it, and whether it worked. All of it is private to the authority.
create schema improve;

-- Words that findings are grouped by, as the authority names them.
create table improve.theme (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  name text not null check (name <> ''),
  retired_at timestamptz,
  primary key (authority, id)
);
create unique index one_theme_of_a_name on improve.theme (authority, lower(name)) where retired_at is null;

-- A finding, whoever made it: an inspection, a visit, an audit, a complaint, a motion. What it rests on is kept as a
-- thing of the thread with the version, page, paragraph and words that it was made from.
create table improve.finding (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  kind text not null check (kind in ('strength', 'improvement', 'priority-action', 'concern')),
  words text not null check (words <> ''),
  area text check (area <> ''),
  state text not null check (state in ('open', 'improving', 'resolved-at-inspection', 'resolved', 'carried-over')),
  came_from text not null check (
    came_from in ('inspection', 'focused-visit', 'monitoring-visit', 'jtai', 'practice-audit', 'complaint', 'motion',
      'peer-review', 'self-evaluation', 'other')
  ),
  -- What it came from, in words: "Inspection, 21 February to 4 March 2022", "White paper WP1".
  source text not null check (source <> ''),
  found_on date not null,
  -- The inspection of the national record that it is of, by its address among the authority's.
  inspection text check (inspection <> ''),
  thing_kind text check (thing_kind <> ''),
  thing_id text check (thing_id <> ''),
  check ((thing_kind is null) = (thing_id is null)),
  version text check (version <> ''),
  page integer check (page > 0),
  paragraph integer check (paragraph > 0),
  quote text check (quote <> ''),
  -- Made up to show how the room works: it says so wherever it stands.
  illustrative boolean not null default false,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  revision integer not null default 1,
  primary key (authority, id)
);
create index finding_by_day on improve.finding (authority, found_on);
-- An area for improvement of the record becomes one finding, however often it is accepted.
create unique index one_finding_of_a_thing on improve.finding (authority, thing_kind, thing_id)
  where withdrawn_at is null and thing_kind in ('improvement', 'priority-action', 'visit-finding');

create table improve.finding_theme (
  authority text not null references people.workspace (authority),
  finding text not null,
  theme text not null,
  primary key (authority, finding, theme),
  foreign key (authority, finding) references improve.finding (authority, id),
  foreign key (authority, theme) references improve.theme (authority, id)
);

-- How a finding came to the state that it is in, step by step.
create table improve.finding_state (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  finding text not null,
  state text not null check (state in ('open', 'improving', 'resolved-at-inspection', 'resolved', 'carried-over')),
  -- The day since which it is so, which may lie before the day on which it was said.
  since date not null,
  because text not null check (because <> ''),
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, finding) references improve.finding (authority, id)
);
create index finding_state_by_finding on improve.finding_state (authority, finding, since);

alter table improve.theme enable row level security;
create policy theme_scope on improve.theme using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.finding enable row level security;
create policy finding_scope on improve.finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.finding_theme enable row level security;
create policy finding_theme_scope on improve.finding_theme using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.finding_state enable row level security;
create policy finding_state_scope on improve.finding_state using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
