import { sql } from 'kysely'
import type { Transaction } from '../../src/platform/database/database.ts'

interface Making {
  readonly authority: string
  readonly word: string
  readonly account: string
  readonly at: Date
  readonly id: (kind: string) => string
}

/** Saved views of the actions, a week that was told of, and what a board was shown, for `makeEverything`. */
export async function makeEverySeenThing(
  tx: Transaction,
  { authority, word, account, at, id }: Making
): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  await sql`insert into improve.saved_view (authority, id, name, query, account, made_by, made_at)
    values (${authority}, ${id('view')}, ${`Red of ${word}`}, 'colour=red', null, ${`${word} Keeper`}, ${at}),
      (${authority}, ${id('own-view')}, ${`Mine of ${word}`}, ${`q=${word}`}, ${account}, ${`${word} Keeper`}, ${at})`.execute(
    tx
  )
  await sql`insert into improve.week_told (authority, monday, told_at, people)
    values (${authority}, ${day}, ${at}, 1) on conflict do nothing`.execute(tx)
  await sql`insert into improve.board_pack (authority, id, title, board, meets_on, as_at, content, frozen_by, frozen_as,
      frozen_at)
    values (${authority}, ${id('board-pack')}, ${`Pack of ${word}`}, ${`Board of ${word}`}, ${day}, ${day},
      ${JSON.stringify(contentAbout(word, day))}, ${`${word} Keeper`}, ${`Director of ${word}`}, ${at})`.execute(
    tx
  )
}

function contentAbout(word: string, day: string) {
  const action = {
    ...{
      id: 'action',
      plan: 'plan',
      reference: '1',
      words: `${word} improves`,
      success: `${word} is better`
    },
    ...{
      officer: `Director of ${word}`,
      orphan: false,
      slips: [],
      progress: 'at-risk',
      impact: 'early-signs'
    },
    ...{ colour: 'amber', why: `${word} says so`, overruled: false, overdue: false, silent: false },
    ...{ lastHeardOn: day, findings: [], illustrative: false }
  }
  return {
    version: 1,
    parts: ['counts', 'changes', 'attention', 'actions', 'measures'],
    record: {
      asAt: day,
      plans: [{ id: 'plan', title: `Plan of ${word}`, state: 'draft', illustrative: false }],
      findings: [],
      actions: [action],
      measures: []
    }
  }
}
