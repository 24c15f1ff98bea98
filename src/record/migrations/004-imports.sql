-- Who gave which files to the record, when, and what came of each.

create table record.import_run (
  id bigint generated always as identity primary key,
  way text not null check (way in ('upload', 'command-line')),
  started_by text not null check (started_by <> ''),
  started_at timestamptz not null,
  -- Files arrive one by one: whether all are here, or why those after the last line never came.
  arrival text not null check (arrival in ('arriving', 'whole', 'broken-off', 'too-many')),
  -- How many files there are; known once they have arrived.
  files integer check (files >= 0),
  ended_at timestamptz,
  -- Finished: every file has its answer. Stopped: some have none, and whoever started it left off.
  ended_as text check (ended_as in ('finished', 'stopped')),
  check ((files is null) = (arrival = 'arriving')),
  check ((ended_at is null) = (ended_as is null))
);

-- A file that waits or is being read lies in the folder of waiting files until its line is settled.
create table record.import_file (
  run bigint not null references record.import_run,
  position integer not null check (position > 0),
  file_name text not null,
  -- Absent where the file did not come whole or could not be opened.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('waiting', 'reading', 'taken', 'already-held', 'not-taken')),
  -- What came of it, for a person.
  words text,
  settled_at timestamptz,
  primary key (run, position),
  check ((state in ('waiting', 'reading')) = (settled_at is null)),
  check ((settled_at is null) = (words is null)),
  check (sha256 is not null or state = 'not-taken')
);

create index import_file_unsettled on record.import_file (run, position) where settled_at is null;
