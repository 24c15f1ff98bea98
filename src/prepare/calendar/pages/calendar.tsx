import { z } from 'zod'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays, yearOf } from '../../../framework/iso-date.ts'
import type { CalendarSource } from '../../../people/calendar/calendar-source.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { parseInput, type WebRequest } from '../../../platform/web/request.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { calendarAsCsv, calendarAsJson } from '../calendar-as-files.ts'
import { type CalendarView, calendarView, spanOf } from '../calendar-view.ts'
import { entriesInSpan } from '../entries-in-span.ts'
import { CalendarPage } from './calendar-page.tsx'

const [firstYear, lastYear] = [1990, 2100]
const askedYear = z.object({
  year: z
    .string()
    .refine((text) => /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= lastYear, {
      message: `Ask for a year from ${firstYear} to ${lastYear}`
    })
    .transform(Number)
    .optional()
})

/** Collisions over New Year are seen from both of its sides. */
const daysAround = 31

/** The calendar of the asker's authority, a year at a time: as a page, and as files to take away. */
export function calendarRoutes(tools: PrepareTools, sources: readonly CalendarSource[]): Route[] {
  const asked =
    (answer: (view: CalendarView, member: Member) => Reply) => (request: WebRequest, member: Member) =>
      viewFor(tools, sources, request, member, answer)
  return [
    {
      method: 'GET',
      path: preparePatterns.calendar,
      permission: 'see-workspace',
      audit: 'calendar viewed',
      handler: forMembers(
        asked((view) => ({
          kind: 'page',
          html: renderPage(tools.site, {
            title: `Calendar ${view.year}`,
            section: 'prepare',
            breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
            main: <CalendarPage view={view} />
          })
        }))
      )
    },
    {
      method: 'GET',
      path: preparePatterns.calendarCsv,
      permission: 'see-workspace',
      audit: 'calendar taken away as a table',
      handler: forMembers(
        asked((view, { workspace }) => ({
          kind: 'text',
          body: calendarAsCsv(view.entries),
          type: 'text/csv; charset=utf-8',
          fileName: `calendar-${workspace.authority}-${view.year}.csv`
        }))
      )
    },
    {
      method: 'GET',
      path: preparePatterns.calendarJson,
      permission: 'see-workspace',
      audit: 'calendar taken away as data',
      handler: forMembers(
        asked((view, { workspace }) => ({ kind: 'json', body: calendarAsJson(workspace, view.year, view) }))
      )
    }
  ]
}

async function viewFor(
  { db, clock }: PrepareTools,
  sources: readonly CalendarSource[],
  request: WebRequest,
  member: Member,
  answer: (view: CalendarView, member: Member) => Reply
): Promise<Reply> {
  const parsed = parseInput(askedYear, request.query)
  if (parsed.kind === 'bad-request') return parsed
  const today = dayInEngland(clock.now())
  const year = parsed.value.year ?? yearOf(today)
  const span = spanOf(year)
  const around = { from: addDays(span.from, -daysAround), to: addDays(span.to, daysAround) }
  const viewer = { authority: member.workspace.authority, may: member.may, today }
  const entries = await inScope(db, scopeOf(member), (tx) => entriesInSpan(tx, sources, viewer, around))
  const { name: authority } = member.workspace
  const mayPlan = member.may.has('plan-activities')
  return answer(calendarView(entries, { authority, year, today, mayPlan }), member)
}
