import { clockInWords } from '../../framework/deadline-clocks.ts'
import { deadlines } from '../../framework/deadlines.ts'
import { addDays, type IsoDate } from '../../framework/iso-date.ts'
import { visitRules } from '../../framework/visit-rules.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { lastDayOf } from '../calendar/days.ts'
import { preparePaths } from '../paths.ts'
import { visitsOf } from './store.ts'
import { isStillOpen, visitTitle, type WholeVisit } from './visit.ts'
import { visitDeadlines } from './visit-deadlines.ts'
import { daysInWords } from './visit-words.ts'

/** What visits ask of whoever plans them: plans that are due, and visits of which nobody said what came of them. */
export const visitsAsWork: WorkSource = {
  workOf: async (tx, { may, workspace: { authority } }, today) => {
    if (!may.has('plan-activities')) return []
    const visits = await visitsOf(tx, authority)
    return visits.flatMap((visit) => [...plansDue(visit, today), ...overDays(visit, today)])
  }
}

function plansDue(visit: WholeVisit, today: IsoDate): WorkItem[] {
  const ours = visitRules(visit.kind).priorityDeadlines
  return visitDeadlines(visit, today)
    .filter(({ id, state }) => ours.includes(id) && (state === 'runs' || state === 'over'))
    .map((clock) => ({
      key: `visit:${visit.id}:${clock.id}`,
      title: `Send ${deadlines[clock.id].what} after the ${lowerFirst(visitTitle(visit))}`,
      detail: clockInWords(clock),
      dueOn: clock.day,
      next: { text: 'Say when it was sent', href: preparePaths.visitPlans(visit.id) }
    }))
}

// The days are over, and the visit still stands as something to come.
function overDays(visit: WholeVisit, today: IsoDate): WorkItem[] {
  const last = lastDayOf(visit)
  if (!isStillOpen(visit) || last >= today) return []
  return [
    {
      key: `visit:${visit.id}:over`,
      title: `Say what came of the ${lowerFirst(visitTitle(visit))}`,
      detail: `Its days, ${daysInWords(visit)}, are over.`,
      dueOn: addDays(last, 1),
      next: { text: 'Open the visit', href: preparePaths.visit(visit.id) }
    }
  ]
}
