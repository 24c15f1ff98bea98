import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { startingThemes } from '../starting-themes.ts'
import { putWorkshopTheme, workshopThemesLocked } from '../theme-store.ts'
import { startingTheme, tellOfTheme } from './keep-theme.ts'

/** Begins the list of themes with the three that come with the program. Where themes are kept already, does nothing. */
export function beginThemes(
  db: Database,
  clock: Clock,
  member: Member
): Promise<{ readonly kind: 'begun' } | { readonly kind: 'begun-before' }> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx) => {
    const held = await workshopThemesLocked(tx, authority)
    if (held.length > 0) return { kind: 'begun-before' }
    const at = clock.now()
    const themes = startingThemes.map((theme, before) => startingTheme(theme, before + 1))
    for (const theme of themes) await putWorkshopTheme(tx, authority, theme, at)
    for (const theme of themes) {
      await tellOfTheme({ tx, at, member }, theme, { action: 'add workshop theme', before: {} })
    }
    return { kind: 'begun' }
  })
}
