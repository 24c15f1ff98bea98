import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'

interface Making {
  readonly authority: string
  readonly word: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** Every kind of thing that hangs on a finding, for `makeEverything`: one that stands, one withdrawn, and one before it. */
export async function makeEveryFinding(tx: Transaction, { authority, word, at, id }: Making): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const [finding, earlier, withdrawn] = [id('finding'), id('earlier-finding'), id('withdrawn-finding')]
  await sql`insert into improve.theme (authority, id, name, retired_at)
    values (${authority}, ${id('theme')}, ${`Theme of ${word}`}, null),
      (${authority}, ${id('retired-theme')}, ${`Old theme of ${word}`}, ${at})`.execute(tx)
  await sql`insert into improve.finding (authority, id, kind, words, area, state, came_from, source, found_on, inspection,
      thing_kind, thing_id, version, page, quote, made_by, made_at)
    values (${authority}, ${finding}, 'improvement', ${`Supervision of ${word}`}, 'help-and-protection', 'improving',
      'practice-audit', ${`Audit of ${word}`}, ${day}, ${`${word}-1`}, 'document', ${id('document')}, '1', 1,
      ${`${word} improved`}, ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.finding (authority, id, kind, words, state, came_from, source, found_on, made_by, made_at,
      withdrawn_by, withdrawn_at, withdrawn_because)
    values (${authority}, ${earlier}, 'concern', ${`Supervision in ${word}`}, 'carried-over', 'complaint',
        ${`Complaint of ${word}`}, '2021-01-04', ${`${word} Keeper`}, ${at}, null, null, null),
      (${authority}, ${withdrawn}, 'concern', ${`Rumour of ${word}`}, 'open', 'other', ${`Talk of ${word}`}, ${day},
        ${`${word} Keeper`}, ${at}, ${`${word} Keeper`}, ${at}, ${`${word} said so twice`})`.execute(tx)
  await sql`insert into improve.finding_theme (authority, finding, theme)
    values (${authority}, ${finding}, ${id('theme')})`.execute(tx)
  await sql`insert into improve.finding_state (authority, id, finding, state, since, because, said_by, said_at)
    values (${authority}, ${id('finding-state')}, ${finding}, 'improving', ${day}, ${`${word} shows it`},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.same_finding (authority, earlier, later, is_same, because, said_by, said_at)
    values (${authority}, ${earlier}, ${finding}, true, ${`${word} again`}, ${`${word} Keeper`}, ${at})`.execute(
    tx
  )
  await sql`insert into improve.dismissed_proposal (authority, thing_kind, thing_id, words, because, dismissed_by,
      dismissed_at)
    values (${authority}, 'visit-finding', ${id('finding')}, ${`${word} needs to improve`}, ${`${word} did so`},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.unlike_proposal (authority, finding, thing_kind, thing_id, because, said_by, said_at)
    values (${authority}, ${finding}, 'improvement', 'leeds/2018-10-29/1', ${`${word} is not that`},
      ${`${word} Keeper`}, ${at})`.execute(tx)
}
