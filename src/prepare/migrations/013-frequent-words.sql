-- The same answer as before, sooner. Where the words stand on most pages, the pages of what came last hold enough of them:
-- those few are looked through first, and the whole shelf is never touched. Otherwise the index of words is used, which
-- the planner passes over for a scan because it does not count what unpacking the words of every page costs.
create or replace function prepare.pages_holding(
  asked tsquery, in_section text, seen_sections text[], seen_documents text[], most integer
)
  returns table (document text, number integer, rank real)
  language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
    #variable_conflict use_column
    begin
      return query
        with newest as materialized (
          select d.id, d.newest_version, d.newest_at
          from prepare.document d
          where d.authority = platform.authority() and d.withdrawn_at is null
            and (in_section is null or d.section = in_section)
            and (seen_sections is null or d.section = any (seen_sections) or d.id = any (seen_documents))
          order by d.newest_at desc, d.id
          limit 100
        ),
        looked as materialized (
          select p.document, p.number, p.words, n.newest_at
          from newest n
          join prepare.document_page p
            on p.authority = platform.authority() and p.document = n.id and p.version = n.newest_version
          order by n.newest_at desc, p.document, p.number
          limit 2 * most
        ),
        holding as materialized (
          select l.document, l.number, l.words from looked l
          where l.words @@ asked
          order by l.newest_at desc, l.document, l.number
          limit most
        )
        select h.document, h.number, ts_rank_cd(h.words, asked, 1) from holding h
        where (select count(*) from holding) >= most;
      if found then
        return;
      end if;
      return query
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
        select h.document, h.number, ts_rank_cd(h.words, asked, 1) from holding h;
    end
  $$;
