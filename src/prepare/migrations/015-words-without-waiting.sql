-- Without a list of pending entries: the embedded engine never vacuums by itself, so a search would read it whole.
alter index prepare.document_page_words set (fastupdate = off);
select pg_catalog.gin_clean_pending_list('prepare.document_page_words'::regclass);
