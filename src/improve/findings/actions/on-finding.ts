import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { entriesFor } from '../../../thread/history/store.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import type { ThemedFinding } from '../findings-choice.ts'
import { findingsById, lockFinding, updateFinding } from '../store.ts'
import { withThemes } from '../theme-store.ts'

/** No such finding of the authority's. */
export interface NotThere {
  readonly kind: 'not-there'
}

/** What came of a change: the finding as it stands after it, or why nothing was written. */
export type FindingOutcome =
  | { readonly kind: 'changed'; readonly finding: ThemedFinding }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  /** Somebody changed it after the person saw it: as it stands now, and who did. Nothing was written. */
  | { readonly kind: 'changed-meanwhile'; readonly now: ThemedFinding; readonly by: readonly string[] }
  | NotThere

/** Which finding somebody means, and which state of it they saw. */
export interface SeenFinding {
  readonly id: string
  readonly revision: number
}

/** What an action on a finding works with. */
export interface AtFinding {
  readonly tx: Transaction
  readonly at: Date
  readonly member: Member
  readonly finding: ThemedFinding
}

/** Opens a finding of the member's authority, held against everybody else, where it still stands as they saw it. */
export function onFinding(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenFinding,
  change: (open: AtFinding) => Promise<FindingOutcome>
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<FindingOutcome> => {
    await lockFinding(tx, authority, seen.id)
    const [finding] = await withThemes(tx, authority, await findingsById(tx, authority, [seen.id]))
    if (finding === undefined) return { kind: 'not-there' }
    if (finding.revision !== seen.revision) {
      const by = await changersSince(tx, authority, finding, seen.revision)
      return { kind: 'changed-meanwhile', now: finding, by }
    }
    return change({ tx, at: clock.now(), member, finding })
  })
}

/** Who changed a finding since a state of it, each once, the last first, as the trail tells. */
async function changersSince(
  tx: Transaction,
  authority: AuthoritySlug,
  { id, revision }: Pick<ThemedFinding, 'id' | 'revision'>,
  seen: number
): Promise<readonly string[]> {
  const question = { chains: [authority], thing: { kind: 'finding', id }, show: 'changes' } as const
  // That two are the same is told of one of them, and changes nothing of what it says.
  const entries = (await entriesFor(tx, question, mostEntries)).filter(
    ({ action }) => action !== 'say whether findings are the same'
  )
  // Each change is one revision and one entry, whatever a form that was made up says that it saw.
  const since = entries.slice(0, Math.max(1, revision - seen))
  return [...new Set(since.map(({ actor }) => actor))]
}

/** More changes than anybody writes over in one go. */
const mostEntries = 50

/** What was done to a finding, as the trail keeps it. */
interface Deed {
  readonly action: string
  readonly before: TrailFields
  readonly after: TrailFields
  readonly reason?: string
}

/** Writes a finding as it stands after a change, with its entry in the trail: the last of an action. */
export async function writeFinding(
  { tx, at, member, finding }: AtFinding,
  changed: Partial<ThemedFinding>,
  deed: Deed
): Promise<FindingOutcome> {
  const { authority } = member.workspace
  const written = { ...finding, ...changed, revision: finding.revision + 1 }
  await updateFinding(tx, authority, written, { by: member.name, at })
  await appendToTrail(tx, at, {
    ...{ ...actorOf(member), chain: authority, ...deed },
    subject: { kind: 'finding', id: finding.id }
  })
  return { kind: 'changed', finding: written }
}

export function unfit(field: string, message: string): FindingOutcome {
  return { kind: 'unfit', problems: [{ field, message }] }
}
