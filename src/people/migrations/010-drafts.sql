-- A person can write in one text from two windows: each window's writing is a draft of its own, so that neither
-- overwrites the other.
alter table people.draft drop constraint draft_pkey;
alter table people.draft drop column based_on;
alter table people.draft
  -- The window that writes, as its page called itself.
  add column writing text not null check (writing ~ '^[0-9a-z-]{8,64}$'),
  -- Counts what the window sent, so that what overtook on the way is not undone by what came late.
  add column turn integer not null check (turn >= 0),
  -- The saved text that the writing began from.
  add column base text not null,
  -- How the writing ended, and when. What was thrown away can be put back for a while; what was saved stands
  -- a while against what comes late.
  add column ended text check (ended in ('saved', 'thrown-away')),
  add column ended_at timestamptz check ((ended_at is null) = (ended is null)),
  -- When the person was told that it has lain untouched for long.
  add column told_at timestamptz;
alter table people.draft add primary key (authority, account, writing);
drop index people.draft_text;
create index draft_text on people.draft (authority, text_key) where ended is null;

-- Whoever writes in a text sees what others of the same authority write there, and changes nothing of it.
drop policy draft_scope on people.draft;
create policy draft_read on people.draft for select using (
  platform.in_installation() or authority = platform.authority()
);
create policy draft_write on people.draft using (
  platform.in_installation() or (authority = platform.authority() and account = platform.account())
) with check (
  platform.in_installation() or (authority = platform.authority() and account = platform.account())
);
