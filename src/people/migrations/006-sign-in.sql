-- Signing in: what slows down whoever guesses, which browsers are known, and one-time codes.

-- How often somebody lately tried a password or a code that was not right. The key is a keyed hash of what is counted
-- (an address that was typed, a known browser, a network), so that the table lists nobody.
create table people.sign_in_counter (
  key text primary key check (key <> ''),
  -- Failures that are not forgiven yet, as at the last one; a fraction, because they are forgiven little by little.
  level double precision not null check (level >= 0),
  last_at timestamptz not null,
  -- Since somebody last got in: never forgiven.
  tries integer not null check (tries >= 0)
);
create index sign_in_counter_last on people.sign_in_counter (last_at);

-- What the keys of the counters are hashed with.
create table people.sign_in_secret (
  only_row boolean primary key default true check (only_row),
  secret text not null
);
insert into people.sign_in_secret (secret)
  values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- A browser in which somebody signed in before. Whoever guesses from elsewhere does not slow it down.
create table people.known_device (
  token_hash text not null,
  account text not null references people.account (id),
  known_since timestamptz not null,
  last_at timestamptz not null,
  primary key (token_hash, account)
);
create index known_device_account on people.known_device (account);

-- A browser whose password was right, and that owes the one-time code. It opens nothing.
create table people.half_sign_in (
  token_hash text primary key,
  account text not null references people.account (id),
  began_at timestamptz not null,
  expires_at timestamptz not null
);
create index half_sign_in_account on people.half_sign_in (account);

-- A secret that the person's phone was shown, until they type the first code that it makes.
create table people.code_set_up (
  account text primary key references people.account (id),
  secret text not null,
  made_at timestamptz not null
);

-- For the day the phone is lost: each opens once.
create table people.recovery_code (
  account text not null references people.account (id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account, code_hash)
);

alter table people.sign_in_counter enable row level security;
create policy sign_in_counter_scope on people.sign_in_counter using (platform.in_installation());
alter table people.sign_in_secret enable row level security;
create policy sign_in_secret_scope on people.sign_in_secret using (platform.in_installation());
alter table people.known_device enable row level security;
create policy known_device_scope on people.known_device using (
  platform.in_installation() or account = platform.account()
);
alter table people.half_sign_in enable row level security;
create policy half_sign_in_scope on people.half_sign_in using (
  platform.in_installation() or account = platform.account()
);
alter table people.code_set_up enable row level security;
create policy code_set_up_scope on people.code_set_up using (
  platform.in_installation() or account = platform.account()
);
alter table people.recovery_code enable row level security;
create policy recovery_code_scope on people.recovery_code using (
  platform.in_installation() or account = platform.account()
);

-- Who a session's cookie stands for, in one question: asked at every request, before there is a scope. A session that
-- began in the future is none: the clock was wrong then, or is now.
create function people.caller_of(of_token_hash text, at_moment timestamptz, idle interval)
  returns table (
    session text, account text, name text, authority text, last_seen_at timestamptz, expires_at timestamptz,
    memberships jsonb, posts jsonb, unread bigint
  )
  language sql stable security definer set search_path = '' as $$
    select s.id, a.id, a.name, s.authority, s.last_seen_at, s.expires_at,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'authority', m.authority, 'authorityName', w.name, 'role', m.role, 'endsAt', m.ends_at, 'scope', m.scope
        ) order by w.name, m.role), '[]')
        from people.membership m join people.workspace w on w.authority = m.authority
        where m.account = a.id and m.starts_at <= at_moment and (m.ends_at is null or m.ends_at > at_moment)
      ),
      (
        select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'as', h.kind) order by h.kind desc, p.title), '[]')
        from people.holding h join people.post p on p.authority = h.authority and p.id = h.post
        where h.account = a.id and h.authority = s.authority and p.ended_on is null
          and h.starts_on <= (at_moment at time zone 'Europe/London')::date
          and (h.ends_on is null or h.ends_on >= (at_moment at time zone 'Europe/London')::date)
      ),
      (
        select count(*) from people.notification n
        where n.account = a.id and n.authority = s.authority and n.read_at is null
      )
    from people.session s join people.account a on a.id = s.account
    where s.token_hash = of_token_hash and s.ended_at is null and a.closed_at is null
      and s.started_at <= at_moment + interval '5 minutes'
      and s.expires_at > at_moment and s.last_seen_at > at_moment - idle
  $$;
