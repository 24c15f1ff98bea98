import type { Route } from '../../people/permissions/route.ts'
import { type RoomPart, roomLanding } from '../../people/room-landing.tsx'
import { preparePaths, preparePatterns } from '../paths.ts'
import { selfEvaluationPaths } from '../self-evaluation/self-evaluation-paths.ts'
import type { PrepareTools } from '../tools.ts'
import { prepareWork } from '../work.ts'

/** The parts in the order of the year. */
const parts: readonly RoomPart[] = [
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

/** The first page of getting ready. */
export function landingRoute(tools: PrepareTools): Route {
  return roomLanding(tools, {
    work: prepareWork,
    ...{ section: 'prepare', path: preparePatterns.prepare, audit: 'prepare viewed', parts },
    lead: 'Everything that should be ready before the call comes: what you know of your own practice, how you know it, and the documents that show it.',
    guide: {
      text: 'A year under ILACS: what to do when, month by month',
      href: preparePaths.yearGuide()
    }
  })
}
