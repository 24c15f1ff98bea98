import { forMembers } from '../../people/forms/for-members.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Permission } from '../../people/permissions/permissions.ts'
import type { Route } from '../../people/permissions/route.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { sectionWord } from '../../ui/page/site.ts'
import { preparePaths, preparePatterns } from '../paths.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'
import type { PrepareTools } from '../tools.ts'

/** A part of getting ready, as the room's first page shows it. */
interface Part {
  readonly name: string
  readonly href: string
  readonly what: string
  readonly asks: Permission
}

const lead =
  'Everything that should be ready before the call comes: what you know of your own practice, how you know it, and the documents that show it.'

/** The parts in the order of the year. */
const parts: readonly Part[] = [
  {
    name: 'Readiness',
    href: preparePaths.readiness(),
    what: 'Whether you would be ready on Monday: the gaps, and the way to close each.',
    asks: 'see-workspace'
  },
  {
    name: 'What comes next',
    href: preparePaths.outlook(),
    what: 'Which inspection is likely to come and when, by which rule, and how often such rules were right.',
    asks: 'see-workspace'
  },
  {
    name: 'Self-evaluation',
    href: selfEvaluationPaths.selfEvaluations(),
    what: 'What you know of your practice: claims that show what they rest on, your own grades, and what was sent.',
    asks: 'read-self-evaluation'
  },
  {
    name: 'Engagement meetings',
    href: preparePaths.meetings(),
    what: 'The yearly meeting with Ofsted: who goes, what is taken in, what was said, the letter, and what was agreed.',
    asks: 'see-workspace'
  },
  {
    name: 'Calendar',
    href: preparePaths.calendar(),
    what: 'The year at a glance: inspections, visits, clocks, other inspectorates, and what comes too close together.',
    asks: 'see-workspace'
  },
  {
    name: 'Bookcase',
    href: preparePaths.bookcase(),
    what: 'The documents that show it, by what is judged: who owes which, all versions, and what grows old.',
    asks: 'read-bookcase'
  },
  {
    name: 'Visits',
    href: preparePaths.visits(),
    what: 'Focused, monitoring and joint visits: planned, moved, cancelled, and what their letters say.',
    asks: 'see-workspace'
  }
]

/** The room's first page: its parts, for whoever may open them. */
export function landingRoute({ site }: PrepareTools): Route {
  return {
    method: 'GET',
    path: preparePatterns.prepare,
    permission: 'see-workspace',
    audit: 'prepare viewed',
    handler: forMembers((_request, member) => ({
      kind: 'page',
      html: renderPage(site, {
        title: sectionWord('prepare'),
        description: lead,
        section: 'prepare',
        main: <Landing parts={parts.filter(({ asks }) => may(member, asks))} />
      })
    }))
  }
}

function may({ may }: Member, asks: Permission): boolean {
  return may.has(asks)
}

function Landing({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{sectionWord('prepare')}</h1>
      <p class="tl-lead">{lead}</p>
      <dl class="tl-terms">
        {parts.map(({ name, href, what }) => (
          <div key={name}>
            <dt>
              <a href={href}>{name}</a>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={preparePaths.yearGuide()}>A year under ILACS: what to do when, month by month</a>
      </p>
    </>
  )
}
