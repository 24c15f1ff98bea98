-- An action plan that the authority has as a file, on its way into the record: nothing of a plan is written before
-- somebody confirmed what each of its rows comes to.
create table improve.plan_import (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  file_name text not null check (file_name <> ''),
  -- What was met in reading it, in sentences.
  notes jsonb not null,
  state text not null check (state in ('open', 'brought-in', 'taken-back')),
  -- Which sheet is the plan, and the row that heads its columns, counted as Excel does.
  sheet integer not null check (sheet >= 0),
  heading_row integer not null check (heading_row > 0),
  -- What was chosen of its columns and words.
  choices jsonb not null,
  -- The plan that it went into, and whether that was made for it.
  plan text,
  made_plan boolean not null default false,
  -- The findings that were made of the file's words.
  made_findings text[] not null default '{}',
  received_by text not null check (received_by <> ''),
  account text not null check (account <> ''),
  received_at timestamptz not null,
  brought_by text check (brought_by <> ''),
  brought_at timestamptz,
  taken_back_by text check (taken_back_by <> ''),
  taken_back_at timestamptz,
  check ((brought_at is null) = (brought_by is null) and (taken_back_at is null) = (taken_back_by is null)),
  check ((state = 'open') = (brought_at is null) and (state = 'taken-back') = (taken_back_at is not null)),
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, plan) references improve.plan (authority, id)
);
create index plan_import_by_day on improve.plan_import (authority, received_at);

create table improve.plan_import_sheet (
  authority text not null references people.workspace (authority),
  import text not null,
  place integer not null check (place >= 0),
  name text not null,
  is_hidden boolean not null,
  primary key (authority, import, place),
  foreign key (authority, import) references improve.plan_import (authority, id) on delete cascade
);

-- A row as it stands in the file, and what came of it.
create table improve.plan_import_row (
  authority text not null references people.workspace (authority),
  import text not null,
  sheet integer not null,
  number integer not null check (number > 0),
  cells jsonb not null,
  outcome text check (outcome in ('taken', 'left-out')),
  -- Why it was left out, or what should be known of it.
  said jsonb,
  reference text check (reference <> ''),
  action text,
  primary key (authority, import, sheet, number),
  foreign key (authority, import, sheet) references improve.plan_import_sheet (authority, import, place) on delete cascade,
  foreign key (authority, action) references improve.action (authority, id),
  check (action is null or outcome = 'taken')
);
create index plan_import_row_by_action on improve.plan_import_row (authority, action);

-- What a column that is headed so held in the last plan that was brought in; nothing for one that was left.
create table improve.plan_heading (
  authority text not null references people.workspace (authority),
  heading text not null check (heading <> ''),
  field text check (field <> ''),
  said_at timestamptz not null,
  primary key (authority, heading)
);

alter table improve.plan_import enable row level security;
create policy plan_import_scope on improve.plan_import using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_import_sheet enable row level security;
create policy plan_import_sheet_scope on improve.plan_import_sheet using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_import_row enable row level security;
create policy plan_import_row_scope on improve.plan_import_row using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_heading enable row level security;
create policy plan_heading_scope on improve.plan_heading using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
