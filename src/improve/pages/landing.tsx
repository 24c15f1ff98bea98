import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { forMembers } from '../../people/forms/for-members.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Permission } from '../../people/permissions/permissions.ts'
import type { Route } from '../../people/permissions/route.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { sectionWord } from '../../ui/page/site.ts'
import { improvePaths, improvePatterns } from '../paths.ts'
import type { ImproveTools } from '../tools.ts'
import { isExampleHere } from '../worked-example/example-authority.ts'

/** A part of improving, as the room's first page shows it. */
interface Part {
  readonly name: string
  readonly href: string
  readonly what: string
  readonly asks: Permission
  /** Only for the authorities that it holds for; for all of them where it does not say. */
  readonly only?: (authority: AuthoritySlug) => boolean
}

const lead = 'What was found, what you do about it, and whether it made a difference to children.'

/** The parts in the order of the work: from what was found to what the board sees. */
const parts: readonly Part[] = [
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

/** The room's first page: its parts, for whoever may open them. */
export function landingRoute({ site }: ImproveTools): Route {
  return {
    method: 'GET',
    path: improvePatterns.improve,
    permission: 'see-workspace',
    audit: 'improve viewed',
    handler: forMembers((_request, member) => ({
      kind: 'page',
      html: renderPage(site, {
        title: sectionWord('improve'),
        description: lead,
        section: 'improve',
        main: <Landing parts={partsFor(member)} />
      })
    }))
  }
}

function partsFor({ may, workspace }: Member): readonly Part[] {
  return parts.filter(({ asks, only }) => may.has(asks) && only?.(workspace.authority) !== false)
}

function Landing({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{sectionWord('improve')}</h1>
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
        <a href={improvePaths.planGuide()}>
          From report to plan: what to do until you can say whether it helped
        </a>
      </p>
    </>
  )
}
