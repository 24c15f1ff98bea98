-- What a person is told, in place, and by mail where they asked for that.
create table people.notification (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  account text not null references people.account (id),
  -- What sort of news it is: a word that the room which sends it chooses.
  topic text not null check (topic <> ''),
  words text not null check (words <> ''),
  -- Where it leads: a path of this site.
  href text not null check (href like '/%' and href not like '//%'),
  at timestamptz not null,
  read_at timestamptz,
  primary key (authority, id)
);
create index notification_unread on people.notification (account, authority) where read_at is null;

-- Mail that is to go out, or went. Written in the transaction of what it tells of; sent afterwards, and tried again
-- while no server takes it.
create table people.mail (
  id text primary key check (id <> ''),
  -- Null for what belongs to the account alone, such as a new password.
  authority text references people.workspace (authority),
  account text references people.account (id),
  recipient text not null check (recipient <> ''),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'refused', 'given-up')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  settled_at timestamptz,
  -- What the server said last, without the recipient's address.
  said text
);
create index mail_waiting on people.mail (next_attempt_at) where state = 'waiting';

-- Who wants mail as well.
create table people.mail_choice (
  account text not null references people.account (id),
  topic text not null,
  wanted boolean not null,
  primary key (account, topic)
);

alter table people.notification enable row level security;
create policy notification_scope on people.notification using (
  platform.in_installation()
  or (authority = platform.authority() and account = platform.account())
) with check (platform.in_installation() or authority = platform.authority());
alter table people.mail enable row level security;
create policy mail_scope on people.mail using (
  platform.in_installation() or authority = platform.authority()
  or (authority is null and account = platform.account())
);
alter table people.mail_choice enable row level security;
create policy mail_choice_scope on people.mail_choice using (
  platform.in_installation() or account = platform.account()
);
