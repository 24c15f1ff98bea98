import { type AreaLine, type AreaLineId, areaLines } from '../src/framework/area-lines.ts'
import type { FrameworkVersionId } from '../src/framework/framework-versions.ts'
import type { PrintedGrade } from '../src/framework/grades.ts'
import { isoDate } from '../src/framework/iso-date.ts'
import type { JudgementArea } from '../src/framework/judgement-areas.ts'
import { type NextActivity, nextActivity } from '../src/framework/next-activity.ts'
import { earliestDay, parsePartialDate } from '../src/framework/partial-date.ts'
import type { ActivityId, JudgedActivity } from '../src/record/activities/activity.ts'
import type { Authority } from '../src/record/authorities/authority.ts'
import { authoritySlug } from '../src/record/authorities/rows.ts'
import type { EntryWithOutlook } from '../src/record/national/national-entry.ts'

let lastId = 0

/** An invented inspection of Exampleshire in March 2019, or on another day; its grades as given. */
export function inspectionFor(
  framework: FrameworkVersionId,
  grades: Partial<Record<JudgementArea, PrintedGrade>>,
  changed: Partial<JudgedActivity> & { readonly on?: string } = {}
): JudgedActivity {
  lastId += 1
  const { on = '2019-03-04', ...others } = changed
  const startsOn = parsePartialDate(on)
  if (startsOn === undefined) throw new RangeError(on)
  return {
    id: lastId as ActivityId,
    authority: authoritySlug.parse('exampleshire'),
    address: on,
    kind: 'ilacs-standard',
    framework,
    state: 'published',
    stateReason: undefined,
    startsOn,
    endsOn: undefined,
    notifiedOn: undefined,
    publishedOn: undefined,
    leadInspectors: [],
    themes: [],
    remarks: [],
    standing: 'grade-tables',
    judgements: Object.entries(grades).map(([area, grade]) => ({
      area: area as JudgementArea,
      grade,
      standing: 'grade-tables',
      citation: undefined
    })),
    ...others
  }
}

/** An invented authority of the North East, with the differences given. */
export function authorityCalled(name: string, changed: Partial<Authority> = {}): Authority {
  return {
    slug: authoritySlug.parse(name.toLowerCase().replaceAll(' ', '-')),
    name,
    otherNames: [],
    urn: undefined,
    laCode: undefined,
    onsCode: undefined,
    region: 'north-east',
    regionName: 'North East',
    establishedOn: undefined,
    abolishedOn: undefined,
    ...changed
  }
}

export function entryFor(
  name: string,
  last: JudgedActivity | undefined,
  changed: Partial<Authority> = {}
): EntryWithOutlook {
  const authority = authorityCalled(name, changed)
  return { authority, last, next: nextFor(authority, last) }
}

/** The day on which the examples are looked at. */
export const lookedAtOn = isoDate('2026-11-22')

/** What the rules say of an example, where five re-inspections are known that came after three years. */
export function nextFor(authority: Authority, last: JudgedActivity | undefined): NextActivity {
  const grades = Object.fromEntries((last?.judgements ?? []).map(({ area, grade }) => [area, grade]))
  return nextActivity({
    today: lookedAtOn,
    last: last && { startedOn: earliestDay(last.startsOn), framework: last.framework, grades },
    openPriorityActions: 0,
    abolishedOn: authority.abolishedOn,
    reinspectedAfter: [36, 36, 36, 36, 36]
  })
}

export const abolished = { abolishedOn: isoDate('2019-04-01') }

export function lineCalled(id: AreaLineId): AreaLine {
  const line = areaLines.find((each) => each.id === id)
  if (line === undefined) throw new RangeError(id)
  return line
}
