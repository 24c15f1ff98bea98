import { improvePaths } from '../improve/paths.ts'
import { peoplePaths } from '../people/paths.ts'
import type { Caller, SignedIn } from '../people/permissions/caller.ts'
import { preparePaths } from '../prepare/paths.ts'
import { dressPage } from '../ui/page/dress-page.tsx'
import type { HeaderPerson, Site } from '../ui/page/site.ts'
import { housePaths } from './paths.ts'

/** A page as this asker sees it: with their name, their authority and the rooms that are theirs. */
export function dressFor(site: Site, html: string, caller: Caller): string {
  return caller.kind === 'signed-in' ? dressPage(site, html, headerOf(caller)) : html
}

/** The rooms of the cycle that are private to an authority. */
const privateRooms: HeaderPerson['rooms'] = {
  prepare: preparePaths.prepare(),
  inspect: housePaths.inspect,
  improve: improvePaths.improve(),
  govern: housePaths.govern,
  publish: housePaths.publish
}

function headerOf(caller: SignedIn): HeaderPerson {
  const here = caller.workspace?.authority
  const elsewhere = caller.workspaces.some(({ authority }) => authority !== here)
  return {
    name: caller.name,
    workspace: caller.workspace?.name,
    switchTo: elsewhere ? peoplePaths.workspaces() : undefined,
    rooms: caller.may.has('see-workspace') ? privateRooms : {},
    links: [
      { text: 'My work', href: peoplePaths.myWork() },
      {
        text: 'Notifications',
        href: peoplePaths.notifications(),
        waiting: { count: caller.unread, what: 'unread' }
      },
      { text: 'Account', href: peoplePaths.account() }
    ],
    signOut: peoplePaths.signOut()
  }
}
