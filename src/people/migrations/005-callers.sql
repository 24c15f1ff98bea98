-- Whether anybody can sign in yet: until then the person at the machine keeps the record.
create function people.nobody_yet() returns boolean
  language sql stable security definer set search_path = '' as $$
    select not exists (select from people.account)
  $$;
