-- Improve: what was proposed as a finding and is none, and what a comment on a draft rests on.

-- What a report or a letter asks for and somebody said is no finding here. It holds for the words that it was said of:
-- where the record comes to say something else, that is proposed anew.
create table improve.dismissed_proposal (
  authority text not null references people.workspace (authority),
  thing_kind text not null check (thing_kind <> ''),
  thing_id text not null check (thing_id <> ''),
  words text not null check (words <> ''),
  because text not null check (because <> ''),
  dismissed_by text not null check (dismissed_by <> ''),
  dismissed_at timestamptz not null,
  primary key (authority, thing_kind, thing_id)
);

-- What was suggested to be the same as a finding, is no finding itself, and is another thing, as somebody said.
create table improve.unlike_proposal (
  authority text not null references people.workspace (authority),
  finding text not null,
  thing_kind text not null check (thing_kind <> ''),
  thing_id text not null check (thing_id <> ''),
  because text not null default '',
  said_by text not null check (said_by <> ''),
  said_at timestamptz not null,
  primary key (authority, finding, thing_kind, thing_id),
  foreign key (authority, finding) references improve.finding (authority, id)
);

alter table improve.dismissed_proposal enable row level security;
create policy dismissed_proposal_scope on improve.dismissed_proposal using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.unlike_proposal enable row level security;
create policy unlike_proposal_scope on improve.unlike_proposal using (
  (select platform.in_installation()) or authority = (select platform.authority())
);

-- Where in the thing that a comment cites its evidence stands, and the version that it was read in.
alter table improve.draft_comment
  add column thing_version text check (thing_version <> ''),
  add column thing_page integer check (thing_page > 0),
  add column thing_quote text check (thing_quote <> ''),
  add check (thing_kind is not null or (thing_version is null and thing_page is null and thing_quote is null));
