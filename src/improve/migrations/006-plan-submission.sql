-- Signing a plan off, submitting it, and what it has to answer.
alter table improve.plan
  -- The day on which the authority published the report and sent it to its partners, which the law asks of it.
  add column report_published_on date,
  -- The day on which the draft plan went out that answers a priority action of a letter.
  add column draft_sent_on date,
  add column ended_because text check (ended_because <> '');
alter table improve.plan add check (report_published_on is null or received_on is not null);
alter table improve.plan add check (draft_sent_on is null or received_on is not null);
alter table improve.plan add check (state = 'ended' or ended_because is null);

-- Which findings a plan came to answer, or no longer does, and why.
create table improve.plan_finding_change (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  plan text not null,
  finding text not null,
  what text not null check (what in ('added', 'removed')),
  reason text not null check (reason <> ''),
  made_by text not null check (made_by <> ''),
  made_as text check (made_as <> ''),
  made_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, plan) references improve.plan (authority, id),
  foreign key (authority, finding) references improve.finding (authority, id)
);
create index plan_finding_change_by_plan on improve.plan_finding_change (authority, plan, made_at);

-- That a post is asked to sign a plan off, and the state of the plan that it was signed in.
create table improve.plan_sign_off (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  plan text not null,
  post text not null,
  due_on date not null,
  asked_by text not null check (asked_by <> ''),
  asked_account text not null check (asked_account <> ''),
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'given', 'taken-back')),
  given_by text check (given_by <> ''),
  given_as text check (given_as in ('holder', 'deputy')),
  given_at timestamptz,
  fingerprint text check (fingerprint <> ''),
  content jsonb,
  check ((state = 'given') = (content is not null)),
  check ((content is null) = (given_at is null)),
  check ((content is null) = (given_by is null)),
  check ((content is null) = (given_as is null)),
  check ((content is null) = (fingerprint is null)),
  primary key (authority, id),
  foreign key (authority, plan) references improve.plan (authority, id),
  foreign key (authority, post) references people.post (authority, id)
);
create index plan_sign_off_by_plan on improve.plan_sign_off (authority, plan, asked_at);
create index plan_sign_off_by_post on improve.plan_sign_off (authority, post, state);

-- A plan as it was submitted: its findings, actions and signatures as they stood, never changed afterwards.
create table improve.plan_submission (
  authority text not null references people.workspace (authority),
  plan text not null,
  number integer not null check (number >= 1),
  sent_to text not null check (sent_to <> ''),
  sent_on date not null,
  submitted_by text not null check (submitted_by <> ''),
  submitted_as text check (submitted_as <> ''),
  submitted_at timestamptz not null,
  content jsonb not null,
  primary key (authority, plan, number),
  foreign key (authority, plan) references improve.plan (authority, id)
);

alter table improve.plan_finding_change enable row level security;
create policy plan_finding_change_scope on improve.plan_finding_change using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_sign_off enable row level security;
create policy plan_sign_off_scope on improve.plan_sign_off using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_submission enable row level security;
create policy plan_submission_scope on improve.plan_submission using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
