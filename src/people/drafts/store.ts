import { z } from 'zod'
import type { Queryable, Transaction } from '../../platform/database/database.ts'
import type { AccountId } from '../permissions/caller.ts'
import type { Member } from '../permissions/member.ts'
import { type Draft, type TextRef, textKey, textOfKey } from './draft.ts'

const accountId = z.custom<AccountId>((id) => typeof id === 'string')

/** What a window sends to be kept. */
export interface DraftWords {
  readonly text: TextRef
  readonly writing: string
  readonly turn: number
  readonly words: string
  readonly base: string
  readonly title: string
  readonly href: string
  readonly beganAt: Date
}

/** Where a window's writing stands. */
export interface WritingState {
  readonly turn: number
  readonly words: string
  readonly ended: 'saved' | 'thrown-away' | null
  readonly beganAt: Date
}

/** Where a window's writing stands; undefined where it never sent anything. */
export async function writingState(
  tx: Transaction,
  member: Member,
  writing: string
): Promise<WritingState | undefined> {
  const row = await tx
    .selectFrom('people.draft')
    .select(['turn', 'words', 'ended', 'began_at'])
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .where('writing', '=', writing)
    .executeTakeFirst()
  return row && { turn: row.turn, words: row.words, ended: row.ended, beganAt: row.began_at }
}

