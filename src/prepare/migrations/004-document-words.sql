-- The words of the bookcase's documents, page by page, as the machine read them: what a search finds, what a preview
-- shows, and what a citation is found again in when a new version comes.
create table prepare.document_page (
  authority text not null references people.workspace (authority),
  document text not null,
  version integer not null,
  -- Counted from 1; a sheet of a workbook, a slide, a part of a text that has no pages.
  number integer not null check (number >= 1),
  -- What the document calls it: "page 3", "slide 2", "sheet Cases, rows 1 to 200".
  label text not null check (label <> ''),
  text text not null,
  words tsvector not null generated always as (to_tsvector('english', text)) stored,
  primary key (authority, document, version, number),
  foreign key (authority, document, version) references prepare.document_version (authority, document, number)
);
create index document_page_words on prepare.document_page using gin (words);

alter table prepare.document_page enable row level security;
create policy document_page_scope on prepare.document_page using (
  (select platform.in_installation()) or authority = (select platform.authority())
);

alter table prepare.document
  add column title_words tsvector not null generated always as (to_tsvector('english', title)) stored;

-- The pages of newest versions that hold the words, of what came last first, ranked. Under row-level security the index
-- of words cannot be used, because the search's own operator is not vouched for to keep what it sees to itself. So this
-- looks without it, and says itself that only rows of the transaction's own authority are its to see.
create function prepare.pages_holding(
  asked tsquery, in_section text, seen_sections text[], seen_documents text[], most integer
)
  returns table (document text, number integer, rank real)
  language sql stable security definer set search_path = '' as $$
    with holding as (
      select p.document, p.number, p.words, d.newest_at
      from prepare.document_page p
      join prepare.document d
        on d.authority = p.authority and d.id = p.document and d.newest_version = p.version
      where p.authority = platform.authority() and p.words @@ asked and d.withdrawn_at is null
        and (in_section is null or d.section = in_section)
        and (seen_sections is null or d.section = any (seen_sections) or d.id = any (seen_documents))
      order by d.newest_at desc, p.document, p.number
      limit most
    )
    select document, number, ts_rank_cd(words, asked, 1) from holding
  $$;
