-- That somebody opened what is sensitive stands in the same chain as what was changed, and says that it changed nothing.
alter table trail.entry add column reading boolean not null default false;
alter table trail.entry alter column reading drop default;

-- What one person did, and what was done on a day.
create index entry_account on trail.entry (account, chain, seq) where account is not null;
create index entry_at on trail.entry (chain, at, seq);

-- Also where a session says that it only replays what another server wrote.
alter table trail.entry enable always trigger entry_is_append_only;
alter table trail.entry enable always trigger entry_is_never_truncated;

-- The scope is asked once a statement, not once a row: a chain is then read along its index.
drop policy entry_scope on trail.entry;
create policy entry_scope on trail.entry
  using (
    chain = 'national' or (select platform.in_installation()) or chain = (select platform.authority())
    or (chain = 'accounts' and account = (select platform.account()))
  )
  with check (
    chain in ('national', 'accounts') or (select platform.in_installation())
    or chain = (select platform.authority())
  );

-- Waits until no other transaction appends to the chain, and gives the link that the next entry follows, also where
-- the entry itself is not the asker's to read. Two statements, so that the second sees what was committed meanwhile.
drop function trail.last_link(text);
create function trail.last_link_locked(of_chain text) returns table (seq bigint, hash text)
  language plpgsql security definer set search_path = '' as $$
begin
  if not (
    of_chain in ('national', 'accounts') or platform.in_installation() or of_chain = platform.authority()
  ) then
    return;
  end if;
  perform pg_advisory_xact_lock(7261045, hashtext(of_chain));
  return query select e.seq, e.hash from trail.entry e where e.chain = of_chain order by e.seq desc limit 1;
end
$$;

-- The last link of every chain that the asker sees, found along the index and not by reading every entry.
create function trail.heads() returns table (chain text, seq bigint, hash text)
  language sql stable set search_path = '' as $$
    with recursive known (chain) as (
      select min(e.chain) from trail.entry e
      union all
      select (select min(e.chain) from trail.entry e where e.chain > known.chain) from known
      where known.chain is not null
    )
    select known.chain, last.seq, last.hash
    from known cross join lateral (
      select e.seq, e.hash from trail.entry e where e.chain = known.chain order by e.seq desc limit 1
    ) last
    where known.chain is not null
  $$;
