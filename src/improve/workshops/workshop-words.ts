import { longDate } from '../../framework/iso-date.ts'
import { officerWords } from '../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import type { PassageNow } from '../../thread/passages/passage.ts'
import type {
  Attendance,
  Named,
  Workshop,
  WorkshopDirection,
  WorkshopQuestion,
  WorkshopState
} from './workshop.ts'

const stateWords: Record<WorkshopState, string> = {
  planned: 'Planned',
  held: 'Held',
  cancelled: 'Cancelled'
}

export function workshopStateWords(state: WorkshopState): string {
  return stateWords[state]
}

/** A session as a sentence would name it. */
export function workshopTitle({ onDay }: Pick<Workshop, 'onDay'>): string {
  return `Monitoring workshop, ${longDate(onDay)}`
}

const directionLabels: Record<WorkshopDirection, string> = {
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  'cannot-tell': 'Cannot tell'
}

/** Which way a theme went, in a word or two. */
export function directionWords(direction: WorkshopDirection): string {
  return directionLabels[direction]
}

const attendanceLabels: Record<Attendance, string> = {
  asked: 'Asked to come',
  present: 'Present',
  apologies: 'Apologies'
}

export function attendanceWords(attendance: Attendance): string {
  return attendanceLabels[attendance]
}

/** How a question stands: "Open", "Answered on 3 March 2027". */
export function questionStateWords({ settled }: Pick<WorkshopQuestion, 'settled'>): string {
  if (settled === undefined) return 'Open'
  return `${settled.as === 'answered' ? 'Answered' : 'Taken back'} on ${longDate(settled.on)}`
}

/** The words for a person written down: a post's own title now, where they name a post. */
export function namer(posts: readonly StaffedPost[]): (named: Named) => string {
  const titles = new Map<string, string>(posts.map((post) => [post.id, officerWords(post)]))
  return ({ words, post }) => (post === undefined ? words : (titles.get(post) ?? words))
}

/** What became of the words that something looked at rests on; undefined where they stand as they did. */
export function citedSince(now: PassageNow): { readonly words: string; readonly href: string } | undefined {
  const { href } = now
  switch (now.kind) {
    case 'stands':
      return undefined
    case 'moved':
      return { words: `What it rests on stands on ${now.to} now`, href }
    case 'changed':
      return { words: `What it rests on says something else now: “${now.says}”`, href }
    case 'broken':
      return { words: `What it rests on stands nowhere in ${now.in} any more`, href }
    case 'not-checked':
      return { words: 'What it rests on could not be compared with the newest version', href }
  }
}
