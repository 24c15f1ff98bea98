import { type ActivityKind, activityKind, activityLabel } from '../../framework/activity-kinds.ts'
import { stateLabel } from '../../framework/activity-states.ts'
import { themeLabel } from '../../framework/activity-themes.ts'
import { deadlineDay, deadlines, howCounted, reportDeadlines } from '../../framework/deadlines.ts'
import { longDate } from '../../framework/iso-date.ts'
import { exactDay } from '../../framework/partial-date.ts'
import { orUndefined } from '../../framework/working-days.ts'
import type { CalendarEntry, CalendarSource, EntryKind } from '../../people/calendar/calendar-source.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { paths } from '../../record/paths.ts'
import { sentenceCase } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import { recordedMeetingsKeptHere } from '../engagement-meeting/pair-meetings.ts'
import { meetingsOf } from '../engagement-meeting/store.ts'
import { knownVisits } from '../visits/known-visits.ts'

/**
 * What the national record knows of the authority, past and announced, and the clocks that its reports started. A visit
 * or a meeting that the authority knows of itself is told by its own source.
 */
export const fromRecord: CalendarSource = {
  entriesOf: async (tx, { authority }) => {
    const { activities, both } = await knownVisits(tx, authority)
    const meetings = recordedMeetingsKeptHere(await meetingsOf(tx, authority), activities)
    const told = new Set([...both.map(({ activity }) => activity), ...meetings])
    return activities
      .filter((activity) => !told.has(activity))
      .flatMap((activity) => [entryOf(activity), ...clocksOf(activity)])
  }
}

function entryOf(activity: JudgedActivity): CalendarEntry {
  const { address, kind, themes, state, stateReason, startsOn, endsOn } = activity
  const about =
    themes.length === 0 ? '' : ` on ${listInWords(themes.map((theme) => lowerFirst(themeLabel(theme))))}`
  return {
    key: `record-${address}`,
    kind: entryKindOf(kind),
    title: `${activityLabel(kind)}${about}`,
    state: stateLabel(state).toLowerCase(),
    ...{ cancelled: state === 'cancelled', done: false },
    detail: stateReason,
    href: paths.inspection(activity),
    ...{ startsOn, endsOn }
  }
}

function entryKindOf(kind: ActivityKind): EntryKind {
  if (kind === 'annual-engagement-meeting') return 'meeting'
  return activityKind(kind).actor === 'authority' ? 'own' : 'on-site'
}

// The law counts from the day the authority received the report, which no source of the record tells.
function clocksOf({ address, authority, kind, publishedOn }: JudgedActivity): CalendarEntry[] {
  const published = publishedOn && exactDay(publishedOn)
  if (published === undefined) return []
  return reportDeadlines(kind).flatMap((id) => {
    const day = orUndefined(deadlineDay(id, published))
    if (day === undefined) return []
    return [
      {
        ...{ key: `record-${address}-${id}`, kind: 'due' as const, startsOn: day, endsOn: undefined },
        title: `Last day for ${deadlines[id].what}`,
        state: undefined,
        ...{ cancelled: false, done: false },
        detail: `${sentenceCase(howCounted(id))}, counted from its publication on ${longDate(published)}; the law counts from the day you received it.`,
        href: paths.inspection({ address, authority })
      }
    ]
  })
}
