-- What an authority says of its own practice, year by year: claims with the evidence for and against each, who was
-- asked to contribute and to sign, the grades that it gives itself, and every version as it was sent.
create table prepare.self_evaluation (
  authority text not null references people.workspace (authority),
  year integer not null check (year between 2018 and 2100),
  begun_at timestamptz not null,
  begun_by text not null check (begun_by <> ''),
  primary key (authority, year)
);

create table prepare.claim (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  year integer not null,
  area text not null check (area <> ''),
  question text not null check (question in ('practice', 'how-known', 'plans')),
  -- Claims of an area and question stand in this order.
  place integer not null check (place >= 1),
  words text not null check (words <> ''),
  -- Who stands behind it; null while nobody was named.
  post text,
  basis text not null check (basis in ('casework', 'figures', 'both', 'not-said')),
  state text not null check (state in ('proposed', 'agreed', 'withdrawn')),
  withdrawn_because text,
  carried_from text,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  check ((state = 'withdrawn') = (withdrawn_because is not null)),
  primary key (authority, id),
  foreign key (authority, year) references prepare.self_evaluation (authority, year),
  foreign key (authority, post) references people.post (authority, id),
  foreign key (authority, carried_from) references prepare.claim (authority, id)
);
create index claim_place on prepare.claim (authority, year, area, question, place);
create index claim_post on prepare.claim (authority, post);
-- A claim is carried over into a year once.
create unique index claim_carried_from on prepare.claim (authority, carried_from, year) where carried_from is not null;

-- A citation that a claim rests on, or that says otherwise. Taken back, it goes; the trail keeps that it was there.
create table prepare.claim_evidence (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  claim text not null,
  citation text not null,
  stance text not null check (stance in ('for', 'against')),
  primary key (authority, id),
  foreign key (authority, claim) references prepare.claim (authority, id),
  foreign key (authority, citation) references prepare.citation (authority, id)
);
create index claim_evidence_claim on prepare.claim_evidence (authority, claim);
create unique index claim_evidence_citation on prepare.claim_evidence (authority, citation);

-- The grade that the authority gives itself in an area, with its reasons. A row is never changed: a new grade is a new
-- row, so that what was thought before the judgement came can be told for ever.
create table prepare.own_grade (
  authority text not null references people.workspace (authority),
  year integer not null,
  area text not null check (area <> ''),
  -- Counts the grades that were given in the area for the year: the last one stands.
  number integer not null check (number >= 1),
  grade text not null check (grade in ('outstanding', 'good', 'requires-improvement', 'inadequate')),
  reasons text not null check (reasons <> ''),
  given_by text not null check (given_by <> ''),
  given_at timestamptz not null,
  primary key (authority, year, area, number),
  foreign key (authority, year) references prepare.self_evaluation (authority, year)
);

create table prepare.contribution_asked (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  year integer not null,
  area text not null check (area <> ''),
  -- The question that it is about; null where all three are meant.
  question text check (question in ('practice', 'how-known', 'plans')),
  -- Who is asked, for what, and by when.
  post text not null,
  asks text not null check (asks <> ''),
  due_on date not null,
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'answered', 'taken-back')),
  answer text not null default '',
  answered_by text,
  answered_at timestamptz,
  check ((state = 'answered') <= (answer <> '' and answered_by is not null and answered_at is not null)),
  primary key (authority, id),
  foreign key (authority, year) references prepare.self_evaluation (authority, year),
  foreign key (authority, post) references people.post (authority, id)
);
create index contribution_asked_year on prepare.contribution_asked (authority, year, due_on);
create index contribution_asked_post on prepare.contribution_asked (authority, post, state);

-- What somebody remarks on a claim, in place. Settled, it stays, and is not in the way.
create table prepare.claim_comment (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  claim text not null,
  words text not null check (words <> ''),
  said_by text not null check (said_by <> ''),
  account text references people.account (id),
  said_at timestamptz not null,
  settled_by text,
  settled_at timestamptz,
  check ((settled_at is null) = (settled_by is null)),
  primary key (authority, id),
  foreign key (authority, claim) references prepare.claim (authority, id)
);
create index claim_comment_claim on prepare.claim_comment (authority, claim, said_at);
create index claim_comment_account on prepare.claim_comment (account);

-- A sign-off is asked of a post and given by whoever holds it, for the content as it stood at that moment.
create table prepare.sign_off (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  year integer not null,
  post text not null,
  due_on date not null,
  asked_by text not null check (asked_by <> ''),
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'given', 'taken-back')),
  given_by text,
  given_as text check (given_as in ('holder', 'deputy')),
  given_at timestamptz,
  content jsonb,
  check ((state = 'given') = (content is not null)),
  check ((content is null) = (given_at is null)),
  check ((content is null) = (given_by is null)),
  check ((content is null) = (given_as is null)),
  primary key (authority, id),
  foreign key (authority, year) references prepare.self_evaluation (authority, year),
  foreign key (authority, post) references people.post (authority, id)
);
create index sign_off_year on prepare.sign_off (authority, year, asked_at);
create index sign_off_post on prepare.sign_off (authority, post, state);

-- The self-evaluation as it was sent: its content, its sign-offs and what was known to be weak, as they stood.
create table prepare.sent_version (
  authority text not null references people.workspace (authority),
  year integer not null,
  number integer not null check (number >= 1),
  sent_to text not null check (sent_to <> ''),
  sent_on date not null,
  sent_by text not null check (sent_by <> ''),
  sent_at timestamptz not null,
  content jsonb not null,
  primary key (authority, year, number),
  foreign key (authority, year) references prepare.self_evaluation (authority, year)
);

alter table prepare.self_evaluation enable row level security;
create policy self_evaluation_scope on prepare.self_evaluation using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.claim enable row level security;
create policy claim_scope on prepare.claim using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.claim_evidence enable row level security;
create policy claim_evidence_scope on prepare.claim_evidence using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.own_grade enable row level security;
create policy own_grade_scope on prepare.own_grade using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.contribution_asked enable row level security;
create policy contribution_asked_scope on prepare.contribution_asked using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.claim_comment enable row level security;
create policy claim_comment_scope on prepare.claim_comment using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.sign_off enable row level security;
create policy sign_off_scope on prepare.sign_off using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.sent_version enable row level security;
create policy sent_version_scope on prepare.sent_version using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
