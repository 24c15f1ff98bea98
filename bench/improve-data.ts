import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'
import { inScope } from '../src/platform/database/scope.ts'

/** How much of everything there is. `smallPlan` is how many actions the first plan has: the size of a board's pack. */
export const largeAuthority = {
  posts: 60,
  findings: 200,
  measures: 150,
  values: 36,
  plans: 10,
  smallPlan: 200,
  actions: 5_000,
  updatesEach: 12
} as const

/** The first plan, of 200 actions. */
export const smallPlan = 'bench-plan-0'

/**
 * Fills an authority's Improve with 10 plans, 5,000 actions, 60,000 updates and what hangs on them, as rows and in few
 * statements: what they say is made up, and the same every time. The dates lie around `at`, so that there is every
 * colour. The workspace is there already.
 */
export async function fillImprove(db: Database, authority: string, at: Date): Promise<void> {
  await inScope(db, { kind: 'installation' }, async (tx) => {
    for (const statement of statements(authority, at)) await statement.execute(tx)
  })
  // So that both engines plan with what is there; the embedded one may not let its role do so.
  await sql`analyze`.execute(db).catch(() => undefined)
}

function statements(authority: string, at: Date): RawBuilder<unknown>[] {
  const { posts, findings, measures, values, plans, actions, updatesEach } = largeAuthority
  const today = sql`${at.toISOString()}::timestamptz::date`
  const now = sql`${at.toISOString()}::timestamptz`
  const maker = sql.lit('Jo Smith')
  // 40 to 219 days after the start: some long past, most to come.
  const due = sql`(n % 250 + n % 180 - 160)`
  return [
    sql`insert into people.post (authority, id, title, answers_for)
      select ${authority}, 'bench-post-' || n, 'Head of service ' || n, 'Part ' || n || ' of the service'
      from generate_series(1, ${posts}) n`,
    sql`insert into people.holding (authority, id, post, kind, name, starts_on)
      select ${authority}, 'bench-holding-' || n, 'bench-post-' || n, 'holder', 'Person ' || n, ${today} - 400
      from generate_series(1, ${posts} - 4) n`,
    sql`insert into improve.finding
        (authority, id, kind, words, area, state, came_from, source, found_on, made_by, made_at)
      select ${authority}, 'bench-finding-' || n,
        (array['improvement', 'improvement', 'priority-action', 'concern', 'strength'])[1 + n % 5],
        'Plans for children ' || n || ' do not say what happens where the first way does not work', 'help-and-protection',
        (array['open', 'improving', 'resolved'])[1 + n % 3], 'practice-audit', 'Audit ' || n, ${today} - n,
        ${maker}, ${now}
      from generate_series(1, ${findings}) n`,
    sql`insert into improve.measure
        (authority, id, title, definition, unit, direction, baseline, baseline_on, target, target_on, lowest, highest,
          every_months, post, made_by, made_at)
      select ${authority}, 'bench-measure-' || n, 'Assessments in time, team ' || n,
        'Assessments that ended in 45 working days, out of all that ended', 'percent', 'higher', 60, ${today} - 700, 90,
        ${today} + 200, 0, 100, 1, 'bench-post-' || (1 + n % ${posts}), ${maker}, ${now}
      from generate_series(1, ${measures}) n`,
    sql`insert into improve.measure_value (authority, id, measure, as_at, value, source, entered_by, entered_at)
      select ${authority}, 'bench-value-' || n || '-' || k, 'bench-measure-' || n, ${today} - k * 30,
        round((62 + (${values} - k) * 0.7 + (n * 7 + k * 13) % 9)::numeric, 1)::double precision, 'Case system', ${maker},
        ${now}
      from generate_series(1, ${measures}) n, generate_series(1, ${values}) k`,
    sql`insert into improve.plan (authority, id, title, received_on, state, made_by, made_at)
      select ${authority}, 'bench-plan-' || n, 'Improvement plan ' || n, ${today} - 300,
        case when n % 3 = 2 then 'submitted' else 'draft' end, ${maker}, ${now} - n * interval '1 day'
      from generate_series(0, ${plans} - 1) n`,
    sql`insert into improve.plan_finding (authority, plan, finding)
      select ${authority}, 'bench-plan-' || n % ${plans}, 'bench-finding-' || n from generate_series(1, ${findings}) n`,
    sql`insert into improve.action
        (authority, id, plan, reference, words, success, support, resources, risk, post, starts_on, due_on, progress,
          impact, last_heard_at, closed_at, added_by, added_at)
      select ${authority}, 'bench-action-' || n, ${planOfAction()}, (1 + n % 9) || '.' || n,
        'Train every team manager in how to oversee work, and look at what they write a month later (' || n || ')',
        'Children wait less long for what was decided', 'Principal social worker', 'Two days a week',
        'Managers leave before they are trained',
        case when n % 40 = 0 then null else 'bench-post-' || (1 + n % ${posts}) end,
        ${today} - 200 + n % 250, ${today} + ${due}, ${progressOf(sql`n`)}, ${impactOf(sql`n`)},
        ${now} - (n % 90) * interval '1 day',
        case when n % 17 = 0 then ${now} - (n % 60) * interval '1 day' end, ${maker}, ${now} - interval '1 year'
      from generate_series(1, ${actions}) n`,
    sql`insert into improve.action_finding (authority, action, finding)
      select ${authority}, 'bench-action-' || n, 'bench-finding-' || (1 + (n + k * 7) % ${findings})
      from generate_series(1, ${actions}) n, generate_series(0, 1) k where k = 0 or n % 4 = 0`,
    sql`insert into improve.action_measure (authority, action, measure)
      select ${authority}, 'bench-action-' || n, 'bench-measure-' || (1 + n % ${measures})
      from generate_series(1, ${actions}) n where n % 5 < 2`,
    sql`insert into improve.action_update
        (authority, id, action, progress, impact, remark, made_by, made_as, made_at)
      select ${authority}, 'bench-update-' || n || '-' || k, 'bench-action-' || n, ${progressOf(sql`(n + k)`)},
        ${impactOf(sql`(n + k)`)}, 'The third team began this month; two managers are off sick until the month after.',
        'Person ' || (1 + n % ${posts}), 'Head of service ' || (1 + n % ${posts}),
        ${now} - (n % 90) * interval '1 day' - k * interval '28 days'
      from generate_series(1, ${actions}) n, generate_series(0, ${updatesEach} - 1) k`,
    sql`insert into improve.action_change (authority, id, action, field, before, after, reason, made_by, made_at)
      select ${authority}, 'bench-change-' || n || '-' || k, 'bench-action-' || n, 'dueOn',
        to_char(${today} + ${due} - 30, 'YYYY-MM-DD'), to_char(${today} + ${due}, 'YYYY-MM-DD'),
        'The trainer could not come', ${maker}, ${now} - (k + 1) * interval '40 days'
      from generate_series(1, ${actions}) n, generate_series(0, 1) k where n % 3 = 0`,
    sql`insert into improve.action_evidence (authority, id, action, shows, words, added_by, added_at)
      select ${authority}, 'bench-evidence-' || n, 'bench-action-' || n,
        case when n % 2 = 0 then 'impact' else 'progress' end,
        'Twelve of fifteen records looked at in the audit had a manager’s words on them', ${maker}, ${now}
      from generate_series(1, ${actions}) n where n % 3 = 1 or n % 17 = 0`,
    sql`insert into improve.action_closing
        (authority, id, action, asked_by, asked_account, asked_at, impact_words, decision, decided_by, decided_account,
          decided_at)
      select ${authority}, 'bench-closing-' || n, 'bench-action-' || n, ${maker}, 'bench-asker',
        ${now} - interval '61 days', 'Children are seen sooner', 'approved', 'Ali Khan', 'bench-approver',
        ${now} - (n % 60) * interval '1 day'
      from generate_series(1, ${actions}) n where n % 17 = 0`
  ]
}

/** The first plan has the size of a pack; the others share the rest. */
function planOfAction(): RawBuilder<unknown> {
  return sql`'bench-plan-' || case when n <= ${largeAuthority.smallPlan} then 0
    else 1 + n % (${largeAuthority.plans} - 1) end`
}

function progressOf(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${number} % 17 = 0 then 'done'
    else (array['not-started', 'on-track', 'on-track', 'at-risk', 'off-track'])[1 + ${number} % 5] end`
}

function impactOf(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${number} % 17 = 0 then 'sustained'
    else (array['no-evidence-yet', 'no-evidence-yet', 'early-signs', 'not-working'])[1 + ${number} % 4] end`
}
