import { randomUUID } from 'node:crypto'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { insertTheme, moveFindings, type Theme, themesOf, updateTheme } from '../theme-store.ts'

export type ThemeOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

/** What is done to a theme, as a form says it. */
export interface TypedThemeChange {
  readonly deed: string
  readonly name: string
  /** The theme that it is merged into. */
  readonly into: string
}

const themeDeeds = ['rename', 'merge', 'retire', 'bring-back'] as const

const longestName = 60

/** Adds a theme to the list. */
export function addTheme(db: Database, clock: Clock, member: Member, typed: string): Promise<ThemeOutcome> {
  return onThemes(db, clock, member, async ({ tx, at, themes }) => {
    const name = inOneLine(typed)
    const problems = nameProblems(name, themes)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const theme: Theme = { id: randomUUID(), name, retired: false }
    await insertTheme(tx, member.workspace.authority, { id: theme.id, name })
    await tell(tx, at, member, theme, { action: 'add theme', before: {}, after: { name } })
    return { kind: 'changed' }
  })
}

/** Calls a theme otherwise, joins it with another, or offers it no more or again. */
export function changeTheme(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedThemeChange
): Promise<ThemeOutcome> {
  return onThemes(db, clock, member, async ({ tx, at, themes }) => {
    const theme = themes.find((one) => one.id === id)
    if (theme === undefined) return { kind: 'not-there' }
    const others = themes.filter((one) => one.id !== id)
    const changed = afterDeed(theme, others, typed)
    if ('problems' in changed) return { kind: 'unfit', problems: changed.problems }
    const { authority } = member.workspace
    if (changed.into !== undefined) await moveFindings(tx, authority, { from: id, to: changed.into.id })
    await updateTheme(tx, authority, changed.theme, at)
    await tell(tx, at, member, theme, {
      action: 'change theme',
      before: { name: theme.name, retired: theme.retired },
      after: {
        ...{ name: changed.theme.name, retired: changed.theme.retired },
        ...(changed.into === undefined ? {} : { mergedInto: changed.into.name })
      }
    })
    return { kind: 'changed' }
  })
}

function afterDeed(
  theme: Theme,
  others: readonly Theme[],
  typed: TypedThemeChange
): { readonly theme: Theme; readonly into?: Theme } | { readonly problems: readonly RequestProblem[] } {
  const name = inOneLine(typed.name)
  const into = others.find(({ id, retired }) => id === typed.into && !retired)
  switch (themeDeeds.find((one) => one === typed.deed)) {
    case 'rename': {
      const problems = nameProblems(name, others)
      return problems.length > 0 ? { problems } : { theme: { ...theme, name } }
    }
    case 'merge':
      return into === undefined
        ? problem('into', 'Choose the theme that it becomes a part of')
        : { theme: { ...theme, retired: true }, into }
    case 'retire':
      return { theme: { ...theme, retired: true } }
    case 'bring-back': {
      const problems = nameProblems(theme.name, others)
      return problems.length > 0 ? { problems } : { theme: { ...theme, retired: false } }
    }
    case undefined:
      return problem('deed', 'Choose what to do')
  }
}

function problem(field: string, message: string) {
  return { problems: [{ field, message }] }
}

function nameProblems(name: string, others: readonly Theme[]): RequestProblem[] {
  if (name === '') return [{ field: 'name', message: 'Enter what the theme is called' }]
  if (name.length > longestName) {
    return [
      { field: 'name', message: `Enter a name of at most ${longestName} characters; it has ${name.length}` }
    ]
  }
  const same = others.find((one) => !one.retired && one.name.toLowerCase() === name.toLowerCase())
  return same === undefined
    ? []
    : [{ field: 'name', message: `There is a theme called ${same.name} already` }]
}

interface AtThemes {
  readonly tx: Transaction
  readonly at: Date
  readonly themes: readonly Theme[]
}

/** One change of the list at a time, so that two cannot give one name twice. */
function onThemes(
  db: Database,
  clock: Clock,
  member: Member,
  change: (open: AtThemes) => Promise<ThemeOutcome>
): Promise<ThemeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    await lockWorkspace(tx, authority)
    return change({ tx, at: clock.now(), themes: await themesOf(tx, authority) })
  })
}

async function tell(
  tx: Transaction,
  at: Date,
  member: Member,
  { id }: Theme,
  deed: { readonly action: string; readonly before: TrailFields; readonly after: TrailFields }
): Promise<void> {
  await appendToTrail(tx, at, {
    ...{ ...actorOf(member), chain: member.workspace.authority, ...deed },
    subject: { kind: 'finding-theme', id }
  })
}
