import { longest, tooLong } from '../../../people/forms/typed-words.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { workshopLocked } from '../store.ts'
import type { Workshop } from '../workshop.ts'
import { keepWorkshop, type Unfit } from './on-workshop.ts'

export type AgendaOutcome =
  | { readonly kind: 'kept'; readonly workshop: Workshop }
  | Unfit
  /** Somebody else wrote it since: both texts are shown, and one is chosen. */
  | { readonly kind: 'changed-meanwhile'; readonly now: string }
  | { readonly kind: 'not-there' }

/** Writes what a session is to look at. `seen` is the text that the writing began from. */
export function writeAgenda(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  { text, seen }: { readonly text: string; readonly seen: string }
): Promise<AgendaOutcome> {
  return inScope(db, scopeOf(member), async (tx): Promise<AgendaOutcome> => {
    const workshop = await workshopLocked(tx, member.workspace.authority, id)
    if (workshop === undefined || workshop.state === 'cancelled') return { kind: 'not-there' }
    if (workshop.agenda !== seen && workshop.agenda !== text) {
      return { kind: 'changed-meanwhile', now: workshop.agenda }
    }
    const problems = tooLong('text', text, longest.text)
    if (problems.length > 0) return { kind: 'unfit', problems }
    const kept = await keepWorkshop(
      { tx, at: clock.now(), member, workshop },
      { agenda: text },
      { action: 'write agenda of workshop', before: { agenda: workshop.agenda }, after: { agenda: text } }
    )
    return kept.kind === 'changed-meanwhile' ? { kind: 'not-there' } : kept
  })
}
