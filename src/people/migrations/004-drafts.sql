-- What a person is writing and has not saved yet: one draft for each text and person. It outlives the session.
create table people.draft (
  authority text not null references people.workspace (authority),
  account text not null references people.account (id),
  -- Which text: a word for the kind of form and the id of the thing, as "post-answers-for:dcf".
  text_key text not null check (text_key <> ''),
  words text not null,
  -- The version of the saved text that the writing began from: its hash.
  based_on text not null,
  -- Where the form is, so that "My work" can lead back to it, and what it is called there.
  href text not null check (href like '/%' and href not like '//%'),
  title text not null,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (authority, account, text_key)
);
create index draft_text on people.draft (authority, text_key);

alter table people.draft enable row level security;
-- Whoever writes in a text sees that others do, and what: they work for the same authority.
create policy draft_scope on people.draft using (
  platform.in_installation() or authority = platform.authority()
) with check (
  platform.in_installation() or (authority = platform.authority() and account = platform.account())
);
