-- What is done about what was found.
-- An action plan: the answer to an inspection, or to findings of any kind.
create table improve.plan (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  -- The inspection that it answers, by its address among the authority's activities in the national record.
  inspection text check (inspection <> ''),
  -- The day on which the report came to the authority: the statutory days are counted from it, not from publication.
  received_on date,
  state text not null check (state in ('draft', 'submitted', 'ended')),
  illustrative boolean not null default false,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  revision integer not null default 1,
  primary key (authority, id)
);

-- What the plan must answer: each has at least one action, or the plan cannot be submitted.
create table improve.plan_finding (
  authority text not null references people.workspace (authority),
  plan text not null,
  finding text not null,
  primary key (authority, plan, finding),
  foreign key (authority, plan) references improve.plan (authority, id),
  foreign key (authority, finding) references improve.finding (authority, id)
);

create table improve.action (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  plan text not null,
  -- As the authority numbers it: "1.2". The same in every file that leaves.
  reference text not null check (reference <> ''),
  words text not null check (words <> ''),
  -- What will be different for children when it worked.
  success text not null default '',
  support text not null default '',
  resources text not null default '',
  risk text not null default '',
  -- The post that answers for it; nobody yet where it is null.
  post text,
  starts_on date,
  due_on date,
  check (starts_on <= due_on),
  progress text not null check (progress in ('not-started', 'on-track', 'at-risk', 'off-track', 'done')),
  impact text not null check (impact in ('no-evidence-yet', 'early-signs', 'sustained', 'not-working')),
  -- When somebody last said how it stands; the day it was added where nobody did.
  last_heard_at timestamptz not null,
  closed_at timestamptz,
  -- Comes again every so many months; what it came again from.
  repeats_months integer check (repeats_months between 1 and 60),
  came_again_from text,
  illustrative boolean not null default false,
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  revision integer not null default 1,
  primary key (authority, id),
  foreign key (authority, plan) references improve.plan (authority, id),
  foreign key (authority, post) references people.post (authority, id),
  foreign key (authority, came_again_from) references improve.action (authority, id)
);
create index action_by_plan on improve.action (authority, plan, due_on);
create index action_by_post on improve.action (authority, post);
create unique index one_action_of_a_reference on improve.action (authority, plan, lower(reference))
  where withdrawn_at is null;

create table improve.action_finding (
  authority text not null references people.workspace (authority),
  action text not null,
  finding text not null,
  primary key (authority, action, finding),
  foreign key (authority, action) references improve.action (authority, id),
  foreign key (authority, finding) references improve.finding (authority, id)
);
create index action_finding_by_finding on improve.action_finding (authority, finding);

-- What somebody said of how an action stands.
create table improve.action_update (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  action text not null,
  progress text not null check (progress in ('not-started', 'on-track', 'at-risk', 'off-track', 'done')),
  impact text not null check (impact in ('no-evidence-yet', 'early-signs', 'sustained', 'not-working')),
  remark text not null default '',
  made_by text not null check (made_by <> ''),
  made_as text check (made_as <> ''),
  account text,
  made_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, action) references improve.action (authority, id)
);
create index action_update_by_action on improve.action_update (authority, action, made_at);
create index action_update_by_day on improve.action_update (authority, made_at);

-- What was changed about an action, field by field, with the reason: a due date that moved is one of them.
create table improve.action_change (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  action text not null,
  field text not null check (field <> ''),
  before text,
  after text,
  reason text not null default '',
  made_by text not null check (made_by <> ''),
  made_as text check (made_as <> ''),
  made_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, action) references improve.action (authority, id)
);
create index action_change_by_action on improve.action_change (authority, action, made_at);
create index action_change_by_field on improve.action_change (authority, field, made_at);

-- What shows how far an action came, or what it changed for children: a thing of the thread, or what somebody saw.
create table improve.action_evidence (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  action text not null,
  shows text not null check (shows in ('progress', 'impact')),
  -- What it shows, in a sentence.
  words text not null check (words <> ''),
  thing_kind text check (thing_kind <> ''),
  thing_id text check (thing_id <> ''),
  check ((thing_kind is null) = (thing_id is null)),
  page integer check (page > 0),
  quote text check (quote <> ''),
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  withdrawn_because text check (withdrawn_because <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)),
  primary key (authority, id),
  foreign key (authority, action) references improve.action (authority, id)
);
create index action_evidence_by_action on improve.action_evidence (authority, action);

-- That the owner asked for an action to be closed, and what somebody else decided.
create table improve.action_closing (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  action text not null,
  asked_by text not null check (asked_by <> ''),
  asked_as text check (asked_as <> ''),
  asked_account text not null check (asked_account <> ''),
  asked_at timestamptz not null,
  -- What changed for children, in the words of whoever asks.
  impact_words text not null check (impact_words <> ''),
  decision text check (decision in ('approved', 'refused', 'taken-back')),
  decided_by text check (decided_by <> ''),
  decided_as text check (decided_as <> ''),
  decided_account text check (decided_account <> ''),
  decided_at timestamptz,
  remark text check (remark <> ''),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check (decision is distinct from 'approved' or decided_account <> asked_account),
  -- Why it was opened again after it was closed, and when.
  reopened_at timestamptz,
  reopened_by text check (reopened_by <> ''),
  reopened_because text check (reopened_because <> ''),
  check ((reopened_at is null) = (reopened_because is null)),
  primary key (authority, id),
  foreign key (authority, action) references improve.action (authority, id)
);
create unique index one_closing_waits on improve.action_closing (authority, action) where decision is null;

-- Another colour than the computed one, with who, why and until when.
create table improve.colour_overruling (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  action text not null,
  colour text not null check (colour in ('red', 'amber', 'green')),
  computed text not null check (computed <> ''),
  reason text not null check (reason <> ''),
  ends_on date not null,
  made_by text not null check (made_by <> ''),
  made_as text check (made_as <> ''),
  made_at timestamptz not null,
  withdrawn_by text check (withdrawn_by <> ''),
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  primary key (authority, id),
  foreign key (authority, action) references improve.action (authority, id)
);
create unique index one_colour_overruling_stands on improve.colour_overruling (authority, action)
  where withdrawn_at is null;

alter table improve.plan enable row level security;
create policy plan_scope on improve.plan using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.plan_finding enable row level security;
create policy plan_finding_scope on improve.plan_finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action enable row level security;
create policy action_scope on improve.action using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_finding enable row level security;
create policy action_finding_scope on improve.action_finding using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_update enable row level security;
create policy action_update_scope on improve.action_update using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_change enable row level security;
create policy action_change_scope on improve.action_change using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_evidence enable row level security;
create policy action_evidence_scope on improve.action_evidence using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.action_closing enable row level security;
create policy action_closing_scope on improve.action_closing using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.colour_overruling enable row level security;
create policy colour_overruling_scope on improve.colour_overruling using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
