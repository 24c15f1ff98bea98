import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'
import type { TestWorkspace } from '../people.ts'

interface Made {
  readonly authority: TestWorkspace
  readonly word: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** A plan on its way in, and a draft report under embargo, every text of them holding the word. */
export async function makeEveryBroughtThing(
  tx: Transaction,
  { authority, word, at, id }: Made
): Promise<void> {
  const account = `administrator-${authority}`
  const day = at.toISOString().slice(0, 10)
  await sql`insert into improve.plan_import (authority, id, file_name, notes, state, sheet, heading_row, choices,
      received_by, account, received_at, brought_by, brought_at)
    values (${authority}, ${id('plan-import')}, ${`${word}.xlsx`}, ${JSON.stringify([`${word} has macros`])}, 'brought-in',
      0, 1, ${JSON.stringify({ title: `Plan of ${word}` })}, ${`${word} Officer`}, ${account}, ${at}, ${`${word} Officer`},
      ${at})`.execute(tx)
  await sql`insert into improve.plan_import_sheet (authority, import, place, name, is_hidden)
    values (${authority}, ${id('plan-import')}, 0, ${`Sheet of ${word}`}, false)`.execute(tx)
  await sql`insert into improve.plan_import_row (authority, import, sheet, number, cells, outcome, said)
    values (${authority}, ${id('plan-import')}, 0, 2, ${JSON.stringify([`${word} improves`])}, 'left-out',
      ${JSON.stringify([`${word} is no action`])})`.execute(tx)
  const open = id('plan-waiting')
  await sql`insert into improve.plan_import (authority, id, file_name, notes, state, sheet, heading_row, choices,
      received_by, account, received_at)
    values (${authority}, ${open}, ${`${word}.csv`}, '[]', 'open', 0, 1, ${JSON.stringify({ title: `Plan of ${word}` })},
      ${`${word} Officer`}, ${account}, ${at})`.execute(tx)
  await sql`insert into improve.plan_import_sheet (authority, import, place, name, is_hidden)
    values (${authority}, ${open}, 0, 'Table', false), (${authority}, ${open}, 1, ${`Key of ${word}`}, true)`.execute(
    tx
  )
  await sql`insert into improve.plan_import_row (authority, import, sheet, number, cells)
    values (${authority}, ${open}, 0, 1, ${JSON.stringify(['Ref', 'Finding', 'Action', 'Lead', 'RAG'])}),
      (${authority}, ${open}, 0, 2, ${JSON.stringify(['1', `${word} waits`, `${word} improves`, `${word} Head`, 'Amber'])}),
      (${authority}, ${open}, 1, 1, ${JSON.stringify([`Amber in ${word}`])})`.execute(tx)
  await sql`insert into improve.plan_heading (authority, heading, field, said_at)
    values (${authority}, ${`heading of ${word}`}, 'action', ${at})`.execute(tx)
  await sql`insert into improve.draft_report (authority, id, title, received_on, comments_due_on, made_by, made_at)
    values (${authority}, ${id('draft-report')}, ${`Draft of ${word}`}, ${day}, ${day}, ${`${word} Leader`}, ${at})`.execute(
    tx
  )
  await sql`insert into improve.draft_passage (authority, draft, place, number, words)
    values (${authority}, ${id('draft-report')}, 0, 1, ${`Children in ${word} wait`})`.execute(tx)
  await sql`insert into improve.draft_knower (authority, id, draft, account, name, since, how, added_by, added_at)
    values (${authority}, ${id('draft-knower')}, ${id('draft-report')}, ${account}, ${`${word} Leader`}, ${day},
      ${`In ${word}`}, ${`${word} Leader`}, ${at})`.execute(tx)
  await sql`insert into improve.draft_comment (authority, id, draft, number, kind, paragraph, wrong, should, evidence,
      thing_kind, thing_id, thing_version, thing_page, thing_quote, written_by, account, written_at)
    values (${authority}, ${id('draft-comment')}, ${id('draft-report')}, 1, 'fact', 1, ${`${word} does not wait`},
      ${`${word} waits less`}, ${`Figures of ${word}`}, 'document', ${id('document')}, '1', 1, ${`${word} improved`}, ${`${word} Leader`},
      ${account}, ${at})`.execute(tx)
}
