import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { longest, tooLong } from '../../../people/forms/typed-words.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { namedIn } from '../named-lines.ts'
import type { Attendee, Named } from '../workshop.ts'
import { keepWorkshop, onWorkshop, unfit, type WorkshopOutcome } from './on-workshop.ts'

/** Who was there, as a form says it: one a line. */
export interface TypedAttendance {
  readonly present: string
  readonly apologies: string
}

/**
 * Says who was there and who sent apologies, and with it that the session was held, so its day cannot lie ahead. Who was
 * asked and is in neither list stays as somebody who was asked.
 */
export function noteAttendance(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  typed: TypedAttendance
): Promise<WorkshopOutcome> {
  return onWorkshop(db, clock, member, seen, async (open) => {
    const { workshop } = open
    if (workshop.state === 'cancelled') return { kind: 'not-there' }
    if (workshop.onDay > dayInEngland(open.at)) {
      return unfit('present', `The workshop is on ${longDate(workshop.onDay)}: say then who was there`)
    }
    const posts = await postsOf(open.tx, member.workspace.authority)
    const present = namedIn(typed.present, posts)
    const apologies = namedIn(typed.apologies, posts)
    const twice = apologies.find((one) => present.some((other) => isSame(one, other)))
    const problems = [
      ...(present.length === 0 ? [{ field: 'present', message: 'Enter who was there, one a line' }] : []),
      ...(twice === undefined
        ? []
        : [{ field: 'apologies', message: `${twice.words} stands among those who were there as well` }]),
      ...tooLong('present', typed.present, longest.short),
      ...tooLong('apologies', typed.apologies, longest.short),
      ...[...present, ...apologies]
        .flatMap(({ words }) => tooLong('present', words, longest.line))
        .slice(0, 1)
    ]
    if (problems.length > 0) return { kind: 'unfit', problems }
    const said = [...present, ...apologies]
    const attendees: Attendee[] = [
      ...present.map((one): Attendee => ({ ...one, attendance: 'present' })),
      ...apologies.map((one): Attendee => ({ ...one, attendance: 'apologies' })),
      ...workshop.attendees.filter(
        (one) => one.attendance === 'asked' && !said.some((other) => isSame(one, other))
      )
    ]
    return keepWorkshop(
      open,
      { state: 'held', attendees },
      {
        action: 'note attendance of workshop',
        before: { state: workshop.state, ...fieldsOf(workshop.attendees) },
        after: { state: 'held', ...fieldsOf(attendees) }
      }
    )
  })
}

function isSame(one: Named, other: Named): boolean {
  return one.post === undefined
    ? other.post === undefined && one.words.toLowerCase() === other.words.toLowerCase()
    : one.post === other.post
}

function fieldsOf(attendees: readonly Attendee[]): TrailFields {
  const who = (wanted: Attendee['attendance']) =>
    attendees.filter(({ attendance }) => attendance === wanted).map(({ words }) => words)
  return { present: who('present'), apologies: who('apologies') }
}
