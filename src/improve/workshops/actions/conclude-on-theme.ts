import { longest, wordsProblems } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { inSessions, putConclusion } from '../session-store.ts'
import { workshopLocked } from '../store.ts'
import { themeAmong, workshopThemesOf } from '../theme-store.ts'
import { type Conclusion, directions } from '../workshop.ts'
import { tellTrail, type Unfit } from './on-workshop.ts'

/** A conclusion as a form says it, with what stood there when the writing began. */
export interface TypedConclusion {
  readonly direction: string
  readonly text: string
  readonly seen: { readonly direction: string; readonly text: string }
}

export type ConcludeOutcome =
  | { readonly kind: 'concluded'; readonly conclusion: Conclusion }
  | Unfit
  /** Somebody else concluded on it since. */
  | { readonly kind: 'changed-meanwhile'; readonly now: Conclusion }
  | { readonly kind: 'not-there' }

/** Says how a theme went since the session before, and why. Only a session that was held concludes. */
export function concludeOnTheme(
  db: Database,
  clock: Clock,
  member: Member,
  place: { readonly workshop: string; readonly theme: string },
  typed: TypedConclusion
): Promise<ConcludeOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ConcludeOutcome> => {
    const workshop = await workshopLocked(tx, authority, place.workshop)
    const theme = themeAmong(await workshopThemesOf(tx, authority), place.theme)
    if (workshop?.state !== 'held' || theme === undefined || !workshop.themes.includes(theme.id)) {
      return { kind: 'not-there' }
    }
    const now = (await inSessions(tx, authority, workshop.id)).conclusions.find(
      (one) => one.theme === theme.id
    )
    const text = typed.text.trim()
    const direction = directions.find((known) => known === typed.direction)
    const wasSeen = (now?.words ?? '') === typed.seen.text && (now?.direction ?? '') === typed.seen.direction
    const isSame = now?.words === text && now.direction === direction
    if (isSame) return { kind: 'concluded', conclusion: now }
    if (!wasSeen && now !== undefined) return { kind: 'changed-meanwhile', now }
    const problems = [
      ...(direction === undefined
        ? [{ field: 'direction', message: 'Choose how it went since the session before' }]
        : []),
      ...wordsProblems('text', text, 'Enter what was concluded, and what it rests on', longest.text)
    ]
    if (direction === undefined || problems.length > 0) return { kind: 'unfit', problems }
    const at = clock.now()
    const conclusion: Conclusion = {
      ...{ workshop: workshop.id, theme: theme.id, direction, words: text, concludedBy: member.name }
    }
    await putConclusion(tx, authority, conclusion, { by: member.name, as: member.posts[0]?.title, at })
    await tellTrail({ tx, at, member }, workshop.id, {
      action: 'conclude on workshop theme',
      before: now === undefined ? {} : { direction: now.direction, words: now.words },
      after: { theme: theme.name, direction, words: text }
    })
    return { kind: 'concluded', conclusion }
  })
}
