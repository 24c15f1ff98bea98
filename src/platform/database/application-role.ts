import { type Kysely, sql } from 'kysely'
import { DatabaseError } from './database-error.ts'
import type { Tables } from './tables.ts'

/**
 * The role that everything but migrations and maintenance runs as. The owner of a table, and a superuser, see every
 * row whatever its policies say; this role sees what the policies let its transaction's scope see.
 */
export const applicationRole = 'throughline_app'

/** Makes the role on a server that has none; in words for the person who runs the server where that cannot be. */
export async function prepareApplicationRole(owner: Kysely<Tables>): Promise<string | undefined> {
  try {
    await sql.raw(prepare).execute(owner)
    return undefined
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return `The database user may not work as the role ${applicationRole} (${error.message}). Let an administrator of the server run: CREATE ROLE ${applicationRole} NOLOGIN; GRANT ${applicationRole} TO the user of DATABASE_URL`
  }
}

// Two starts at once may both find no role: whoever comes second finds it made.
const prepare = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${applicationRole}') then
    begin
      create role ${applicationRole} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not pg_has_role(current_user, '${applicationRole}', 'member') then
    grant ${applicationRole} to current_user;
  end if;
end
$$`

/** Lets the role work with every table of a schema; which rows it sees, their policies say. */
export async function grantToApplication(owner: Kysely<Tables>, schema: string): Promise<void> {
  const name = sql.id(schema)
  const role = sql.id(applicationRole)
  await sql`grant usage on schema ${name} to ${role}`.execute(owner)
  await sql`grant select, insert, update, delete on all tables in schema ${name} to ${role}`.execute(owner)
  await sql`grant usage, select on all sequences in schema ${name} to ${role}`.execute(owner)
}