/** Keeps what a window sent, unless it sent something later already. */
export async function keepWords(tx: Transaction, member: Member, at: Date, sent: DraftWords): Promise<void> {
  await tx
    .insertInto('people.draft')
    .values({
      authority: member.workspace.authority,
      account: member.account,
      text_key: textKey(sent.text),
      writing: sent.writing,
      turn: sent.turn,
      words: sent.words,
      base: sent.base,
      href: sent.href,
      title: sent.title,
      began_at: sent.beganAt,
      changed_at: at
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority', 'account', 'writing'])
        .doUpdateSet({
          turn: sent.turn,
          words: sent.words,
          base: sent.base,
          changed_at: at,
          ended: null,
          ended_at: null,
          told_at: null
        })
        .where('people.draft.turn', '<', sent.turn)
        .where('people.draft.text_key', '=', textKey(sent.text))
    )
    .execute()
}

/** Removes a draft of one's own; with a turn, only where the window sent nothing since. */
export async function removeDraft(
  tx: Transaction,
  member: Member,
  writing: string,
  turn?: number
): Promise<void> {
  let removing = tx
    .deleteFrom('people.draft')
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .where('writing', '=', writing)
    .where('ended', 'is', null)
  if (turn !== undefined) removing = removing.where('turn', '<=', turn)
  await removing.execute()
}

/** Marks a writing as saved: nothing of it that comes late is kept. */
export async function markSaved(tx: Transaction, member: Member, at: Date, writing: string): Promise<void> {
  await tx
    .updateTable('people.draft')
    .set({ ended: 'saved', ended_at: at })
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .where('writing', '=', writing)
    .execute()
}

/** Throws a draft of one's own away, or puts it back; the draft as it was, undefined where there is none such. */
export async function setThrownAway(
  tx: Transaction,
  member: Member,
  writing: string,
  at: Date | undefined
): Promise<Draft | undefined> {
  const changed = await tx
    .updateTable('people.draft')
    .set(
      at === undefined
        ? { ended: null, ended_at: null, told_at: null }
        : { ended: 'thrown-away', ended_at: at }
    )
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .where('writing', '=', writing)
    .where('ended', at === undefined ? '=' : 'is', at === undefined ? 'thrown-away' : null)
    .returning('writing')
    .executeTakeFirst()
  return changed && draftAt(tx, member, member.account, writing)
}

/** What people of the authority write in these texts and have not saved, the last touched first. */
export async function draftsOfTexts(
  tx: Transaction,
  member: Member,
  texts: readonly TextRef[]
): Promise<Draft[]> {
  if (texts.length === 0) return []
  const rows = await drafts(tx, member)
    .where('d.text_key', 'in', texts.map(textKey))
    .where('d.ended', 'is', null)
    .execute()
  return rows.map(draftOf)
}

/** The member's own drafts in the authority, the last touched first; with those that can still be put back. */
export async function draftsOf(tx: Transaction, member: Member): Promise<Draft[]> {
  const rows = await drafts(tx, member)
    .where('d.account', '=', member.account)
    .where((is) => is.or([is('d.ended', 'is', null), is('d.ended', '=', 'thrown-away')]))
    .execute()
  return rows.map(draftOf)
}

/** One draft of one window, somebody's of the same authority. */
export async function draftAt(
  tx: Transaction,
  member: Member,
  account: string,
  writing: string
): Promise<Draft | undefined> {
  const row = await drafts(tx, member)
    .where('d.account', '=', account)
    .where('d.writing', '=', writing)
    .where((is) => is.or([is('d.ended', 'is', null), is('d.ended', '=', 'thrown-away')]))
    .executeTakeFirst()
  return row && draftOf(row)
}

/** How many drafts the member keeps in the authority. */
export async function countDrafts(tx: Transaction, member: Member): Promise<number> {
  const { count } = await tx
    .selectFrom('people.draft')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('authority', '=', member.workspace.authority)
    .where('account', '=', member.account)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The drafts that nobody touched since the moment, and whose writers were not told. In the installation's scope. */
export async function draftsUntouchedSince(tx: Transaction, since: Date) {
  const rows = await tx
    .selectFrom('people.draft')
    .select(['authority', 'account', 'writing', 'title', 'changed_at'])
    .where('ended', 'is', null)
    .where('told_at', 'is', null)
    .where('changed_at', '<', since)
    .execute()
  return rows.map((row) => ({ ...row, account: accountId.parse(row.account) }))
}

/** Notes that these writers were told. In the installation's scope. */
export async function noteTold(
  tx: Transaction,
  at: Date,
  { authority, account, writing }: Readonly<Record<'authority' | 'account' | 'writing', string>>
): Promise<void> {
  await tx
    .updateTable('people.draft')
    .set({ told_at: at })
    .where('authority', '=', authority)
    .where('account', '=', account)
    .where('writing', '=', writing)
    .execute()
}

/** Removes what ended before one moment, and what nobody touched though they were told before the other. */
export async function removeOld(
  db: Queryable,
  endedBefore: Date,
  toldBefore: Date
): Promise<{ readonly ended: number; readonly untouched: number }> {
  const ended = await db.deleteFrom('people.draft').where('ended_at', '<', endedBefore).executeTakeFirst()
  const untouched = await db
    .deleteFrom('people.draft')
    .where('ended', 'is', null)
    .where('told_at', '<', toldBefore)
    .executeTakeFirst()
  return { ended: Number(ended.numDeletedRows), untouched: Number(untouched.numDeletedRows) }
}

function drafts(tx: Transaction, member: Member) {
  return tx
    .selectFrom('people.draft as d')
    .innerJoin('people.account as a', 'a.id', 'd.account')
    .select([
      'd.text_key',
      'd.writing',
      'd.turn',
      'd.words',
      'd.base',
      'd.title',
      'd.href',
      'd.account',
      'd.began_at',
      'd.changed_at',
      'd.ended_at',
      'a.name'
    ])
    .where('d.authority', '=', member.workspace.authority)
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.writing')
}

type DraftRow = Awaited<ReturnType<ReturnType<typeof drafts>['execute']>>[number]

function draftOf(row: DraftRow): Draft {
  return {
    text: textOfKey(row.text_key),
    writing: row.writing,
    turn: row.turn,
    words: row.words,
    base: row.base,
    title: row.title,
    href: row.href,
    account: accountId.parse(row.account),
    name: row.name,
    beganAt: row.began_at,
    changedAt: row.changed_at,
    thrownAwayAt: row.ended_at ?? undefined
  }
}
