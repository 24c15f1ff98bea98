import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'

interface Making {
  readonly authority: string
  readonly word: string
  readonly post: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** Every kind of thing that hangs on a measure, for `makeEverything`; the action of the plan is there already. */
export async function makeEveryMeasure(
  tx: Transaction,
  { authority, word, post, at, id }: Making
): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const [measure, gone] = [id('measure-kept'), id('measure-gone')]
  await sql`insert into improve.measure (authority, id, title, definition, unit, unit_words, direction, baseline,
      baseline_on, target, target_on, every_months, post, source, made_by, made_at, withdrawn_by, withdrawn_at,
      withdrawn_because)
    values (${authority}, ${measure}, ${`Share of ${word}`}, ${`${word} out of all`}, 'rate', ${`per 10,000 ${word}`},
        'higher', 60, '2026-01-31', 80, '2027-01-31', 1, ${post}, ${`Report of ${word}`}, ${`${word} Keeper`}, ${at},
        null, null, null),
      (${authority}, ${gone}, ${`Number of ${word}`}, ${`All ${word}`}, 'count', '', 'lower', null, null, null, null, 3,
        null, '', ${`${word} Keeper`}, ${at}, ${`${word} Keeper`}, ${at}, ${`${word} is counted no more`})`.execute(
    tx
  )
  await sql`insert into improve.measure_value (authority, id, measure, as_at, value, numerator, denominator, source, note,
      entered_by, entered_at, withdrawn_by, withdrawn_at, withdrawn_because)
    values (${authority}, ${id('measure-value')}, ${measure}, ${day}, 61, 61, 10000, ${`Count of ${word}`},
        ${`${word} was away`}, ${`${word} Clerk`}, ${at}, null, null, null),
      (${authority}, ${id('measure-value-gone')}, ${measure}, '2026-01-31', 6, null, null, '', '', ${`${word} Clerk`},
        ${at}, ${`${word} Clerk`}, ${at}, ${`${word} was counted twice`})`.execute(tx)
  await sql`insert into improve.measure_break (authority, id, measure, from_on, definition, because, made_by, made_at)
    values (${authority}, ${id('measure-break')}, ${measure}, ${day}, ${`${word} otherwise`}, ${`${word} moved`},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.action_measure (authority, action, measure)
    values (${authority}, ${id('planned-action')}, ${measure})`.execute(tx)
  await sql`insert into improve.finding_measure (authority, finding, measure)
    values (${authority}, ${id('finding-of-action')}, ${measure})`.execute(tx)
}
