import { LRUCache } from 'lru-cache'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { DeadlineClock } from '../../framework/deadline-clocks.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import type { StaffedPost } from '../../people/posts/post.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Transaction } from '../../platform/database/database.ts'
import type { Things } from '../../thread/things.ts'
import { entriesAfter, headOf } from '../../trail/store.ts'
import type { Plan, PlanId } from '../action-plan/plan.ts'
import { clocksOfPlans } from '../action-plan/plan-clocks-store.ts'
import { plansOf } from '../action-plan/store.ts'
import type { ThemedFinding } from '../findings/findings-choice.ts'
import { type Theme, themedFindings, themesOf } from '../findings/theme-store.ts'
import { actionMeasuresOf } from '../measures/link-store.ts'
import { goneImpactEvidence } from '../planned-action/gone-evidence.ts'
import { type ListedAction, listedActions } from '../planned-action/listed-action.ts'

/** Every action of an authority that stands, and what they are looked for by. */
export interface ActionSet {
  readonly today: IsoDate
  /** By plan, those that are worked on first, and within a plan by reference. */
  readonly actions: readonly ListedAction[]
  readonly plans: readonly Plan[]
  /** The clocks of each plan that says when its report or letter came. */
  readonly clocks: ReadonlyMap<PlanId, readonly DeadlineClock[]>
  readonly findings: readonly ThemedFinding[]
  readonly themes: readonly Theme[]
  readonly posts: readonly StaffedPost[]
}

/** Reads the authority's actions in the scope of the transaction; `things` say what of their evidence is gone. */
export type ReadActions = (
  tx: Transaction,
  things: Pick<Things, 'describe'>,
  workspace: Workspace,
  today: IsoDate
) => Promise<ActionSet>

/** So many authorities are remembered: 5,000 actions take some 15 MB. */
const mostAuthorities = 8

/** More changes than this are read again as a whole. */
const mostChanges = 200

interface Remembered {
  /** The trail's last entry when the set was read. */
  readonly seq: number
  readonly set: ActionSet
}

/**
 * Reads of every action that cost what changed since the last one: the set is kept until the authority's chain of the
 * trail moves, and then only the actions that were changed, or whose measure was, are read again. What changes anything
 * else that colours rest on (a finding, a post, a document that was withdrawn) reads all anew, and so does a new day.
 * Whoever asks was let in by the gate already: the set holds nothing that one member may see and another may not.
 */
export function rememberingActions(): ReadActions {
  const kept = new LRUCache<AuthoritySlug, Remembered>({ max: mostAuthorities })
  return async (tx, things, workspace, today) => {
    const { authority } = workspace
    // First the number, then the rows: what is done between the two is then read once more, never missed.
    const { seq } = await headOf(tx, authority)
    const known = kept.get(authority)
    const set =
      known === undefined || known.set.today !== today
        ? await readActions(tx, things, workspace, today)
        : await broughtUpTo(known, seq, { tx, things, workspace })
    kept.set(authority, { seq, set })
    return set
  }
}

/** Every action with what it is looked for by, as it stands now. */
export const readActions: ReadActions = async (tx, things, workspace, today) => {
  const { authority } = workspace
  const gone = await goneImpactEvidence(tx, things, workspace)
  const plans = await plansOf(tx, authority)
  return {
    today,
    plans,
    clocks: await clocksOfPlans(tx, authority, plans, today),
    actions: inOrder(await listedActions(tx, authority, today, { gone }), plans),
    findings: (await themedFindings(tx, authority)).filter(
      ({ withdrawnBecause }) => withdrawnBecause === undefined
    ),
    themes: await themesOf(tx, authority),
    posts: await postsOf(tx, authority)
  }
}

interface Asking {
  readonly tx: Transaction
  readonly things: Pick<Things, 'describe'>
  readonly workspace: Workspace
}

async function broughtUpTo(
  { seq, set }: Remembered,
  now: number,
  { tx, things, workspace }: Asking
): Promise<ActionSet> {
  const { authority } = workspace
  if (seq === now) return set
  const since = await entriesAfter(tx, authority, seq, mostChanges + 1)
  const changes = since.filter(({ reading }) => reading !== true)
  if (changes.length === 0 && since.length <= mostChanges) return set
  const isMore = since.length > mostChanges || changes.some(({ subject }) => !ownKinds.has(subject.kind))
  if (isMore) return readActions(tx, things, workspace, set.today)
  const changed = await actionsTouched(tx, authority, changes, set)
  const ids = [...changed]
  const gone = await goneImpactEvidence(tx, things, workspace, ids)
  const fresh = await listedActions(tx, authority, set.today, { ids, gone })
  const others = set.actions.filter(({ id }) => !changed.has(id))
  return { ...set, actions: inOrder([...others, ...fresh], set.plans) }
}

/** What changes no more than single actions: themselves, and the measures that they are joined to. */
const ownKinds: ReadonlySet<string> = new Set(['planned-action', 'measure'])

/** The actions that changed, with those that are joined to a measure that changed, or were. */
async function actionsTouched(
  tx: Transaction,
  authority: AuthoritySlug,
  changes: readonly { readonly subject: { readonly kind: string; readonly id: string } }[],
  { actions }: ActionSet
): Promise<ReadonlySet<string>> {
  const changed = (wanted: string) =>
    changes.flatMap(({ subject: { kind, id } }) => (kind === wanted ? [id] : []))
  const measures = new Set(changed('measure'))
  const joined = await actionMeasuresOf(tx, authority, { measures: [...measures] })
  const were = actions.filter((action) => action.measures.some(({ id }) => measures.has(id)))
  return new Set<string>([
    ...changed('planned-action'),
    ...joined.map(({ action }) => action),
    ...were.map(({ id }) => id)
  ])
}

const inNumbers = new Intl.Collator('en-GB', { numeric: true })

function inOrder(actions: readonly ListedAction[], plans: readonly Plan[]): readonly ListedAction[] {
  const places = new Map<string, number>(plans.map(({ id }, place) => [id, place]))
  const place = ({ plan }: ListedAction) => places.get(plan) ?? plans.length
  return actions.toSorted(
    (one, other) => place(one) - place(other) || inNumbers.compare(one.reference, other.reference)
  )
}
