import { sql } from 'kysely'
import type { Impact, Progress } from '../src/improve/planned-action/planned-action.ts'
import type { Database } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'
import { signedInAt, type TestWorkspace } from './people.ts'

/** A plan that a test begins with, made of rows: nothing of it stands in the trail. */
export interface SeededPlan {
  /** Its id, and what the ids of its actions begin with: "plan-1" makes "plan-1-action-1". */
  readonly id?: string
  readonly title?: string
  readonly state?: 'draft' | 'submitted' | 'ended'
  readonly actions?: number
  /** When the report came that it answers, as PostgreSQL reads a day. */
  readonly receivedOn?: string | null
  /** The address of the inspection that it answers, such as that of `startWithLeeds`. */
  readonly inspection?: string | null
  /** Days as PostgreSQL reads them, the same for each action. */
  readonly startsOn?: string | null
  readonly dueOn?: string | null
  readonly progress?: Progress
  readonly impact?: Impact
  readonly lastHeardAt?: Date
  /** A post that is there already. */
  readonly post?: string | null
}

/** A plan of the authority with so many actions, each answering one finding; `seedPeople` comes first. */
export async function seedPlan(
  db: Database,
  authority: TestWorkspace,
  {
    id = 'plan-1',
    title = 'Improvement plan',
    state = 'draft',
    actions = 1,
    receivedOn = null,
    inspection = null,
    startsOn = '2026-10-01',
    dueOn = '2027-03-31',
    progress = 'on-track',
    impact = 'no-evidence-yet',
    lastHeardAt = signedInAt,
    post = null
  }: SeededPlan = {}
): Promise<{ readonly plan: string; readonly finding: string; readonly actions: readonly string[] }> {
  const finding = `${id}-finding`
  const by = { made_by: 'Jo Smith', made_at: signedInAt }
  await inScope(db, { kind: 'installation' }, async (tx) => {
    await tx
      .insertInto('improve.plan')
      .values({ authority, id, title, state, inspection, received_on: receivedOn, ...by })
      .execute()
    await tx
      .insertInto('improve.finding')
      .values({
        ...{ authority, id: finding, kind: 'improvement', state: 'open', came_from: 'inspection', ...by },
        ...{ words: 'The quality of assessments', source: 'Inspection, 2022', found_on: '2022-03-04' }
      })
      .execute()
    await tx.insertInto('improve.plan_finding').values({ authority, plan: id, finding }).execute()
    await sql`insert into improve.action
      (authority, id, plan, reference, words, post, starts_on, due_on, progress, impact, last_heard_at, added_by, added_at)
      select ${authority}, ${`${id}-action-`} || n, ${id}, '1.' || n, 'Train team managers, part ' || n, ${post}::text,
        ${startsOn}::date, ${dueOn}::date, ${progress}, ${impact}, ${lastHeardAt}, 'Jo Smith', ${signedInAt}
      from generate_series(1, ${actions}::integer) n`.execute(tx)
    await sql`insert into improve.action_finding (authority, action, finding)
      select ${authority}, ${`${id}-action-`} || n, ${finding} from generate_series(1, ${actions}::integer) n`.execute(
      tx
    )
  })
  return {
    ...{ plan: id, finding },
    actions: Array.from({ length: actions }, (_, place) => `${id}-action-${place + 1}`)
  }
}
