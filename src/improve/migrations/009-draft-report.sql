-- A draft report before it is published: in confidence until its embargo ends. Whoever is on its list of those who know
-- sees it, and nobody else does.
create table improve.draft_report (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  received_on date not null,
  comments_due_on date not null,
  check (comments_due_on >= received_on),
  -- The last day of the embargo; nobody knows it yet where it is null.
  embargo_ends_on date,
  -- When the comments were sent, by whom, and the list as it was sent.
  sent_on date,
  sent_by text check (sent_by <> ''),
  sent_at timestamptz,
  sent_comments jsonb,
  check ((sent_on is null) = (sent_by is null) and (sent_on is null) = (sent_at is null) and (sent_on is null) = (sent_comments is null)),
  -- The address of the published inspection that it became.
  final_inspection text check (final_inspection <> ''),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  revision integer not null default 1,
  primary key (authority, id)
);

-- The draft's own words, paragraph by paragraph, where they were pasted or read from its file.
create table improve.draft_passage (
  authority text not null references people.workspace (authority),
  draft text not null,
  place integer not null check (place >= 0),
  number integer check (number > 0),
  page integer check (page > 0),
  words text not null check (words <> ''),
  primary key (authority, draft, place),
  foreign key (authority, draft) references improve.draft_report (authority, id)
);

-- Somebody who knows of a draft, since when, and how they were told. One with an account can open it.
create table improve.draft_knower (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  draft text not null,
  account text references people.account (id),
  name text not null check (name <> ''),
  since date not null,
  how text not null default '',
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  removed_by text check (removed_by <> ''),
  removed_at timestamptz,
  check ((removed_at is null) = (removed_by is null)),
  primary key (authority, id),
  foreign key (authority, draft) references improve.draft_report (authority, id)
);
create unique index one_knower_of_an_account on improve.draft_knower (authority, draft, account) where removed_at is null;

create table improve.draft_comment (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  draft text not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('fact', 'wording', 'omission')),
  -- Where it stands in the draft, as the draft numbers it.
  paragraph integer check (paragraph > 0),
  page integer check (page > 0),
  check (paragraph is not null or page is not null),
  says text not null default '',
  wrong text not null check (wrong <> ''),
  should text not null check (should <> ''),
  evidence text not null default '',
  thing_kind text check (thing_kind <> ''),
  thing_id text check (thing_id <> ''),
  check ((thing_kind is null) = (thing_id is null)),
  written_by text not null check (written_by <> ''),
  account text not null check (account <> ''),
  written_at timestamptz not null,
  -- Whether it is sent; undecided while null.
  decision text check (decision in ('send', 'leave-out')),
  decided_by text check (decided_by <> ''),
  check ((decision is null) = (decided_by is null)),
  reply text check (reply in ('accepted', 'partly', 'refused')),
  reply_words text not null default '',
  replied_on date,
  check ((reply is null) = (replied_on is null)),
  revision integer not null default 1,
  primary key (authority, id),
  unique (authority, draft, number),
  foreign key (authority, draft) references improve.draft_report (authority, id)
);

alter table improve.draft_report enable row level security;
create policy draft_report_scope on improve.draft_report using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.draft_passage enable row level security;
create policy draft_passage_scope on improve.draft_passage using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.draft_knower enable row level security;
create policy draft_knower_scope on improve.draft_knower using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table improve.draft_comment enable row level security;
create policy draft_comment_scope on improve.draft_comment using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
