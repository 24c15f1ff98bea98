import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type Member, scopeOf } from '../../permissions/member.ts'
import { longestDraft, mostDrafts, type TextKind } from '../draft.ts'
import type { SentDraft, SentDrafts } from '../sent-drafts.ts'
import { countDrafts, keepWords, removeDraft, writingState } from '../store.ts'
import { textNow } from '../text-now.ts'

/** What became of one text that was sent to be kept. */
export type KeptDraft = { readonly name: string } & (
  | {
      readonly kind: 'kept'
      /** The window that it is kept for: another than was sent where that one had ended. */
      readonly writing: string
      readonly at: Date
      /** Whether the saved text is another than the writing began from. */
      readonly changedMeanwhile: boolean
    }
  /** It says what the saved text says. */
  | { readonly kind: 'nothing-to-keep' }
  /** The window saved its text; this is what it had sent before, come late. */
  | { readonly kind: 'saved-already' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'too-many' }
  /** There is no such text, or it is not theirs to write. */
  | { readonly kind: 'no-such-text' }
)

export type KeepOutcome =
  | { readonly kind: 'looked-at'; readonly drafts: readonly KeptDraft[] }
  /** The page was made for somebody else, or for another authority: nothing was kept. */
  | { readonly kind: 'somebody-else' }

/** For whom a page with drafts is made, as its form carries it. */
export function madeFor(member: Member): string {
  return `${member.workspace.authority}/${member.account}`
}

/**
 * Keeps what a form's texts say as drafts. Not an action of the trail: nothing of the record changes, and a draft is
 * written every few seconds.
 * @param from Whether the page keeps while somebody types, so that what comes late must not come back, or sends its
 * form, so that every word in it counts.
 */
export function keepDrafts(
  db: Database,
  clock: Clock,
  member: Member,
  kinds: readonly TextKind[],
  sent: SentDrafts,
  from: 'typing' | 'sending'
): Promise<KeepOutcome> {
  if (sent.as !== madeFor(member)) return Promise.resolve({ kind: 'somebody-else' })
  return inScope(db, scopeOf(member), async (tx) => {
    const drafts: KeptDraft[] = []
    for (const draft of sent.drafts) {
      const kept = await keepOne(tx, clock.now(), member, kinds, draft, from)
      drafts.push({ name: draft.name, ...kept })
    }
    return { kind: 'looked-at', drafts }
  })
}

type Kept = KeptDraft extends infer Each ? (Each extends KeptDraft ? Omit<Each, 'name'> : never) : never

async function keepOne(
  tx: Transaction,
  now: Date,
  member: Member,
  kinds: readonly TextKind[],
  sent: SentDraft,
  from: 'typing' | 'sending'
): Promise<Kept> {
  const before = await writingState(tx, member, sent.writing)
  const untouched = before === undefined && sent.words === sent.base
  if (untouched && sent.continues === undefined) return { kind: 'nothing-to-keep' }
  if (before?.ended === 'saved' && (from === 'typing' || before.words === sent.words)) {
    return { kind: 'saved-already' }
  }
  const saved = await textNow(tx, member, kinds, sent.text)
  if (saved === undefined) return { kind: 'no-such-text' }
  const length = Math.max(sent.words.length, sent.base.length)
  if (length > longestDraft) return { kind: 'too-long', length }

  const continued = sent.continues && (await writingState(tx, member, sent.continues.writing))
  if (sent.words === saved.words || sent.words === sent.base) {
    if (before?.ended === null) await removeDraft(tx, member, sent.writing)
    await endContinued(tx, member, sent)
    return { kind: 'nothing-to-keep' }
  }
  if (before?.ended !== null && continued === undefined && (await countDrafts(tx, member)) >= mostDrafts) {
    return { kind: 'too-many' }
  }
  // A page that came back out of the browser's memory sends a window that has ended, or turns that were counted.
  const stale = before !== undefined && before.words !== sent.words && before.turn >= sent.turn
  const fresh = before?.ended === 'saved' || (from === 'sending' && stale)
  const writing = fresh ? randomUUID() : sent.writing
  await keepWords(tx, member, now, {
    ...sent,
    ...saved,
    words: sent.words,
    writing,
    beganAt: before?.beganAt ?? continued?.beganAt ?? now
  })
  await endContinued(tx, member, sent)
  return { kind: 'kept', writing, at: now, changedMeanwhile: saved.words !== sent.base }
}

// What was put back into the field lives on in this window, unless its own window wrote more since.
async function endContinued(tx: Transaction, member: Member, { continues }: SentDraft): Promise<void> {
  if (continues) await removeDraft(tx, member, continues.writing, continues.turn)
}
