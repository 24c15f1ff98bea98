import { dayInEngland } from '../../../framework/day-in-england.ts'
import { addDays, type IsoDate, weekdayOf } from '../../../framework/iso-date.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { csvText } from '../../../platform/web/csv-text.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { readinessFacts } from '../read-facts.ts'
import { readinessPatterns } from '../readiness-paths.ts'
import { gapsIn, seenBy } from '../readiness-rules.ts'
import { historyInWords, verdictInWords } from '../readiness-words.ts'
import { readinessSince } from '../store.ts'
import { ReadinessPage } from './readiness-page.tsx'

const daysOfHistory = 366

/** Whether the authority would be ready: the gaps with the way to close them, and the line of how it went. */
export function readinessRoutes(tools: PrepareTools): Route[] {
  return [
    {
      method: 'GET',
      path: readinessPatterns.readiness,
      permission: 'see-workspace',
      audit: 'readiness viewed',
      handler: forMembers((_request, member) => readiness(tools, member))
    },
    {
      method: 'GET',
      path: readinessPatterns.readinessCsv,
      permission: 'see-workspace',
      audit: 'readiness taken away as a table',
      handler: forMembers((_request, member) => readinessAsCsv(tools, member))
    }
  ]
}

async function readiness({ db, clock, site }: PrepareTools, member: Member): Promise<Reply> {
  const today = dayInEngland(clock.now())
  const { facts, days } = await inScope(db, scopeOf(member), async (tx) => ({
    facts: await readinessFacts(tx, member.workspace, today),
    days: await readinessSince(tx, member.workspace.authority, addDays(today, -daysOfHistory))
  }))
  const seen = seenBy(member.may, gapsIn(facts), days)
  const view = {
    ...seen,
    mayPlan: member.may.has('plan-activities'),
    verdict: verdictInWords(seen.gaps, nextMonday(today), seen.isWhole),
    history: historyInWords(seen.days)
  }
  return {
    kind: 'page',
    html: renderPage(site, {
      title: 'Readiness',
      section: 'prepare',
      breadcrumbs: [{ text: sectionWord('prepare'), href: preparePaths.prepare() }],
      main: <ReadinessPage view={view} />
    })
  }
}

async function readinessAsCsv({ db, clock }: PrepareTools, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  const since = addDays(dayInEngland(clock.now()), -daysOfHistory)
  const all = await inScope(db, scopeOf(member), (tx) => readinessSince(tx, authority, since))
  const { days } = seenBy(member.may, [], all)
  return {
    kind: 'text',
    body: csvText([
      ['day', 'gaps_that_stop', 'gaps_that_weaken'],
      ...days.map(({ onDay, stopping, weakening }) => [onDay, String(stopping), String(weakening)])
    ]),
    type: 'text/csv; charset=utf-8',
    fileName: `readiness-${authority}.csv`
  }
}

/** The call comes on a Monday (domain reference §1.3): the next one, today's where today is one. */
function nextMonday(today: IsoDate): IsoDate {
  for (let day = today; ; day = addDays(day, 1)) if (weekdayOf(day) === 'Monday') return day
}
