-- For which authority files were given to the record, by which account and in which post; null for what came from the
-- machine itself, where nobody signs in. The names of files and people are the authority's own business: nobody else
-- sees them, though the reports that come of them are everybody's.
alter table record.import_run
  add column authority text,
  add column account text,
  add column post text,
  add check (account is null or authority is not null),
  add check (post is null or account is not null);
create index import_run_authority on record.import_run (authority, id);

alter table record.import_run enable row level security;
create policy import_run_scope on record.import_run using (
  platform.in_installation() or authority is not distinct from platform.authority()
);

alter table record.import_file enable row level security;
create policy import_file_scope on record.import_file using (
  platform.in_installation() or exists (
    select from record.import_run r
    where r.id = import_file.run and r.authority is not distinct from platform.authority()
  )
);
