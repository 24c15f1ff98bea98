import { wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { putWorkshopTheme, themeAmong, workshopThemesLocked } from '../theme-store.ts'
import { type ThemeOutcome, tellOfTheme, themeFields } from './keep-theme.ts'

/** Follows a theme no more. What sessions said of it stays. */
export function retireTheme(
  db: Database,
  clock: Clock,
  member: Member,
  seen: { readonly id: string; readonly revision: number },
  { because }: { readonly because: string }
): Promise<ThemeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ThemeOutcome> => {
    const theme = themeAmong(await workshopThemesLocked(tx, authority), seen.id)
    if (theme === undefined || theme.retiredBecause !== undefined) return { kind: 'not-there' }
    if (theme.revision !== seen.revision) return { kind: 'changed-meanwhile' }
    const reason = because.trim()
    const problems = wordsProblems('because', reason, 'Enter why it is followed no more')
    if (problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const retired = { ...theme, retiredBecause: reason, revision: theme.revision + 1 }
    await putWorkshopTheme(tx, authority, retired, at)
    await tellOfTheme({ tx, at, member }, retired, {
      action: 'retire workshop theme',
      before: themeFields(theme),
      reason
    })
    return { kind: 'kept', theme: retired }
  })
}
