-- A self-evaluation that was written in Word before it came here: every paragraph of it, sorted by its headings, until a
-- person has said of each whether it is a claim. The document itself stands in the bookcase.
create table prepare.word_text (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  -- The year into which its claims go.
  year integer not null,
  document text not null,
  version integer not null,
  -- What a reader should know of how it was read, in sentences.
  notes jsonb not null,
  brought_by text not null check (brought_by <> ''),
  -- Whose work it is to confirm what waits.
  account text references people.account (id),
  brought_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, year) references prepare.self_evaluation (authority, year),
  foreign key (authority, document, version) references prepare.document_version (authority, document, number),
  -- The same version comes into a year once.
  unique (authority, year, document, version)
);
create index word_text_account on prepare.word_text (authority, account);

create table prepare.word_paragraph (
  authority text not null references people.workspace (authority),
  word_text text not null,
  -- Where it stands in the document, counted from 1 through everything that has words.
  place integer not null check (place >= 1),
  kind text not null check (kind in ('heading', 'paragraph', 'item', 'note', 'row')),
  words text not null check (words <> ''),
  -- The page on which it begins; null where the document does not say.
  page integer check (page >= 1),
  -- The headings above it, outermost first.
  under jsonb not null,
  -- Where it belongs, and the heading or cell that says so; null where nothing does.
  area text check (area <> ''),
  area_said_by text,
  question text check (question in ('practice', 'how-known', 'plans')),
  question_said_by text,
  -- A heading is nothing to confirm, and can be made a claim all the same.
  state text not null check (state in ('heading', 'to-confirm', 'confirmed', 'set-aside')),
  claim text,
  settled_by text,
  settled_at timestamptz,
  check ((state = 'confirmed') = (claim is not null)),
  check ((state in ('confirmed', 'set-aside')) = (settled_by is not null)),
  check ((settled_by is null) = (settled_at is null)),
  primary key (authority, word_text, place),
  foreign key (authority, word_text) references prepare.word_text (authority, id),
  foreign key (authority, claim) references prepare.claim (authority, id)
);
create index word_paragraph_state on prepare.word_paragraph (authority, word_text, state);
create unique index word_paragraph_claim on prepare.word_paragraph (authority, claim) where claim is not null;

-- Who asked, to be told of the answer; null where it was asked before this was kept.
alter table prepare.contribution_asked add column asked_account text references people.account (id);
alter table prepare.sign_off add column asked_account text references people.account (id);
create index contribution_asked_account on prepare.contribution_asked (asked_account);
create index sign_off_account on prepare.sign_off (asked_account);

alter table prepare.word_text enable row level security;
create policy word_text_scope on prepare.word_text using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.word_paragraph enable row level security;
create policy word_paragraph_scope on prepare.word_paragraph using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
