import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'

interface Making {
  readonly authority: string
  readonly word: string
  readonly post: string
  readonly account: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** Every kind of thing that hangs on one action of a plan, for `makeEverything`. */
export async function makeEveryPlannedAction(
  tx: Transaction,
  { authority, word, post, account, at, id }: Making
): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const [plan, finding, action] = [id('plan-of-action'), id('finding-of-action'), id('planned-action')]
  await sql`insert into improve.plan (authority, id, title, state, made_by, made_at)
    values (${authority}, ${plan}, ${`Plan of ${word}`}, 'draft', ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.finding (authority, id, kind, words, state, came_from, source, found_on, made_by, made_at)
    values (${authority}, ${finding}, 'improvement', ${`${word} is slow`}, 'open', 'motion', ${`Motion of ${word}`}, ${day},
      ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.action (authority, id, plan, reference, words, success, support, resources, risk, post,
      starts_on, due_on, progress, impact, last_heard_at, closed_at, added_by, added_at)
    values (${authority}, ${action}, ${plan}, ${`${word} 1`}, ${`Train ${word}`}, ${`${word} is quick`},
      ${`${word} helps`}, ${`${word} pays`}, ${`${word} leaves`}, ${post}, ${day}, ${day}, 'done', 'sustained', ${at},
      ${at}, ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.action_finding (authority, action, finding)
    values (${authority}, ${action}, ${finding})`.execute(tx)
  await sql`insert into improve.action_update (authority, id, action, progress, impact, remark, made_by, made_as, account,
      made_at)
    values (${authority}, ${id('action-update')}, ${action}, 'done', 'sustained', ${`${word} goes well`},
      ${`${word} Holder`}, ${`Director of ${word}`}, ${account}, ${at})`.execute(tx)
  await sql`insert into improve.action_change (authority, id, action, field, before, after, reason, made_by, made_as, made_at)
    values (${authority}, ${id('action-change')}, ${action}, 'words', ${`Ask ${word}`}, ${`Train ${word}`},
      ${`${word} asked`}, ${`${word} Keeper`}, ${`Director of ${word}`}, ${at})`.execute(tx)
  await sql`insert into improve.action_evidence (authority, id, action, shows, words, thing_kind, thing_id, page, quote,
      added_by, added_at, withdrawn_by, withdrawn_at, withdrawn_because)
    values (${authority}, ${id('action-evidence')}, ${action}, 'impact', ${`${word} improved`}, 'document',
      ${id('document')}, 1, ${`${word} improved`}, ${`${word} Holder`}, ${at}, ${`${word} Keeper`}, ${at},
      ${`${word} was wrong`})`.execute(tx)
  await sql`insert into improve.action_closing (authority, id, action, asked_by, asked_as, asked_account, asked_at,
      impact_words, decision, decided_by, decided_as, decided_account, decided_at, remark, reopened_for, reopened_at,
      reopened_by, reopened_because)
    values (${authority}, ${id('action-closing')}, ${action}, ${`${word} Holder`}, ${`Director of ${word}`}, ${account},
      ${at}, ${`Children of ${word} wait less`}, 'approved', ${`${word} Leader`}, ${`Head of ${word}`},
      ${`leader-${authority}`}, ${at}, ${`${word} is right`}, 'more-to-do', ${at}, ${`${word} Leader`},
      ${`${word} is back`})`.execute(tx)
  await sql`insert into improve.colour_overruling (authority, id, action, colour, computed, reason, ends_on, made_by,
      made_as, made_at)
    values (${authority}, ${id('colour-overruling')}, ${action}, 'green', 'red', ${`${word} knows better`}, ${day},
      ${`${word} Leader`}, ${`Head of ${word}`}, ${at})`.execute(tx)
  await sql`insert into improve.action_warning (authority, action, warning, since, told_at)
    values (${authority}, ${action}, 'silent', ${day}, ${at})`.execute(tx)
}
