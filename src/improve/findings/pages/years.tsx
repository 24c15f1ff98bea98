import { dayInEngland } from '../../../framework/day-in-england.ts'
import { forMembers } from '../../../people/forms/for-members.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Reply } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { renderPage } from '../../../ui/page/page.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { shortWords } from '../finding-words.ts'
import { type OverTheYears, overTheYears } from '../over-the-years.ts'
import { chainOf } from '../recurrence.ts'
import { saidOfTwo } from '../same-store.ts'
import { stepsOf } from '../state-store.ts'
import { findingsById } from '../store.ts'
import { withThemes } from '../theme-store.ts'
import { YearsDrawing } from './years-drawing.tsx'

/** A finding over the years, with every other that is the same, as one picture. */
export function yearsRoute(tools: ImproveTools): Route {
  return {
    method: 'GET',
    path: improvePatterns.findingYears,
    permission: 'read-plan',
    audit: 'finding over the years viewed',
    handler: forMembers((request, member) => show(tools, request, member))
  }
}

async function show({ db, clock, site }: ImproveTools, request: WebRequest, member: Member): Promise<Reply> {
  const { authority } = member.workspace
  const id = request.params['finding'] ?? ''
  const found = await inScope(db, scopeOf(member), async (tx) => {
    const chain = [...chainOf(id, await saidOfTwo(tx, authority))]
    const findings = await withThemes(tx, authority, await findingsById(tx, authority, chain))
    const finding = findings.find((one) => one.id === id)
    if (finding === undefined) return undefined
    const standing = findings.filter((one) => one.withdrawnBecause === undefined || one.id === id)
    const steps = await stepsOf(
      tx,
      authority,
      standing.map((one) => one.id)
    )
    return { finding, years: overTheYears(standing, steps, dayInEngland(clock.now())) }
  })
  if (found === undefined) return { kind: 'not-found', because: 'There is no such finding here.' }
  const { finding, years } = found
  const html = renderPage(site, {
    title: `Over the years: ${shortWords(finding.words)}`,
    section: 'improve',
    breadcrumbs: [
      { text: sectionWord('improve'), href: improvePaths.improve() },
      { text: 'Findings', href: improvePaths.findings() },
      { text: shortWords(finding.words), href: improvePaths.finding(finding.id) }
    ],
    main: <YearsPage words={shortWords(finding.words)} years={years} />
  })
  return { kind: 'page', html }
}

function YearsPage({ words, years }: { readonly words: string; readonly years: OverTheYears }) {
  return (
    <>
      <span class="govuk-caption-l">{words}</span>
      <h1 class="govuk-heading-l">Over the years</h1>
      <ChartFrame
        headline="When it was found, and how far it came"
        subtitle="Thick while it is open, broken while it improves, thin once it is put right; dark where it is a strength"
        sentence={years.sentence}
        table={{
          caption: 'everything that happened to it',
          rows: years.rows,
          rowKey: ({ key }) => key,
          columns: [
            { key: 'on', header: 'Day', rowHeader: true, cell: ({ on }) => dateInWords(on) },
            { key: 'what', header: 'What', cell: ({ what }) => what },
            { key: 'finding', header: 'Finding', cell: ({ finding }) => finding },
            { key: 'because', header: 'What shows it', cell: ({ because }) => because }
          ]
        }}
      >
        <YearsDrawing id="years-wide" size="wide" years={years} />
        <YearsDrawing id="years-narrow" size="narrow" years={years} />
      </ChartFrame>
      <h2 class="govuk-heading-m">The findings</h2>
      <ol class="tl-work">
        {years.lanes.map(({ id, words: its, source }) => (
          <li class="tl-work__item" key={id}>
            <p>
              <a href={improvePaths.finding(id)}>{its}</a>
            </p>
            <p class="tl-work__detail">{source}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
