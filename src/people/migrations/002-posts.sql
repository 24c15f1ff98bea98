-- Responsibility belongs to a post. A person holds it from a day to a day; a deputy stands in for an absence.
create extension if not exists btree_gist;

create table people.post (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  -- The one form of words in every output.
  title text not null check (title <> ''),
  -- Other forms of words that papers use: recognised when read, never written.
  also_known_as text[] not null default '{}',
  -- What the post answers for, in the authority's own words.
  answers_for text not null default '',
  ended_on date,
  primary key (authority, id)
);
create unique index post_title on people.post (authority, lower(title)) where ended_on is null;

create table people.holding (
  authority text not null,
  id text not null check (id <> ''),
  post text not null,
  kind text not null check (kind in ('holder', 'deputy')),
  -- The person's name, and their account where they have one: a post can be held by somebody who never signs in.
  name text not null check (name <> ''),
  account text references people.account (id),
  starts_on date not null,
  -- The last day, itself included; null while nobody said when it ends.
  ends_on date check (ends_on >= starts_on),
  -- Why a deputy stands in.
  because text,
  primary key (authority, id),
  foreign key (authority, post) references people.post (authority, id),
  -- One person at a time is the holder; deputies may overlap.
  exclude using gist (
    authority with =, post with =, daterange(starts_on, ends_on, '[]') with &&
  ) where (kind = 'holder')
);
create index holding_account on people.holding (account);

alter table people.post enable row level security;
create policy post_scope on people.post using (platform.in_installation() or authority = platform.authority());
alter table people.holding enable row level security;
create policy holding_scope on people.holding using (
  platform.in_installation() or authority = platform.authority()
);
