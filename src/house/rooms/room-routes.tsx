import { memberOf } from '../../people/permissions/member.ts'
import type { Route } from '../../people/permissions/route.ts'
import { renderPage } from '../../ui/page/page.tsx'
import { type Site, sectionWord } from '../../ui/page/site.ts'
import { RoomPage } from './room-page.tsx'
import { type PrivateRoom, privateRooms, roomPath, roomWords } from './room-words.ts'
import { todayFor } from './today.ts'

/** The landing pages of the cycle's private rooms. */
export function roomRoutes({ site }: { readonly site: Site }): Route[] {
  return privateRooms.map((room) => roomRoute(site, room))
}

function roomRoute(site: Site, room: PrivateRoom): Route {
  return {
    method: 'GET',
    path: roomPath[room],
    permission: 'see-workspace',
    audit: `${room} viewed`,
    handler: (_request, caller) => {
      const member = memberOf(caller)
      if (member === undefined) return { kind: 'not-found', because: 'You work for no authority here.' }
      const { authority, name } = member.workspace
      return {
        kind: 'page',
        html: renderPage(site, {
          title: sectionWord(room),
          description: roomWords[room].lead,
          section: room,
          main: <RoomPage room={room} authority={name} today={todayFor(room, authority, name)} />
        })
      }
    }
  }
}
