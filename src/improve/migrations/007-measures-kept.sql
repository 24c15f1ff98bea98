-- What is kept when a series is put right.
-- A break that was entered by mistake is taken back, with the reason; another can then stand on the same day.
alter table improve.measure_break
  add column withdrawn_by text check (withdrawn_by <> ''),
  add column withdrawn_at timestamptz,
  add column withdrawn_because text check (withdrawn_because <> ''),
  add constraint measure_break_withdrawn_whole check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null)
  ),
  drop constraint measure_break_authority_measure_from_on_key;
create unique index one_break_of_a_day on improve.measure_break (authority, measure, from_on)
  where withdrawn_at is null;

-- A value that was put right stands in place of one that was withdrawn.
alter table improve.measure_value
  add column instead_of text,
  add constraint measure_value_instead_of foreign key (authority, instead_of)
    references improve.measure_value (authority, id);
