import type { AuthoritySlug } from '../framework/authority-slug.ts'
import { renderPage } from '../ui/page/page.tsx'
import { type Section, type Site, sectionWord } from '../ui/page/site.ts'
import { forMembers } from './forms/for-members.ts'
import type { Member } from './permissions/member.ts'
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

/** What the first page of a room says. */
interface Room {
  readonly section: Section
  readonly path: string
  readonly audit: string
  /** One sentence under the heading. */
  readonly lead: string
  /** In the order of the work. */
  readonly parts: readonly RoomPart[]
  /** The page of the user guide that goes through it. */
  readonly guide: { readonly text: string; readonly href: string }
}

/** A room's first page: its parts, for whoever may open them. */
export function roomLanding(site: Site, room: Room): Route {
  const { section, path, audit, lead } = room
  return {
    method: 'GET',
    ...{ path, audit },
    permission: 'see-workspace',
    handler: forMembers((_request, member) => ({
      kind: 'page',
      html: renderPage(site, {
        title: sectionWord(section),
        description: lead,
        section,
        main: <Landing room={room} parts={partsFor(room, member)} />
      })
    }))
  }
}

function partsFor({ parts }: Room, { may, workspace }: Member): readonly RoomPart[] {
  return parts.filter(({ asks, only }) => may.has(asks) && only?.(workspace.authority) !== false)
}

function Landing({ room, parts }: { readonly room: Room; readonly parts: readonly RoomPart[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{sectionWord(room.section)}</h1>
      <p class="tl-lead">{room.lead}</p>
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
