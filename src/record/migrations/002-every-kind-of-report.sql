-- Room for every kind of report: the part of the board, text without a number, what is printed about an area for
-- improvement; when a report was last read, and by which rules of reading; and of which text a correction speaks.

alter table record.report add column read_as text not null default 'report'
  check (read_as in ('report', 'letter-by-headings'));

-- When the reading that is held was made: later than the file was received once a newer reader has read it again.
alter table record.report add column read_at timestamptz;
update record.report set read_at = received_at;
alter table record.report alter column read_at set not null;

-- The values that stood before the first version of a report, by field: what that version is compared with. Empty
-- where there were none, for later versions, and for reports that were taken in before this column was.
alter table record.report add column held_before jsonb not null default '{}';

-- One file can hold two reports: on the local authority and on its safeguarding children board.
alter table record.section add column part text not null default 'authority' check (part in ('authority', 'board'));
alter table record.section add column level integer not null default 1 check (level > 0 and level < 3);

alter table record.passage drop constraint passage_kind_check;
alter table record.passage add constraint passage_kind_check check (kind in (
  'summary', 'improvement', 'priority-action', 'paragraph', 'board-improvement', 'board-priority-action',
  'board-paragraph', 'text', 'footnote'));
alter table record.passage add column part text not null default 'authority' check (part in ('authority', 'board'));
-- The first printed line, by which the place is found again on its page.
alter table record.passage add column quote text;
-- For an area for improvement: the heading it stands under, the number printed before it, and the parts of the
-- national framework that it names ("outcome-1").
alter table record.passage add column group_heading text;
alter table record.passage add column printed_number integer;
alter table record.passage add column national_framework text[] not null default '{}';
-- For text without a number: the numbered paragraph of its section that it follows, and how it is printed.
alter table record.passage add column after_paragraph integer;
alter table record.passage add column form text check (form in ('prose', 'bullet'));

-- What people said of one text is a chain: each correction names the one before it of the same text. Two texts can
-- come to stand under one number; their chains stay apart. A chain is set aside where a report says what nobody
-- has looked at: then the report stands there, and the chain waits for a version that says what it speaks of.
alter table record.correction add column continues bigint unique references record.correction;
alter table record.correction add column set_aside_by text references record.report;

update record.correction set report = (
  select sha256 from record.report
  where report.activity = correction.activity and report.received_at <= correction.made_at
  order by version desc limit 1);

with said as (
  select id, before, lag(id) over one_field as earlier, lag(after) over one_field as left_there
  from record.correction
  window one_field as (partition by activity, field order by id)
)
update record.correction set continues = said.earlier
from said
where said.id = correction.id and said.before is not distinct from said.left_there and said.earlier is not null;

-- Of what was said before this migration, a chain stands where its last word is what the record holds.
with recursive chain as (
  select id, id as first from record.correction where continues is null
  union all
  select correction.id, chain.first from record.correction join chain on correction.continues = chain.id
),
last_word as (
  select distinct on (chain.first) chain.first, correction.activity, correction.field, correction.after
  from chain join record.correction on correction.id = chain.id
  order by chain.first, correction.id desc
),
standing as (
  select last_word.first
  from last_word
  join record.passage on passage.activity = last_word.activity
    and passage.kind || '.' || passage.number = last_word.field and passage.text = last_word.after
  where passage.standing in ('checked', 'corrected')
  union all
  select max(last_word.first)
  from last_word
  left join record.judgement on judgement.activity = last_word.activity
    and 'judgement.' || judgement.area = last_word.field
  left join record.stated_value on stated_value.activity = last_word.activity
    and stated_value.field = last_word.field
  where coalesce(judgement.standing, stated_value.standing) in ('checked', 'corrected')
  group by last_word.activity, last_word.field
)
update record.correction set set_aside_by = (
  select sha256 from record.report where report.activity = correction.activity order by version desc limit 1)
from chain
where chain.id = correction.id and chain.first not in (select first from standing);
