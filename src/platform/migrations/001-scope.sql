-- Whose rows a transaction may touch, as it set it itself (see platform/database/scope.ts). A transaction that set
-- nothing has no scope: policies then show it no private row.
create function platform.in_installation() returns boolean language sql stable as
  $$ select current_setting('throughline.scope', true) = 'installation' $$;

create function platform.authority() returns text language sql stable as
  $$ select nullif(current_setting('throughline.authority', true), '') $$;

create function platform.account() returns text language sql stable as
  $$ select nullif(current_setting('throughline.account', true), '') $$;
