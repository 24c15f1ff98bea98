-- The yearly meeting with Ofsted: who went, what was said, the letter that came afterwards, and what was agreed.
create table prepare.engagement_meeting (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  -- The day for which it is planned, or on which it was held.
  on_day date not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancelled_because text check (cancelled_because <> ''),
  check ((state = 'cancelled') = (cancelled_because is not null)),
  place text not null default '',
  -- Who came for Ofsted, one a line, as they introduced themselves.
  from_ofsted text not null default '',
  agenda text not null default '',
  record text not null default '',
  -- Ofsted's letter goes to the director and is not published.
  letter_on date check (letter_on >= on_day),
  letter_says text not null default '',
  -- Counts the changes, so that who saw an older one is told.
  revision integer not null default 1,
  primary key (authority, id)
);
create index engagement_meeting_by_day on prepare.engagement_meeting (authority, on_day);

-- The director chooses who goes: posts, so that every paper names them alike.
create table prepare.meeting_attendee (
  authority text not null,
  meeting text not null,
  post text not null,
  primary key (authority, meeting, post),
  foreign key (authority, meeting) references prepare.engagement_meeting (authority, id),
  foreign key (authority, post) references people.post (authority, id)
);

create table prepare.meeting_follow_up (
  authority text not null,
  id text not null check (id <> ''),
  meeting text not null,
  what text not null check (what <> ''),
  -- Whose it is, and by when.
  owner text not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'withdrawn')),
  settled_on date,
  -- What came of it, or why it was withdrawn.
  settled_with text check (settled_with <> ''),
  check ((state = 'open') = (settled_on is null) and (state = 'open') = (settled_with is null)),
  agreed_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, meeting) references prepare.engagement_meeting (authority, id),
  foreign key (authority, owner) references people.post (authority, id)
);
create index meeting_follow_up_of on prepare.meeting_follow_up (authority, meeting);
create index meeting_follow_up_due on prepare.meeting_follow_up (authority, owner) where state = 'open';

-- What was taken into a meeting, as it stood on a day. It is never changed; a later one stands beside it.
create table prepare.meeting_pack (
  authority text not null,
  id text not null check (id <> ''),
  meeting text not null,
  as_at date not null,
  frozen_at timestamptz not null,
  frozen_by text not null check (frozen_by <> ''),
  -- The parts in their order: a heading and its lines.
  content jsonb not null,
  primary key (authority, id),
  foreign key (authority, meeting) references prepare.engagement_meeting (authority, id)
);
create index meeting_pack_of on prepare.meeting_pack (authority, meeting);

alter table prepare.engagement_meeting enable row level security;
create policy engagement_meeting_scope on prepare.engagement_meeting using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.meeting_attendee enable row level security;
create policy meeting_attendee_scope on prepare.meeting_attendee using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.meeting_follow_up enable row level security;
create policy meeting_follow_up_scope on prepare.meeting_follow_up using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.meeting_pack enable row level security;
create policy meeting_pack_scope on prepare.meeting_pack using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
