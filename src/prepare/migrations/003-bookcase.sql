-- The bookcase: the documents that an authority keeps for its inspectors, each under one identity with all its
-- versions. The bytes lie in the content store under their SHA-256; whose they are is said here and nowhere else.
create table prepare.document (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  title text not null check (title <> ''),
  -- A judgement area of the framework, or `whole-authority`; what versions of the framework call them is no matter here.
  section text not null check (section <> ''),
  kind text not null check (kind <> ''),
  origin text not null check (origin in ('service', 'partner', 'independent')),
  -- The day that the evidence speaks of; null while nobody said.
  evidence_on date,
  -- The last day on which it can be relied on, and the day on which its owner looks at it again.
  expires_on date,
  review_on date,
  owner text,
  -- What the section asks for that this document is, by its id among the expected documents.
  expected text,
  -- Counts the changes of what is known of it, so that two who change it at once are told.
  revision integer not null default 1 check (revision >= 1),
  newest_version integer not null default 1 check (newest_version >= 1),
  added_at timestamptz not null,
  -- When its newest version came: lists show what is new first.
  newest_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by is null)),
  primary key (authority, id),
  foreign key (authority, owner) references people.post (authority, id)
);
create index document_section on prepare.document (authority, section, newest_at desc, id);
create index document_owner on prepare.document (authority, owner);
create index document_expected on prepare.document (authority, expected) where expected is not null;

create table prepare.document_version (
  authority text not null references people.workspace (authority),
  document text not null,
  -- Versions count from 1.
  number integer not null check (number >= 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The name as shown, and as it was sent where that was made safe to show.
  file_name text not null check (file_name <> ''),
  sent_name text,
  bytes bigint not null check (bytes >= 0),
  -- By content, whatever the name says.
  media_type text not null check (media_type <> ''),
  uploaded_by text not null check (uploaded_by <> ''),
  account text references people.account (id),
  post text,
  uploaded_at timestamptz not null,
  note text,
  -- Whether its words were taken out for search, and why not where they could not be.
  text_state text not null default 'waiting' check (text_state in ('waiting', 'read', 'unreadable')),
  text_words text,
  -- When the kept bytes were last compared with their SHA-256, and what that showed.
  verified_at timestamptz,
  verified_as text check (verified_as in ('whole', 'damaged', 'missing')),
  check ((verified_at is null) = (verified_as is null)),
  primary key (authority, document, number),
  foreign key (authority, document) references prepare.document (authority, id)
);
create index document_version_sha256 on prepare.document_version (authority, sha256);
create index document_version_waiting on prepare.document_version (authority, uploaded_at) where text_state = 'waiting';
create index document_version_account on prepare.document_version (account);

-- What a section should hold. The list that Throughline ships is data of the program; a row takes the place of the
-- shipped entry with its id, or is one of the authority's own.
create table prepare.expected_document (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  section text not null check (section <> ''),
  what text not null check (what <> ''),
  -- The post that owes it, and by when.
  owed_by text,
  due_on date,
  -- The authority does not ask for it, and why.
  left_out_because text,
  primary key (authority, id),
  foreign key (authority, owed_by) references people.post (authority, id)
);
create index expected_document_owed_by on prepare.expected_document (authority, owed_by);

-- A file on its way in. What came is on the disk up to `received`, so that it goes on from there after a lost
-- connection or a restart.
create table prepare.upload (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  account text not null references people.account (id),
  -- As the browser called it.
  sent_name text not null,
  declared_bytes bigint not null check (declared_bytes >= 0),
  received bigint not null default 0 check (received >= 0 and received <= declared_bytes),
  section text not null check (section <> ''),
  -- The document of which it is to be a new version; null makes a document of its own.
  new_version_of text,
  note text,
  state text not null default 'arriving' check (state in ('arriving', 'kept', 'same', 'refused')),
  -- What became of it: the document and version that keep these bytes, or why they were refused.
  document text,
  version integer,
  words text,
  began_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (authority, id),
  foreign key (authority, new_version_of) references prepare.document (authority, id),
  foreign key (authority, document) references prepare.document (authority, id)
);
create index upload_account on prepare.upload (authority, account, changed_at desc);
create index upload_changed on prepare.upload (changed_at);

-- Some words on a page of a version, kept by whatever rests on them.
create table prepare.citation (
  authority text not null references people.workspace (authority),
  id text not null check (id <> ''),
  -- What cites: a claim of the self-evaluation, an answer of the engagement meeting.
  by_kind text not null check (by_kind <> ''),
  by_id text not null check (by_id <> ''),
  document text not null,
  version integer not null,
  -- Counted from 1; null cites the document as a whole.
  page integer check (page >= 1),
  quote text,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null,
  -- Where it stands since newer versions came: as made, on another page of a newer version, or in it no more.
  state text not null default 'stands' check (state in ('stands', 'moved', 'broken')),
  anchored_version integer,
  anchored_page integer check (anchored_page >= 1),
  check ((state = 'stands') = (anchored_version is null)),
  check ((state = 'moved') = (anchored_page is not null)),
  primary key (authority, id),
  foreign key (authority, document, version) references prepare.document_version (authority, document, number)
);
create index citation_by on prepare.citation (authority, by_kind, by_id);
create index citation_document on prepare.citation (authority, document, version);

-- A bookcase of the past of which no more is known than how many documents each section held, and who says so.
create table prepare.counted_section (
  authority text not null references people.workspace (authority),
  counted_on date not null,
  section text not null check (section <> ''),
  documents integer not null check (documents >= 0),
  source text not null check (source <> ''),
  primary key (authority, counted_on, section)
);

alter table prepare.document enable row level security;
create policy document_scope on prepare.document using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.document_version enable row level security;
create policy document_version_scope on prepare.document_version using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.expected_document enable row level security;
create policy expected_document_scope on prepare.expected_document using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.upload enable row level security;
create policy upload_scope on prepare.upload using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.citation enable row level security;
create policy citation_scope on prepare.citation using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
alter table prepare.counted_section enable row level security;
create policy counted_section_scope on prepare.counted_section using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
