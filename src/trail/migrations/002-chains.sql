-- A chain for the national record, one for accounts, and one for each authority: an authority's chain can be verified
-- and handed over whole, and its numbers tell nobody how much another authority does.
alter table trail.entry add column chain text not null default 'national' check (chain <> '');
alter table trail.entry alter column chain drop default;
-- Who acted, where a person with an account did, and the post they held: their words as they were at that moment.
alter table trail.entry add column account text, add column post text;

alter table trail.entry drop constraint entry_pkey, add primary key (chain, seq);
drop index trail.entry_subject;
create index entry_subject on trail.entry (chain, subject_kind, subject_id, seq);

alter table trail.entry enable row level security;
create policy entry_scope on trail.entry
  using (
    chain = 'national' or platform.in_installation() or chain = platform.authority()
    or (chain = 'accounts' and account = platform.account())
  )
  with check (
    chain in ('national', 'accounts') or platform.in_installation() or chain = platform.authority()
  );

-- The link that the next entry follows, also where the entry itself is not the asker's to read.
create function trail.last_link(of_chain text) returns table (seq bigint, hash text)
  language sql stable security definer set search_path = '' as $$
    select e.seq, e.hash from trail.entry e
    where e.chain = of_chain and (
      of_chain in ('national', 'accounts') or platform.in_installation() or of_chain = platform.authority()
    )
    order by e.seq desc limit 1
  $$;
