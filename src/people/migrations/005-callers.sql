-- Who a session's cookie stands for, in one question: asked at every request, before there is a scope.
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
      and s.expires_at > at_moment and s.last_seen_at > at_moment - idle
  $$;

-- Whether anybody can sign in yet: until then the person at the machine keeps the record.
create function people.nobody_yet() returns boolean
  language sql stable security definer set search_path = '' as $$
    select not exists (select from people.account)
  $$;
