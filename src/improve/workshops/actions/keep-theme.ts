import { randomUUID } from 'node:crypto'
import { longest, tooLong, wordsProblems } from '../../../people/forms/typed-words.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { findingsOf } from '../../findings/store.ts'
import { measuresOf } from '../../measures/store.ts'
import type { StartingTheme } from '../starting-themes.ts'
import { nextPlace, putWorkshopTheme, themeAmong, workshopThemesLocked } from '../theme-store.ts'
import { themeId, type WorkshopTheme } from '../workshop.ts'
import type { Acting, Unfit } from './on-workshop.ts'

/** A theme as a form says it. */
export interface TypedTheme {
  readonly name: string
  readonly tracks: string
  readonly measures: readonly string[]
  readonly findings: readonly string[]
}

export type ThemeOutcome =
  | { readonly kind: 'kept'; readonly theme: WorkshopTheme }
  | Unfit
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'not-there' }

/** Adds a theme after those that are followed. */
export function addTheme(
  db: Database,
  clock: Clock,
  member: Member,
  typed: TypedTheme
): Promise<ThemeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ThemeOutcome> => {
    const held = await workshopThemesLocked(tx, authority)
    const at = clock.now()
    const found = await tiedBy({ tx, at, member }, typed, held)
    if (found.kind === 'unfit') return found
    const theme: WorkshopTheme = {
      ...{ ...startingTheme({ name: '', tracks: '' }, nextPlace(held)), ...found.tied }
    }
    await putWorkshopTheme(tx, authority, theme, at)
    await tellOfTheme({ tx, at, member }, theme, { action: 'add workshop theme', before: {} })
    return { kind: 'kept', theme }
  })
}

/** Changes what a theme is called, what it asks, and what it is tied to. */
export function changeTheme(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly id: string; readonly revision: number },
  typed: TypedTheme
): Promise<ThemeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ThemeOutcome> => {
    const held = await workshopThemesLocked(tx, authority)
    const theme = themeAmong(held, seen.id)
    if (theme === undefined || theme.retiredBecause !== undefined) return { kind: 'not-there' }
    if (theme.revision !== seen.revision) return { kind: 'changed-meanwhile' }
    const at = clock.now()
    const found = await tiedBy({ tx, at, member }, typed, held, theme)
    if (found.kind === 'unfit') return found
    const changed = { ...theme, ...found.tied, revision: theme.revision + 1 }
    if (JSON.stringify(themeFields(changed)) === JSON.stringify(themeFields(theme)))
      return { kind: 'kept', theme }
    await putWorkshopTheme(tx, authority, changed, at)
    await tellOfTheme({ tx, at, member }, changed, {
      action: 'change workshop theme',
      before: themeFields(theme)
    })
    return { kind: 'kept', theme: changed }
  })
}

/** A theme that nobody has changed yet. */
export function startingTheme({ name, tracks }: StartingTheme, place: number): WorkshopTheme {
  return {
    ...{ id: themeId.parse(randomUUID()), name, tracks, place, measures: [], findings: [] },
    ...{ illustrative: false, retiredBecause: undefined, revision: 1 }
  }
}

type Tied = Pick<WorkshopTheme, 'name' | 'tracks' | 'measures' | 'findings'>

async function tiedBy(
  { tx, member }: Acting,
  typed: TypedTheme,
  held: readonly WorkshopTheme[],
  before?: WorkshopTheme
): Promise<{ readonly kind: 'tied'; readonly tied: Tied } | Unfit> {
  const { authority } = member.workspace
  const measures = (await measuresOf(tx, authority)).filter(
    ({ id, withdrawnBecause }) => withdrawnBecause === undefined || before?.measures.includes(id) === true
  )
  const findings = (await findingsOf(tx, authority)).filter(
    ({ id, withdrawnBecause }) => withdrawnBecause === undefined || before?.findings.includes(id) === true
  )
  const name = typed.name.trim()
  const tracks = typed.tracks.trim()
  const taken = held.some(
    (one) =>
      one.id !== before?.id &&
      one.retiredBecause === undefined &&
      one.name.toLowerCase() === name.toLowerCase()
  )
  const problems: RequestProblem[] = [
    ...wordsProblems('name', name, 'Enter what the theme is called', longest.line),
    ...(taken ? [{ field: 'name', message: 'Another theme is called so: change that one' }] : []),
    ...tooLong('tracks', tracks, longest.short),
    ...(typed.measures.some((id) => !measures.some((one) => one.id === id))
      ? [{ field: 'measures', message: 'Choose measures that are kept here' }]
      : []),
    ...(typed.findings.some((id) => !findings.some((one) => one.id === id))
      ? [{ field: 'findings', message: 'Choose findings that are kept here' }]
      : [])
  ]
  if (problems.length > 0) return { kind: 'unfit', problems }
  return {
    kind: 'tied',
    tied: {
      ...{ name, tracks },
      measures: measures.flatMap(({ id }) => (typed.measures.includes(id) ? [id] : [])),
      findings: findings.flatMap(({ id }) => (typed.findings.includes(id) ? [id] : []))
    }
  }
}

/** What the trail keeps of a theme. */
export function themeFields({ name, tracks, measures, findings }: Tied): TrailFields {
  return { name, tracks, measures: measures.toSorted(), findings: findings.toSorted() }
}

/** Tells the trail what was done to a theme. */
export async function tellOfTheme(
  { tx, at, member }: Acting,
  theme: WorkshopTheme,
  deed: { readonly action: string; readonly before: TrailFields; readonly reason?: string }
): Promise<void> {
  await appendToTrail(tx, at, {
    ...actorOf(member),
    chain: member.workspace.authority,
    subject: { kind: 'workshop-theme', id: theme.id },
    after: themeFields(theme),
    ...deed
  })
}
