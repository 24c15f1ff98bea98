import { isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { notify } from '../../notifications/notify.ts'
import { peoplePaths } from '../../paths.ts'
import { daysAfterTelling, undoDays, untouchedDays } from '../draft.ts'
import { draftsUntouchedSince, noteTold, removeOld } from '../store.ts'

const day = 24 * 60 * 60 * 1000

/**
 * The rule of how long drafts are kept, applied: what ended long ago goes; who left a draft untouched for
 * `untouchedDays` is told, and `daysAfterTelling` later it goes too. Run once a day.
 */
export function tidyDrafts(
  db: Database,
  clock: Clock
): Promise<{ readonly told: number; readonly ended: number; readonly untouched: number }> {
  const now = clock.now()
  const before = (days: number) => new Date(now.getTime() - days * day)
  return inScope(db, { kind: 'installation' }, async (tx) => {
    const removed = await removeOld(tx, before(undoDays), before(daysAfterTelling))
    const left = await draftsUntouchedSince(tx, before(untouchedDays))
    for (const draft of left) {
      if (!isAuthoritySlug(draft.authority)) continue
      const goesOn = dateInWords(dayInEngland(new Date(now.getTime() + daysAfterTelling * day)))
      await notify(tx, now, {
        authority: draft.authority,
        account: draft.account,
        topic: 'draft',
        words: `Your draft of “${draft.title}” was last changed on ${dateInWords(dayInEngland(draft.changed_at))}. It is removed on ${goesOn} unless you go on with it.`,
        href: peoplePaths.drafts()
      })
      await noteTold(tx, now, draft)
    }
    return { told: left.length, ...removed }
  })
}
