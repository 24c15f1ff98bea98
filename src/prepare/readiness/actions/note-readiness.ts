import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { readinessFacts } from '../read-facts.ts'
import { gapsIn } from '../readiness-rules.ts'
import { putReadiness } from '../store.ts'

/**
 * Counts for every workspace how ready it is today, so that its history is a line; once a day, however often it is
 * asked. The counts follow from what the trail holds already, so the trail is not told.
 */
export async function noteReadiness(db: Database, clock: Clock): Promise<void> {
  const today = dayInEngland(clock.now())
  for (const workspace of await workspacesNotCounted(db, today)) {
    // One transaction each: a workspace is not kept waiting for all the others.
    await inScope(db, { kind: 'installation' }, async (tx) => {
      const facts = await readinessFacts(tx, workspace, today)
      await putReadiness(tx, workspace.authority, today, gapsIn(facts))
    })
  }
}

async function workspacesNotCounted(
  db: Database,
  today: IsoDate
): Promise<readonly { readonly authority: AuthoritySlug; readonly name: string }[]> {
  const rows = await inScope(db, { kind: 'installation' }, (tx) =>
    tx
      .selectFrom('people.workspace')
      .select(['authority', 'name'])
      .where('authority', 'not in', (counted) =>
        counted.selectFrom('prepare.readiness_day').select('authority').where('on_day', '=', today)
      )
      .orderBy('authority')
      .execute()
  )
  return rows.flatMap(({ authority, name }) => (isAuthoritySlug(authority) ? [{ authority, name }] : []))
}
