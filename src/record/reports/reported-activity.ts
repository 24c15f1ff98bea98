import type { IsoDate } from '../../framework/iso-date.ts'
import { parseIsoDate } from '../../framework/iso-date.ts'
import { parsePartialDate } from '../../framework/partial-date.ts'
import type { ReportedActivity } from '../activities/store.ts'
import type { Contents } from './contents.ts'

/** What a report says of the activity itself: its kind, its days, its inspectors. */
export function reportedActivity(contents: Contents): ReportedActivity {
  return {
    kind: contents.kind,
    framework: contents.framework,
    startsOn: dayOf(contents.fieldworkStart.value),
    endsOn: dayOf(contents.fieldworkEnd.value),
    publishedOn: contents.publishedOn && parsePartialDate(contents.publishedOn.value),
    leadInspectors: contents.leadInspectors?.value ?? []
  }
}

/** The reader and the correction form give only real days; anything else is a fault of ours. */
export function dayOf(text: string): IsoDate {
  const day = parseIsoDate(text)
  if (!day) throw new RangeError(`not a day: ${text}`)
  return day
}
