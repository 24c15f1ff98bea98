-- The national record: authorities, what was done there, what the reports say, and who stands behind each value.
create schema record;

create table record.authority (
  slug text primary key check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  other_names text[] not null default '{}',
  urn text unique,
  la_code text,
  ons_code text,
  type text,
  region text not null,
  region_name text not null,
  established_on date,
  abolished_on date,
  check (abolished_on is null or established_on is null or abolished_on > established_on)
);

create table record.succession (
  predecessor text not null references record.authority,
  successor text not null references record.authority,
  primary key (predecessor, successor)
);

create table record.statistical_neighbour (
  authority text not null references record.authority,
  rank integer not null check (rank > 0),
  neighbour text not null references record.authority,
  primary key (authority, rank),
  unique (authority, neighbour)
);

create table record.authority_group (
  id text primary key,
  name text not null
);

create table record.group_member (
  group_id text not null references record.authority_group,
  authority text not null references record.authority,
  position integer not null,
  primary key (group_id, authority)
);

-- One thing that was done, or will be: an inspection, a visit, a meeting. `address` is its permanent last part
-- of an address ("2022-02-21"; "2021-04" where only the month is known) and never changes once given. Dates are
-- ISO text, as exact as they are known: day, month or year.
create table record.activity (
  id bigint generated always as identity primary key,
  authority text not null references record.authority,
  address text not null,
  kind text not null,
  framework text,
  state text not null,
  state_reason text,
  starts_on text not null check (starts_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  ends_on text check (ends_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  notified_on text check (notified_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  lead_inspectors text[] not null default '{}',
  themes text[] not null default '{}',
  remarks text[] not null default '{}',
  evidence jsonb not null default '[]',
  standing text not null check (standing in ('grade-tables', 'worked-example', 'read')),
  unique (authority, address),
  check (ends_on is null or ends_on >= starts_on),
  check (state <> 'cancelled' or state_reason is not null)
);

create index activity_by_date on record.activity (authority, starts_on);

-- Where the sources of the record do not agree: shown as it stands, never settled silently.
create table record.contradiction (
  id bigint generated always as identity primary key,
  authority text not null references record.authority,
  about text not null,
  accounts jsonb not null,
  remark text not null
);

-- A file that was taken into the record. The bytes lie in the content store under the same hash.
create table record.report (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  activity bigint not null references record.activity,
  version integer not null check (version > 0),
  file_name text not null,
  bytes integer not null check (bytes > 0),
  pages integer not null check (pages > 0),
  reader text not null,
  received_at timestamptz not null,
  reading jsonb not null,
  differences jsonb not null,
  unique (activity, version)
);

create table record.judgement (
  activity bigint not null references record.activity,
  area text not null,
  grade text not null,
  printed_order integer not null,
  standing text not null check (standing in ('grade-tables', 'worked-example', 'read', 'checked', 'corrected')),
  report text references record.report,
  page integer,
  quote text,
  primary key (activity, area),
  check ((report is null) = (page is null))
);

-- Where a value of the activity itself (a date, a name) was read, or the rule by which it was inferred.
create table record.stated_value (
  activity bigint not null references record.activity,
  field text not null,
  value text not null,
  standing text not null check (standing in ('grade-tables', 'worked-example', 'read', 'checked', 'corrected')),
  report text references record.report,
  page integer,
  quote text,
  because text,
  primary key (activity, field)
);

create table record.section (
  activity bigint not null references record.activity,
  position integer not null,
  heading text not null,
  area text,
  grade text,
  first_paragraph integer,
  last_paragraph integer,
  report text not null references record.report,
  page integer not null,
  primary key (activity, position)
);

-- A piece of a report's text that has an address: a numbered paragraph, an area for improvement, a priority
-- action, a paragraph of the summary.
create table record.passage (
  id bigint generated always as identity primary key,
  activity bigint not null references record.activity,
  kind text not null check (kind in ('paragraph', 'improvement', 'priority-action', 'summary')),
  number integer not null check (number > 0),
  section integer,
  text text not null,
  -- For an area for improvement: the paragraph that gives its full context, where known.
  rests_on_paragraph integer,
  standing text not null check (standing in ('grade-tables', 'worked-example', 'read', 'checked', 'corrected')),
  report text references record.report,
  page integer,
  words tsvector generated always as (to_tsvector('english', text)) stored,
  unique (activity, kind, number)
);

-- Without a list of pending entries: the embedded engine never vacuums by itself, so a search would read it whole.
create index passage_words on record.passage using gin (words) with (fastupdate = off);

create table record.correction (
  id bigint generated always as identity primary key,
  activity bigint not null references record.activity,
  field text not null,
  before text,
  after text not null,
  reason text not null check (reason <> ''),
  made_by text not null,
  made_at timestamptz not null,
  report text references record.report
);

create index correction_by_field on record.correction (activity, field, id);
