-- The scope is asked once a statement, not once a row: a walk reads hundreds of links.
alter policy link_scope on thread.link using (
  (select platform.in_installation()) or authority = (select platform.authority())
);
