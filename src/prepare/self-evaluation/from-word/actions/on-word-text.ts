import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import { type AtYear, type NotThere, onYear } from '../../actions/on-self-evaluation.ts'
import { wordTextAt } from '../store.ts'
import type { WordText } from '../word-text.ts'

export interface AtWordText extends AtYear {
  readonly text: WordText
}

/** Opens a text that was brought in, held together with its year against everybody else who would settle it. */
export async function onWordText<Outcome>(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  change: (open: AtWordText) => Promise<Outcome>
): Promise<Outcome | NotThere> {
  const text = await inScope(db, scopeOf(member), (tx) => wordTextAt(tx, member.workspace.authority, id))
  if (text === undefined) return { kind: 'not-there' }
  return onYear(db, clock, member, text.year, (open) => change({ ...open, text }))
}
