-- What one action came to need after 002.

-- A thing that an action was closed on was withdrawn where it is kept: when the record noticed.
alter table improve.action_evidence add column missing_since timestamptz;

-- An action is opened again because more is to be done, or because what it was closed on no longer stands.
alter table improve.action_closing add column reopened_for text
  check (reopened_for in ('more-to-do', 'evidence-missing'));
alter table improve.action_closing add check ((reopened_at is null) = (reopened_for is null));

-- However often an action that comes again is done, its next turn is made once.
create unique index one_next_turn_of_an_action on improve.action (authority, came_again_from);

-- Which state of the action a change made, so that the second of two who change it sees what both began from.
alter table improve.action_change add column revision integer not null default 1;

-- Due days that moved are read for every action of a list.
create index action_change_of_due_days on improve.action_change (authority, action) where field = 'dueOn';

-- What whoever answers for an action was warned of, so that the same silence and the same due day are told once.
create table improve.action_warning (
  authority text not null references people.workspace (authority),
  action text not null,
  warning text not null check (warning in ('silent', 'overdue')),
  -- The day since which it is silent, or on which it was due.
  since date not null,
  told_at timestamptz not null,
  primary key (authority, action, warning, since),
  foreign key (authority, action) references improve.action (authority, id)
);
alter table improve.action_warning enable row level security;
create policy action_warning_scope on improve.action_warning using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
