-- Letting people in: an address that works once, for a while. What opens it stands in the address alone; here is its
-- hash.
create table people.invitation (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  email text not null check (email <> ''),
  name text not null check (name <> ''),
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['administrator', 'link-officer', 'leader', 'contributor', 'auditor', 'governance-officer',
      'councillor', 'inspector', 'reader']
  ),
  -- From when the access is meant to be; null for as soon as the invitation is accepted.
  access_from timestamptz,
  -- Null for as long as nobody ends it. An inspector's always ends.
  access_until timestamptz,
  check (not ('inspector' = any (roles)) or access_until is not null),
  scope text[] not null default '{}',
  -- Who invited: a name as it was at that moment.
  invited_by text not null check (invited_by <> ''),
  invited_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > invited_at),
  -- How it ended: accepted by the account, or withdrawn.
  accepted_at timestamptz,
  accepted_by text references people.account (id),
  withdrawn_at timestamptz,
  check (accepted_at is null or withdrawn_at is null),
  primary key (authority, id)
);
-- One open invitation for each address: a second one takes the place of the first.
create unique index invitation_open on people.invitation (authority, lower(email))
  where accepted_at is null and withdrawn_at is null;

alter table people.invitation enable row level security;
create policy invitation_scope on people.invitation using (
  platform.in_installation() or authority = platform.authority()
);

-- A new password for an account: an address that works once, for an hour or a day.
create table people.password_link (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account text not null references people.account (id),
  -- Whose administrator handed it over: it works only while the account works for that authority and no other. Null
  -- where it went out by mail, or was made at the machine.
  authority text references people.workspace (authority),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at)
);
create index password_link_account on people.password_link (account);

alter table people.password_link enable row level security;
create policy password_link_scope on people.password_link using (
  platform.in_installation() or account = platform.account()
) with check (
  platform.in_installation() or account = platform.account() or authority = platform.authority()
);

-- Somebody who signed in at the provider, and whom nobody knows yet: kept until they say which account is theirs.
create table people.openid_pending (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  email text,
  expires_at timestamptz not null
);
alter table people.openid_pending enable row level security;
create policy openid_pending_scope on people.openid_pending using (platform.in_installation());

-- Whom an OpenID provider means: an account that was linked once to who signs in there.
create table people.openid_identity (
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  account text not null references people.account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index openid_identity_account on people.openid_identity (account);

alter table people.openid_identity enable row level security;
create policy openid_identity_scope on people.openid_identity using (
  platform.in_installation() or account = platform.account()
);

-- When each member was last here, in the workspace of the scope: what they do elsewhere is not this authority's.
create function people.last_here() returns table (account text, at timestamptz)
  language sql stable security definer set search_path = '' as $$
    select s.account, max(s.last_seen_at) from people.session s
    where s.authority = platform.authority()
    group by s.account
  $$;

-- Whether an account was ever another authority's too: then no administrator of one may hand over a new password.
create function people.works_elsewhere(of_account text, here text) returns boolean
  language sql stable security definer set search_path = '' as $$
    select exists (
      select from people.membership m
      where m.account = of_account and m.authority <> here
    )
  $$;
