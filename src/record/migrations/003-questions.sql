-- What a reading of a report leaves for a person to settle: where the report does not agree with itself, with what
-- was held before or with what a person put right, and what could not be read. A question is known by its report,
-- its check and its words, so that a later reading that asks the same finds it settled.
create table record.question (
  id bigint generated always as identity primary key,
  report text not null references record.report,
  check_name text not null,
  what text not null check (what <> ''),
  pages integer[] not null default '{}',
  -- The value that it is about, where it is about one: whoever corrects or checks that value settles it.
  field text,
  position integer not null,
  settled_by text,
  settled_at timestamptz,
  remark text,
  check ((settled_by is null) = (settled_at is null)),
  check (remark is null or settled_by is not null)
);

-- By a hash, for the words can be longer than an index takes.
create unique index question_once on record.question (report, check_name, md5(what));
create index question_open on record.question (report) where settled_at is null;

-- What the readings that are held already ask.
insert into record.question (report, check_name, what, pages, position)
select report.sha256, coalesce(disagreement.item ->> 'check', 'unplaced-text'), disagreement.item ->> 'what',
  array(
    select distinct page.number::integer
    from jsonb_array_elements_text(disagreement.item -> 'pages') as page (number)
    order by 1
  ),
  disagreement.place
from record.report,
  jsonb_array_elements(report.reading -> 'disagreements') with ordinality as disagreement (item, place)
on conflict do nothing;

insert into record.question (report, check_name, what, pages, field, position)
select report.sha256, 'not-read', named.label || ' could not be read: ' || (part.value ->> 'because'), '{1}',
  named.field, 1000 + named.place
from record.report,
  jsonb_each(report.reading) as part (name, value),
  (values
    ('fieldworkStart', 'First day of fieldwork', 'fieldwork-start', 1),
    ('fieldworkEnd', 'Last day of fieldwork', 'fieldwork-end', 2),
    ('published', 'Date of publication', 'published-on', 3),
    ('leadInspectors', 'Lead inspector', 'lead-inspectors', 4)
  ) as named (name, label, field, place)
where part.name = named.name and part.value ->> 'absent' = 'could-not-be-read'
on conflict do nothing;

insert into record.question (report, check_name, what, pages, field, position)
select report.sha256, 'not-read',
  'The grade for ' || (judgement.item ->> 'printedArea') || ' could not be read: '
    || (judgement.item -> 'grade' ->> 'because'),
  '{1}', 'judgement.' || (judgement.item ->> 'area'), 2000 + judgement.place
from record.report, jsonb_array_elements(report.reading -> 'judgements') with ordinality as judgement (item, place)
where judgement.item -> 'grade' ->> 'absent' = 'could-not-be-read'
on conflict do nothing;
