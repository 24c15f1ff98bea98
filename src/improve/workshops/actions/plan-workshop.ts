import { randomUUID } from 'node:crypto'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { SeenThing } from '../../../people/forms/seen-revision.ts'
import { longest, tooLong } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { namedIn } from '../named-lines.ts'
import { inSessions } from '../session-store.ts'
import { putWorkshop } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import { type Workshop, type WorkshopTheme, workshopId } from '../workshop.ts'
import { keepWorkshop, onWorkshop, tellTrail, type Unfit, type WorkshopOutcome } from './on-workshop.ts'

/** A session as a form says it. */
export interface TypedWorkshop {
  readonly on: string
  readonly place: string
  readonly ledBy: string
  /** Who is asked to come, one a line. */
  readonly asked: string
  readonly themes: readonly string[]
}

type Planned = Pick<Workshop, 'onDay' | 'place' | 'ledBy' | 'themes' | 'attendees'>

/** Plans a session, or keeps one that was held before anybody wrote it down here. */
export function planWorkshop(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedWorkshop
): Promise<WorkshopOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<WorkshopOutcome> => {
    const found = plannedBy(typed, await postsOf(tx, authority), await workshopThemesOf(tx, authority))
    if (found.kind === 'unfit') return found
    const at = clock.now()
    const workshop: Workshop = {
      ...{ ...found.planned, id: workshopId.parse(randomUUID()), state: 'planned' },
      ...{ cancelledBecause: undefined, agenda: '', illustrative: false, revision: 1 }
    }
    await putWorkshop(tx, authority, workshop, { by: member.name, at })
    await tellTrail({ tx, at, member }, workshop.id, {
      action: 'plan workshop',
      before: {},
      after: fieldsOf(workshop)
    })
    return { kind: 'kept', workshop }
  })
}

/** Changes the day, the place, who leads, who is asked or the themes. Of one that was cancelled nothing is changed. */
export function changeWorkshop(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenThing,
  typed: TypedWorkshop
): Promise<WorkshopOutcome> {
  return onWorkshop(db, clock, member, seen, async (open) => {
    const { workshop, tx } = open
    if (workshop.state === 'cancelled') return { kind: 'not-there' }
    const { authority } = member.workspace
    const themes = await workshopThemesOf(tx, authority)
    const found = plannedBy(typed, await postsOf(tx, authority), themes, workshop)
    if (found.kind === 'unfit') return found
    const problem = await concludedProblem(tx, open.member, workshop, found.planned, themes)
    if (problem !== undefined) return problem
    // Who was there has a form of its own, once the session was held.
    const planned =
      workshop.state === 'held' ? { ...found.planned, attendees: workshop.attendees } : found.planned
    return keepWorkshop(open, planned, {
      action: 'change workshop',
      before: fieldsOf(workshop),
      after: fieldsOf(planned)
    })
  })
}

async function concludedProblem(
  tx: Transaction,
  member: Member,
  { id }: Workshop,
  planned: Planned,
  themes: readonly WorkshopTheme[]
): Promise<Unfit | undefined> {
  const { conclusions, evidence, questions } = await inSessions(tx, member.workspace.authority, id)
  const used = new Set(
    [...conclusions, ...evidence, ...questions.filter(({ workshop }) => workshop === id)].flatMap(
      ({ theme }) => theme ?? []
    )
  )
  const lost = themes.filter((theme) => used.has(theme.id) && !planned.themes.includes(theme.id))
  if (lost.length === 0) return undefined
  const message = `This session said something of ${listInWords(lost.map(({ name }) => name))}: leave it ticked`
  return { kind: 'unfit', problems: [{ field: 'themes', message }] }
}

function plannedBy(
  typed: TypedWorkshop,
  posts: readonly StaffedPost[],
  themes: readonly WorkshopTheme[],
  before?: Workshop
): { readonly kind: 'planned'; readonly planned: Planned } | Unfit {
  const on = dayInForm('on', typed.on, 'Enter the day of the workshop')
  // A theme that is followed no more stays with a session that looked at it.
  const choosable = themes.filter(
    ({ id, retiredBecause }) => retiredBecause === undefined || before?.themes.includes(id) === true
  )
  const chosen = choosable.filter(({ id }) => typed.themes.includes(id))
  const strange = typed.themes.some((id) => !choosable.some((theme) => theme.id === id))
  const problems = [
    ...('problem' in on ? [on.problem] : []),
    ...(strange ? [{ field: 'themes', message: 'Choose themes that are followed now' }] : []),
    ...(!strange && chosen.length === 0
      ? [{ field: 'themes', message: 'Choose at least one theme to look at' }]
      : []),
    ...tooLong('place', typed.place.trim(), longest.line),
    ...tooLong('led-by', typed.ledBy.trim(), longest.line),
    ...tooLong('asked', typed.asked, longest.short)
  ]
  if ('problem' in on || problems.length > 0) return { kind: 'unfit', problems }
  return {
    kind: 'planned',
    planned: {
      ...{ onDay: on.day, place: typed.place.trim(), themes: chosen.map(({ id }) => id) },
      ledBy: namedIn(typed.ledBy, posts)[0] ?? { words: '', post: undefined },
      attendees: namedIn(typed.asked, posts).map((one) => ({ ...one, attendance: 'asked' }))
    }
  }
}

function fieldsOf({ onDay, place, ledBy, themes, attendees }: Planned): TrailFields {
  return {
    ...{ on: onDay, place, ledBy: ledBy.words, themes: themes.toSorted() },
    asked: attendees.filter(({ attendance }) => attendance === 'asked').map(({ words }) => words)
  }
}
