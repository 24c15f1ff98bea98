import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays, longDate } from '../../../framework/iso-date.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { AccountId } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import { postOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { type WaitingForPost, waitingBetween } from '../asking-store.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'

/** Whoever is asked is reminded so many days before the day. */
const reminderDays = 7

/** What is late for longer, because the site stood still, is no news any more: My work shows it. */
const newsForDays = 14

/**
 * Reminds whoever acts in a post that what was asked of it is due within a week, and tells whoever asked once its day
 * has passed. Each is told once, however often this is asked.
 */
export async function tellOfAskedDates(db: Database, clock: Clock): Promise<void> {
  const at = clock.now()
  const today = dayInEngland(at)
  await inScope(db, { kind: 'installation' }, async (tx) => {
    for (const asked of ['contribution_asked', 'sign_off'] as const) {
      for (const one of await waitingBetween(tx, asked, today, addDays(today, reminderDays))) {
        await remind(tx, at, one, asked)
      }
      const from = addDays(today, -newsForDays)
      for (const one of await waitingBetween(tx, asked, from, addDays(today, -1))) {
        await tellAsker(tx, at, one, asked)
      }
    }
  })
}

type Asked = Parameters<typeof waitingBetween>[1]

function hrefOf({ id, year }: WaitingForPost, asked: Asked): string {
  return asked === 'sign_off'
    ? selfEvaluationPaths.signOff(year, id)
    : selfEvaluationPaths.contribution(year, id)
}

async function remind(tx: Transaction, at: Date, one: WaitingForPost, asked: Asked): Promise<void> {
  const post = await postOf(tx, one.authority, one.post)
  if (post === undefined) return
  const what = asked === 'sign_off' ? 'signature under' : 'contribution to'
  const words = `The ${what} the self-evaluation of ${one.year} that the ${officerWords(post)} was asked for is due by ${longDate(one.dueOn)}.`
  for (const account of accountsActing(post.holdings, dayInEngland(at))) {
    await tell(tx, at, one, { account, words, href: hrefOf(one, asked), what: 'due-soon' })
  }
}

async function tellAsker(tx: Transaction, at: Date, one: WaitingForPost, asked: Asked): Promise<void> {
  const post = await postOf(tx, one.authority, one.post)
  if (post === undefined || one.askedBy === undefined) return
  const did = asked === 'sign_off' ? 'signed' : 'answered'
  const words = `The ${officerWords(post)} has not ${did} what you asked for by ${longDate(one.dueOn)}, for the self-evaluation of ${one.year}.`
  await tell(tx, at, one, { account: one.askedBy, words, href: hrefOf(one, asked), what: 'late' })
}

function tell(
  tx: Transaction,
  at: Date,
  { authority, id, dueOn }: WaitingForPost,
  news: { readonly account: AccountId; readonly words: string; readonly href: string; readonly what: string }
): Promise<void> {
  const { account, words, href, what } = news
  const once = `${what}:${id}:${dueOn}:${account}`
  return notify(tx, at, { authority, account, topic: 'self-evaluation', words, href, once })
}
