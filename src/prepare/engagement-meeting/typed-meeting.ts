import { longest, tooLong } from '../../people/forms/typed-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

/** A meeting as a form says it. */
export interface TypedMeeting {
  readonly on: string
  readonly place: string
  readonly fromOfsted: string
  readonly attendees: readonly string[]
}

/** What is wrong with the words for a meeting. Posts that have ended cannot go to one that is still to come. */
export function meetingProblems(typed: TypedMeeting, posts: readonly StaffedPost[]): RequestProblem[] {
  const known = new Set<string>(posts.map(({ id }) => id))
  const strange = typed.attendees.some((post) => !known.has(post))
  return [
    ...(strange ? [{ field: 'attendees', message: 'Choose posts of your authority' }] : []),
    ...tooLong('place', typed.place, longest.line),
    ...tooLong('from-ofsted', typed.fromOfsted, longest.short)
  ]
}
