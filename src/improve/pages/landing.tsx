import type { Route } from '../../people/permissions/route.ts'
import { type RoomPart, roomLanding } from '../../people/room-landing.tsx'
import { improvePaths, improvePatterns } from '../paths.ts'
import type { ImproveTools } from '../tools.ts'
import { improveWork } from '../work.ts'
import { isExampleHere } from '../worked-example/example-authority.ts'

/** The parts in the order of the work: from what was found to what the board sees. */
const parts: readonly RoomPart[] = [
  {
    name: 'Draft reports',
    href: improvePaths.draftReports(),
    what: 'A report before it is published, in confidence: who knows of it, and what is wrong with it.',
    asks: 'read-draft-report'
  },
  {
    name: 'Findings',
    href: improvePaths.findings(),
    what: 'What inspections, visits, audits and motions found, with where it is said and how far it has come.',
    asks: 'read-plan'
  },
  {
    name: 'Action plans',
    href: improvePaths.plans(),
    what: 'What you will do about it: each plan with its clocks, its actions, its signatures and what was submitted.',
    asks: 'read-plan'
  },
  {
    name: 'Bring in a plan',
    href: improvePaths.bringIn(),
    what: 'The plan that you have in Excel or as a CSV file, with every row accounted for.',
    asks: 'keep-plan'
  },
  {
    name: 'Actions',
    href: improvePaths.actions(),
    what: 'The actions of every plan together, as a list, a board or along the months, each with a colour that says why.',
    asks: 'read-plan'
  },
  {
    name: 'Mine, this week',
    href: improvePaths.mine(),
    what: 'What the posts that you hold or stand in for have to do, and a line to say how each stands.',
    asks: 'read-plan'
  },
  {
    name: 'Measures',
    href: improvePaths.measures(),
    what: 'The figures that show whether it worked, each with its target, its chart and how far there is to go.',
    asks: 'read-plan'
  },
  {
    name: 'Monitoring workshops',
    href: improvePaths.workshops(),
    what: 'The themes that a board follows from session to session: what it looked at, concluded and asks next.',
    asks: 'read-plan'
  },
  {
    name: 'Packs for boards',
    href: improvePaths.packs(),
    what: 'What a board was shown, frozen on a day, with what changed since it last met.',
    asks: 'read-plan'
  },
  {
    name: 'Worked example',
    href: improvePaths.workedExample(),
    what: 'The inspection of 2022 from its report to a plan: what papers tell, and what is made up to show the room.',
    asks: 'read-plan',
    only: isExampleHere
  }
]

/** The first page of improving. */
export function landingRoute(tools: ImproveTools): Route {
  return roomLanding(tools, {
    work: improveWork(tools.found),
    ...{ section: 'improve', path: improvePatterns.improve, audit: 'improve viewed', parts },
    lead: 'What was found, what you do about it, and whether it made a difference to children.',
    guide: {
      text: 'From report to plan: what to do until you can say whether it helped',
      href: improvePaths.planGuide()
    }
  })
}
