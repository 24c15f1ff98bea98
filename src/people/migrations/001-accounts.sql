-- Who may sign in, for whom they work, and where they are signed in. An account is a person's; what it may do is the
-- authority's to say, in memberships.
create schema people;

-- An authority that keeps its own record here.
create table people.workspace (
  authority text primary key check (authority <> ''),
  name text not null check (name <> ''),
  opened_at timestamptz not null
);

create table people.account (
  id text primary key check (id <> ''),
  email text not null check (email <> ''),
  name text not null check (name <> ''),
  -- Argon2id in its own text form; null where no password was ever set.
  password_hash text,
  -- The shared secret of one-time codes, and the last step that was used up; null where they are off.
  totp_secret text,
  totp_last_step bigint,
  created_at timestamptz not null,
  -- From then on it signs in nowhere.
  closed_at timestamptz
);
create unique index account_email on people.account (lower(email));

-- What an account may do in an authority's workspace, from a moment to a moment.
create table people.membership (
  id text primary key check (id <> ''),
  authority text not null references people.workspace (authority),
  account text not null references people.account (id),
  role text not null check (role in (
    'administrator', 'link-officer', 'leader', 'contributor', 'auditor', 'governance-officer', 'councillor',
    'inspector', 'reader'
  )),
  starts_at timestamptz not null,
  -- Null for as long as nobody ends it. An inspector's always ends.
  ends_at timestamptz check (ends_at > starts_at),
  check (role <> 'inspector' or ends_at is not null),
  -- What an inspector's access is held to, as "kind:id" of things; empty for the whole of what the role may see.
  scope text[] not null default '{}'
);
create index membership_account on people.membership (account);
create index membership_authority on people.membership (authority, role);

-- A browser that is signed in. Known by the hash of what its cookie holds, so that the table opens no session.
create table people.session (
  id text primary key check (id <> ''),
  token_hash text not null unique,
  account text not null references people.account (id),
  -- The workspace it works in now.
  authority text references people.workspace (authority),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- How the person knows it again: "Firefox on Windows".
  device text not null
);
create index session_account on people.session (account) where ended_at is null;

alter table people.workspace enable row level security;
create policy workspace_scope on people.workspace using (
  platform.in_installation() or authority = platform.authority()
);

alter table people.membership enable row level security;
create policy membership_scope on people.membership using (
  platform.in_installation() or authority = platform.authority() or account = platform.account()
) with check (platform.in_installation() or authority = platform.authority());

alter table people.account enable row level security;
-- An authority sees the accounts of its own members, and of nobody else.
create policy account_scope on people.account using (
  platform.in_installation() or id = platform.account()
  or exists (select from people.membership m where m.account = account.id and m.authority = platform.authority())
) with check (platform.in_installation() or id = platform.account());

alter table people.session enable row level security;
create policy session_scope on people.session using (
  platform.in_installation() or account = platform.account()
);
