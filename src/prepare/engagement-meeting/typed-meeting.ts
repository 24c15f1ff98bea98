import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

/** A meeting as a form says it. */
export interface TypedMeeting {
  readonly on: string
  readonly place: string
  readonly fromOfsted: string
  readonly attendees: readonly string[]
}

const longestLine = 200
const longestList = 2_000

/** What is wrong with the words for a meeting. Posts that have ended cannot go to one that is still to come. */
export function meetingProblems(typed: TypedMeeting, posts: readonly StaffedPost[]): RequestProblem[] {
  const known = new Set<string>(posts.map(({ id }) => id))
  const strange = typed.attendees.some((post) => !known.has(post))
  return [
    ...(strange ? [{ field: 'attendees', message: 'Choose posts of your authority' }] : []),
    ...tooLong('place', typed.place, longestLine),
    ...tooLong('from-ofsted', typed.fromOfsted, longestList)
  ]
}

/** Words that are longer than a field takes. */
export function tooLong(field: string, words: string, most: number): RequestProblem[] {
  return words.length <= most
    ? []
    : [{ field, message: `Enter at most ${most} characters; these are ${words.length}` }]
}

/** A reason that was asked for: what to enter where none was, and no more than fits on a page. */
export function reasonProblems(field: string, reason: string, ask: string): RequestProblem[] {
  return reason === '' ? [{ field, message: ask }] : tooLong(field, reason, 1_000)
}

/** A day that lies before another that it cannot lie before. */
export function notBefore(field: string, day: IsoDate, first: IsoDate, what: string): RequestProblem[] {
  return day >= first
    ? []
    : [{ field, message: `The day must be the same as or after ${what}, ${longDate(first)}` }]
}
