import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import { peoplePaths } from '../../people/paths.ts'
import { paths } from '../../record/paths.ts'
import type { Today } from './room-page.tsx'
import type { PrivateRoom } from './room-words.ts'

/** What somebody of an authority can do today for what a room is for. */
export function todayFor(room: PrivateRoom, authority: AuthoritySlug, name: string): Today[] {
  const record: Today = {
    text: `The record of ${name}`,
    href: paths.authority(authority),
    why: 'Every inspection with its judgements and areas for improvement, back to the page of the report. From each you can link what hangs together with it.'
  }
  const posts: Today = {
    text: 'Posts, and who holds them',
    href: peoplePaths.posts(),
    why: 'Name each post once, so that every paper names the same person in the same words.'
  }
  const compare: Today = {
    text: 'Compare authorities',
    href: paths.compare(),
    why: 'Your judgements beside those of other authorities, as at any day.'
  }
  const search: Today = {
    text: 'Search every report',
    href: paths.search(),
    why: 'How inspectors put it elsewhere, paragraph by paragraph.'
  }
  const openData: Today = {
    text: 'Open data',
    href: paths.openData(),
    why: 'The public record as tables, for your own analysis and for others.'
  }
  return {
    inspect: [posts, record, search],
    govern: [posts, record, compare],
    publish: [record, openData]
  }[room]
}
