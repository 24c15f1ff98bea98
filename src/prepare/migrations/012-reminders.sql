-- What people were reminded of in the bookcase, so that nobody is reminded of it again: each document or expected
-- document once for what it asks for and the day that this is about. A day that is changed is another one.
create table prepare.reminder (
  authority text not null references people.workspace (authority),
  subject_kind text not null check (subject_kind in ('document', 'expected-document')),
  subject text not null check (subject <> ''),
  what text not null check (what in ('expired', 'review-due', 'expiring', 'late')),
  on_day date not null,
  reminded_at timestamptz not null,
  primary key (authority, subject_kind, subject, what, on_day)
);
alter table prepare.reminder enable row level security;
create policy reminder_scope on prepare.reminder using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
