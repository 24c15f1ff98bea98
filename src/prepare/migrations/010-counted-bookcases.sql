-- What is to be known of a count besides its figures, such as where its day comes from.
alter table prepare.counted_section add column note text;
