import { peoplePaths } from '../people/paths.ts'
import type { Caller } from '../people/permissions/caller.ts'
import { dressPage } from '../ui/page/dress-page.tsx'
import type { Site } from '../ui/page/site.ts'

/** A page as this asker sees it: with their name, their authority and the rooms that are theirs. */
export function dressFor(site: Site, html: string, caller: Caller): string {
  if (caller.kind !== 'signed-in') return html
  return dressPage(site, html, {
    name: caller.name,
    workspace: caller.workspace?.name,
    rooms: {},
    links: [],
    signOut: peoplePaths.signOut()
  })
}
