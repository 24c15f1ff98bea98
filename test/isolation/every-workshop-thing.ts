import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'

interface Making {
  readonly authority: string
  readonly word: string
  readonly post: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** Every kind of thing that monitoring workshops keep, and the mark of the worked example, for `makeEverything`. */
export async function makeEveryWorkshopThing(
  tx: Transaction,
  { authority, word, post, at, id }: Making
): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const [theme, workshop, measure, finding] = [
    id('workshop-theme'),
    id('workshop'),
    id('workshop-measure'),
    id('workshop-finding')
  ]
  await sql`insert into improve.measure (authority, id, title, definition, unit, direction, every_months, made_by, made_at)
    values (${authority}, ${measure}, ${`Measure for the workshops of ${word}`}, ${`Counts ${word}`}, 'count', 'higher', 1,
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.finding (authority, id, kind, words, state, came_from, source, found_on, made_by, made_at)
    values (${authority}, ${finding}, 'concern', ${`${word} is followed`}, 'open', 'motion', ${`Motion of ${word}`}, ${day},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.workshop_theme (authority, id, name, tracks, place, retired_at, retired_because)
    values (${authority}, ${theme}, ${`Theme of ${word}`}, ${`Does ${word} last?`}, 1, ${at}, ${`${word} is done`})`.execute(
    tx
  )
  await sql`insert into improve.workshop_theme_measure (authority, theme, measure)
    values (${authority}, ${theme}, ${measure})`.execute(tx)
  await sql`insert into improve.workshop_theme_finding (authority, theme, finding)
    values (${authority}, ${theme}, ${finding})`.execute(tx)
  await sql`insert into improve.workshop (authority, id, on_day, state, cancelled_because, place, led_by, led_by_post, agenda,
      made_by, made_at)
    values (${authority}, ${workshop}, ${day}, 'cancelled', ${`${word} was ill`}, ${`${word} Hall`}, ${`Chair of ${word}`},
      ${post}, ${`To look at ${word}`}, ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.workshop (authority, id, on_day, state, place, agenda, made_by, made_at)
    values (${authority}, ${id('workshop-planned')}, ${day}, 'planned', ${`${word} Room`}, ${`More of ${word}`},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.workshop_on_theme (authority, workshop, theme)
    values (${authority}, ${workshop}, ${theme})`.execute(tx)
  await sql`insert into improve.workshop_attendee (authority, workshop, place, words, post, attendance)
    values (${authority}, ${workshop}, 1, ${`Councillor ${word}`}, ${post}, 'apologies')`.execute(tx)
  await sql`insert into improve.workshop_evidence (authority, id, workshop, theme, words, measure, measure_value,
      measure_as_at, added_by, added_at, withdrawn_by, withdrawn_at, withdrawn_because)
    values (${authority}, ${id('workshop-evidence')}, ${workshop}, ${theme}, ${`${word} rises`}, ${measure}, 12, ${day},
      ${`${word} Keeper`}, ${at}, ${`${word} Keeper`}, ${at}, ${`${word} was counted twice`})`.execute(tx)
  await sql`insert into improve.workshop_conclusion (authority, workshop, theme, direction, words, concluded_by,
      concluded_as, concluded_at)
    values (${authority}, ${workshop}, ${theme}, 'better', ${`${word} is better`}, ${`${word} Chair`},
      ${`Director of ${word}`}, ${at})`.execute(tx)
  await sql`insert into improve.workshop_question (authority, id, workshop, theme, words, post, state, answer, answered_in,
      answered_on, settled_by, asked_by, asked_at)
    values (${authority}, ${id('workshop-question')}, ${workshop}, ${theme}, ${`Why is ${word} late?`}, ${post},
      'answered', ${`${word} was counted late`}, ${workshop}, ${day}, ${`${word} Head`}, ${`${word} Chair`}, ${at})`.execute(
    tx
  )
  await sql`insert into improve.worked_example (authority, brought_in_by, brought_in_at, fingerprint)
    values (${authority}, ${`${word} Keeper`}, ${at}, ${`Made of ${word}`}) on conflict do nothing`.execute(
    tx
  )
}
