import { dayInEngland } from '../../framework/day-in-england.ts'
import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { dayInForm } from '../forms/day-in-form.ts'
import { peoplePaths } from '../paths.ts'
import { holderOn } from './holdings.ts'
import { officerWords } from './officer-words.ts'
import type { StaffedPost } from './post.ts'
import { recognise } from './recognise.ts'
import { heldBy, standsIn } from './staffing-words.ts'

/** A post in the list. */
export interface PostRow {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly heldBy: string
  readonly standsIn: string | undefined
}

export interface PostsView {
  readonly authority: string
  readonly sentence: string
  readonly rows: readonly PostRow[]
  readonly ended: readonly { readonly title: string; readonly href: string; readonly on: string }[]
  /** The day that somebody asked for, as they typed it, and what is wrong with it. */
  readonly on: { readonly typed: string; readonly problem: string | undefined }
  /** What a paper calls an officer, and which post that is. */
  readonly called: { readonly words: string; readonly answer: Answer | undefined }
  readonly mayManage: boolean
}

interface Answer {
  readonly says: string
  readonly posts: readonly { readonly title: string; readonly href: string }[]
}

interface Asked {
  readonly on: string
  readonly called: string
}

/** Builds the list: as today, or as on a day that was asked for. Titles are those of today whatever the day. */
export function postsView(
  authority: string,
  posts: readonly StaffedPost[],
  now: Date,
  asked: Asked,
  mayManage: boolean
): PostsView {
  const today = dayInEngland(now)
  const wanted = asked.on === '' ? { day: today } : dayInForm('on', asked.on, 'Enter a day')
  const on = 'day' in wanted ? wanted.day : today
  const standing = posts.filter(({ endedOn }) => endedOn === undefined || endedOn >= on)
  return {
    authority,
    sentence: sentence(standing, on, today),
    rows: standing.map((post) => ({
      id: post.id,
      title: officerWords(post),
      href: peoplePaths.post(post.id),
      heldBy: heldBy(post.holdings, on),
      standsIn: standsIn(post.holdings, on)
    })),
    ended: posts.flatMap((post) =>
      post.endedOn !== undefined && post.endedOn < on
        ? [{ title: officerWords(post), href: peoplePaths.post(post.id), on: longDate(post.endedOn) }]
        : []
    ),
    on: { typed: asked.on, problem: 'problem' in wanted ? wanted.problem.message : undefined },
    called: { words: asked.called, answer: answer(asked.called, posts) },
    mayManage
  }
}

function sentence(posts: readonly StaffedPost[], on: IsoDate, today: IsoDate): string {
  if (posts.length === 0)
    return 'Responsibility belongs to a post. Whoever holds it acts for it, and a deputy in their absence.'
  const held = posts.filter(({ holdings }) => holderOn(holdings, on) !== undefined).length
  const when = on === today ? 'today' : `on ${longDate(on)}`
  return `${count(posts.length, 'post')}: ${held} held and ${posts.length - held} vacant ${when}.`
}

function answer(words: string, posts: readonly StaffedPost[]): Answer | undefined {
  if (words.trim() === '') return undefined
  const found = recognise(words, posts)
  const link = (post: StaffedPost) => ({ title: officerWords(post), href: peoplePaths.post(post.id) })
  switch (found.kind) {
    case 'recognised':
      return { says: 'That is this post:', posts: [link(found.post)] }
    case 'several':
      return {
        says: `That can be any of ${listInWords(found.posts.map(officerWords), 'or')}:`,
        posts: found.posts.map(link)
      }
    case 'unknown':
      return {
        says: 'No post of yours is called that. If one is meant, add these words to its other forms.',
        posts: []
      }
  }
}
