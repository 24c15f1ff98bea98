import type { ComponentChildren } from 'preact'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import type { IsoDate } from '../../../framework/iso-date.ts'
import { forMembers, notThere } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { NotificationBanner } from '../../../ui/govuk/components.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { preparePaths } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { type Year, yearIn } from '../self-evaluation.ts'
import { selfEvaluationPaths } from '../self-evaluation-paths.ts'
import { type WholeYear, wholeYear } from '../whole-year.ts'

/** What a page of a year is made from. */
export interface InYear {
  readonly tx: Transaction
  readonly member: Member
  readonly request: WebRequest
  readonly year: Year
  readonly today: IsoDate
  readonly whole: WholeYear
}

interface YearPage {
  readonly title: string
  readonly breadcrumbs?: readonly Crumb[]
  readonly main: ComponentChildren
}

interface Crumb {
  readonly text: string
  readonly href: string
}

/** A page about a year that was begun; undefined from `show` where there is no such thing in it. */
export function yearPageRoute(
  tools: PrepareTools,
  {
    path,
    audit,
    show
  }: {
    readonly path: string
    readonly audit: string
    readonly show: (open: InYear) => Promise<YearPage | undefined>
  }
): Route {
  return {
    method: 'GET',
    path,
    permission: 'read-self-evaluation',
    audit,
    handler: forMembers(async (request, member) => {
      const page = await inYear(tools, request, member, show)
      if (page === undefined) return notThere
      const { title, breadcrumbs = prepareCrumbs, main } = page
      const html = renderPage(tools.site, { title, section: 'prepare', breadcrumbs, main })
      return { kind: 'page', html }
    })
  }
}

/** Opens the year that an address names; undefined where none was begun, or `work` finds nothing. */
export function inYear<Result>(
  { db, clock }: PrepareTools,
  request: WebRequest,
  member: Member,
  work: (open: InYear) => Promise<Result | undefined>
): Promise<Result | undefined> {
  const year = yearOfAddress(request)
  if (year === undefined) return Promise.resolve(undefined)
  const today = dayInEngland(clock.now())
  return inScope(db, scopeOf(member), async (tx) => {
    const whole = await wholeYear(tx, member.workspace, year, today)
    return whole && work({ tx, member, request, year, today, whole })
  })
}

/** The year of the address. */
export function yearOfAddress({ params }: Pick<WebRequest, 'params'>): Year | undefined {
  return yearIn(params['year'] ?? '')
}

/** The way to the self-evaluation, from where getting ready begins. */
export const prepareCrumbs: readonly Crumb[] = [
  { text: sectionWord('prepare'), href: preparePaths.prepare() }
]

/** The way back to the year. */
export function yearCrumbs(year: Year): readonly Crumb[] {
  return [...prepareCrumbs, { text: `Self-evaluation of ${year}`, href: selfEvaluationPaths.year(year) }]
}

/** What was just done, where the address names it. */
export function Done({
  request,
  words
}: {
  readonly request: WebRequest
  readonly words: Readonly<Record<string, string>>
}) {
  const done = typedText(request.query, 'done')
  if (!Object.hasOwn(words, done)) return null
  return (
    <NotificationBanner
      type="success"
      titleText="Done"
      html={<p class="govuk-notification-banner__heading">{words[done]}</p>}
    />
  )
}
