import type { AuthoritySlug } from '../framework/authority-slug.ts'
import { dayInEngland } from '../framework/day-in-england.ts'
import type { IsoDate } from '../framework/iso-date.ts'
import type { Clock } from '../platform/clock.ts'
import type { Database } from '../platform/database/database.ts'
import { inScope } from '../platform/database/scope.ts'
import { renderPage } from '../ui/page/page.tsx'
import { type Section, type Site, sectionWord } from '../ui/page/site.ts'
import { forMembers } from './forms/for-members.ts'
import { WorkList } from './my-work/pages/work-list.tsx'
import { allWork, type WorkItem, type WorkSource, workByWhen } from './my-work/work.ts'
import { peoplePaths } from './paths.ts'
import { type Member, scopeOf } from './permissions/member.ts'
import type { Permission } from './permissions/permissions.ts'
import type { Route } from './permissions/route.ts'

/** A part of a room, as the room's first page shows it. */
export interface RoomPart {
  readonly name: string
  readonly href: string
  readonly what: string
  readonly asks: Permission
  /** Only for the authorities that it holds for; for all of them where it does not say. */
  readonly only?: (authority: AuthoritySlug) => boolean
}

/** As many pieces of work stand on a room's first page, so that its parts stay in sight. */
const mostShown = 3

/** What the first page of a room is made with. */
interface LandingTools {
  readonly db: Database
  readonly clock: Clock
  readonly site: Site
}

/** What the first page of a room says. */
interface Room {
  readonly section: Section
  readonly path: string
  readonly audit: string
  /** One sentence under the heading. */
  readonly lead: string
  /** In the order of the work. */
  readonly parts: readonly RoomPart[]
  /** What may wait for a member here. */
  readonly work: readonly WorkSource[]
  /** The page of the user guide that goes through it. */
  readonly guide: { readonly text: string; readonly href: string }
}

/** A room's first page: its parts, for whoever may open them. */
export function roomLanding({ db, clock, site }: LandingTools, room: Room): Route {
  const { section, path, audit, lead, work } = room
  return {
    method: 'GET',
    ...{ path, audit },
    permission: 'see-workspace',
    handler: forMembers(async (_request, member) => {
      const now = clock.now()
      const waits = await inScope(db, scopeOf(member), (tx) => allWork(tx, member, work, now))
      const view = { room, parts: partsFor(room, member), waits, today: dayInEngland(now) }
      return {
        kind: 'page',
        html: renderPage(site, {
          title: sectionWord(section),
          description: lead,
          section,
          main: <Landing view={view} />
        })
      }
    })
  }
}

function partsFor({ parts }: Room, { may, workspace }: Member): readonly RoomPart[] {
  return parts.filter(({ asks, only }) => may.has(asks) && only?.(workspace.authority) !== false)
}

interface LandingView {
  readonly room: Room
  readonly parts: readonly RoomPart[]
  readonly waits: readonly WorkItem[]
  readonly today: IsoDate
}

function Landing({ view: { room, parts, waits, today } }: { readonly view: LandingView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{sectionWord(room.section)}</h1>
      <p class="tl-lead">{room.lead}</p>
      <Waiting waits={waits} today={today} />
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
        <a href={room.guide.href}>{room.guide.text}</a>
      </p>
    </>
  )
}

/** The most pressing of what waits here; the rest is a click away. */
function Waiting({ waits, today }: Pick<LandingView, 'waits' | 'today'>) {
  if (waits.length === 0) return null
  const { today: now, thisWeek, later } = workByWhen(waits, today)
  const more = waits.length - mostShown
  return (
    <section class="tl-section" aria-labelledby="waits">
      <h2 class="govuk-heading-m" id="waits">
        Waits for you
      </h2>
      <WorkList items={[...now, ...thisWeek, ...later].slice(0, mostShown)} today={today} />
      {more > 0 && (
        <p>
          <a href={peoplePaths.myWork()}>{more === 1 ? 'One more waits' : `${more} more wait`} in My work</a>
        </p>
      )}
    </section>
  )
}
