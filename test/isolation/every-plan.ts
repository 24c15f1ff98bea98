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

/** Every kind of thing that hangs on an action plan, for `makeEverything`, which made the finding that it answers. */
export async function makeEveryPlan(
  tx: Transaction,
  { authority, word, post, account, at, id }: Making
): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const [plan, ended, finding] = [id('plan'), id('ended-plan'), id('finding')]
  const content = contentOf(plan, word, day)
  await sql`insert into improve.plan (authority, id, title, inspection, received_on, report_published_on, draft_sent_on,
      state, ended_because, made_by, made_at)
    values (${authority}, ${plan}, ${`Plan after ${word}`}, ${`${word}-1`}, ${day}, ${day}, ${day}, 'submitted', null,
        ${`${word} Keeper`}, ${at}),
      (${authority}, ${ended}, ${`Old plan of ${word}`}, null, null, null, null, 'ended', ${`${word} is done`},
        ${`${word} Keeper`}, ${at})`.execute(tx)
  await sql`insert into improve.plan_finding (authority, plan, finding)
    values (${authority}, ${plan}, ${finding})`.execute(tx)
  await sql`insert into improve.plan_finding_change (authority, id, plan, finding, what, reason, made_by, made_as, made_at)
    values (${authority}, ${id('plan-finding-change')}, ${plan}, ${finding}, 'added', ${`${word} asked`},
      ${`${word} Keeper`}, ${`Director of ${word}`}, ${at})`.execute(tx)
  await sql`insert into improve.plan_sign_off (authority, id, plan, post, due_on, asked_by, asked_account, asked_at, state,
      given_by, given_as, given_at, fingerprint, content)
    values (${authority}, ${id('plan-sign-off')}, ${plan}, ${post}, ${day}, ${`${word} Leader`}, ${account}, ${at}, 'given',
      ${`${word} Holder`}, 'holder', ${at}, ${`Print of ${word}`}, ${content})`.execute(tx)
  await sql`insert into improve.plan_submission (authority, plan, number, sent_to, sent_on, submitted_by, submitted_as,
      submitted_at, content)
    values (${authority}, ${plan}, 1, ${`Ofsted for ${word}`}, ${day}, ${`${word} Leader`}, ${`Director of ${word}`}, ${at},
      ${content})`.execute(tx)
}

/** What was signed or submitted, with nothing in it but the word. */
function contentOf(plan: string, word: string, day: string): string {
  return JSON.stringify({
    ...{ version: 1, authority: word, takenOn: day, clocks: [], findings: [], actions: [], signatures: [] },
    plan: { id: plan, title: `Plan after ${word}`, illustrative: false }
  })
}
