-- Whose account drew a link, so that they are told when what it led to is gone. The trail has known it all along.
alter table thread.link add column account text;
update thread.link set account = drawn.account from trail.entry as drawn
  where drawn.chain = link.authority and drawn.subject_kind = 'link' and drawn.subject_id = link.id
    and drawn.action = 'draw link';
create index link_account on thread.link (authority, account, made_at)
  where withdrawn_at is null and account is not null;
