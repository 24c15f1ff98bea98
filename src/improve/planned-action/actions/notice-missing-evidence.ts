import { sql } from 'kysely'
import { type AuthoritySlug, isAuthoritySlug } from '../../../framework/authority-slug.ts'
import { dayInEngland } from '../../../framework/day-in-england.ts'
import { notify } from '../../../people/notifications/notify.ts'
import type { Workspace } from '../../../people/permissions/caller.ts'
import { accountsActing } from '../../../people/posts/holdings.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Transaction } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { Things } from '../../../thread/things.ts'
import { appendAllToTrail } from '../../../trail/append.ts'
import { actionPaths } from '../action-paths.ts'
import { noteMissing } from '../evidence-store.ts'
import { goneAmong } from '../gone-evidence.ts'
import type { ActionEvidence } from '../history.ts'
import { evidenceOf } from '../history-store.ts'
import type { PlannedAction } from '../planned-action.ts'
import { chosenActions } from '../store.ts'
import { lockAction } from '../write-store.ts'
import { openRows } from './open-again.ts'

/**
 * Looks for every workspace whether the things that actions rest on still stand where they are kept. What was withdrawn
 * counts no more; an action that was closed on it is open again, and whoever answers for it is told. What is put back
 * counts again.
 */
export async function noticeMissingEvidence(db: Database, clock: Clock, things: Things): Promise<void> {
  // One transaction each: a workspace is not kept waiting for all the others.
  for (const workspace of await workspacesWithEvidence(db)) {
    await noticeMissingEvidenceAt(db, clock, workspace, things)
  }
}

/** The same for one workspace, before something is frozen that lasts. */
export function noticeMissingEvidenceAt(
  db: Database,
  clock: Clock,
  workspace: Workspace,
  things: Pick<Things, 'describe'>
): Promise<void> {
  return inScope(db, { kind: 'authority', authority: workspace.authority }, (tx) =>
    noticeIn(tx, clock.now(), workspace, things)
  )
}

async function noticeIn(
  tx: Transaction,
  at: Date,
  workspace: Workspace,
  things: Pick<Things, 'describe'>
): Promise<void> {
  const { authority } = workspace
  const resting = (await evidenceOf(tx, authority, await actionsResting(tx, authority))).filter(
    ({ thing, withdrawnBecause }) => thing !== undefined && withdrawnBecause === undefined
  )
  const gone = new Set((await goneAmong(tx, things, workspace, resting)).map(({ id }) => id))
  const lost = resting.filter(({ id, missingSince }) => gone.has(id) && missingSince === undefined)
  const back = resting.filter(({ id, missingSince }) => !gone.has(id) && missingSince !== undefined)
  if (lost.length === 0 && back.length === 0) return
  const named = (evidence: readonly ActionEvidence[]) => evidence.map(({ id }) => id)
  await noteMissing(tx, authority, named(lost), at)
  await noteMissing(tx, authority, named(back), undefined)
  const opened = await openThoseClosedOn(tx, at, authority, lost)
  await tellOwners(tx, at, authority, opened)
  const deed = (one: ActionEvidence, action: string) => ({
    ...{ actor: 'Throughline', action, before: {} },
    subject: { kind: 'planned-action', id: one.action },
    after: { evidence: one.id, words: one.words }
  })
  await appendAllToTrail(tx, at, authority, [
    ...lost.map((one) => deed(one, 'find evidence of action missing')),
    ...back.map((one) => deed(one, 'find evidence of action again')),
    ...opened.map(({ id }) => ({
      ...{ actor: 'Throughline', action: 'open action again as evidence is missing' },
      ...{ subject: { kind: 'planned-action', id }, before: { closed: true }, after: { closed: false } }
    }))
  ])
}

/** Opens the actions that were closed on evidence of impact which is gone now. */
async function openThoseClosedOn(
  tx: Transaction,
  at: Date,
  authority: AuthoritySlug,
  lost: readonly ActionEvidence[]
): Promise<readonly PlannedAction[]> {
  const opened: PlannedAction[] = []
  const impact = lost.filter(({ shows }) => shows === 'impact')
  for (const id of new Set(impact.map(({ action }) => action))) {
    await lockAction(tx, authority, id)
    const [action] = await chosenActions(tx, authority, { ids: [id] })
    const { closedAt } = action ?? {}
    if (action === undefined || closedAt === undefined) continue
    const closedOn = impact.find((one) => one.action === id && one.addedAt <= closedAt)
    if (closedOn === undefined) continue
    await openRows(tx, authority, action, {
      ...{ for: 'evidence-missing', by: 'Throughline', at },
      because: `Evidence that it was closed on was withdrawn where it is kept: ${closedOn.words}`
    })
    opened.push(action)
  }
  return opened
}

async function tellOwners(
  tx: Transaction,
  at: Date,
  authority: AuthoritySlug,
  opened: readonly PlannedAction[]
): Promise<void> {
  if (opened.length === 0) return
  const posts = new Map((await postsOf(tx, authority)).map((post) => [post.id, post]))
  for (const { id, post, reference } of opened) {
    const holdings = (post && posts.get(post)?.holdings) ?? []
    for (const account of accountsActing(holdings, dayInEngland(at))) {
      await notify(tx, at, {
        ...{ authority, account, topic: 'plan', href: actionPaths.action(id) },
        words: `Action ${reference} is open again: evidence that it was closed on was withdrawn.`
      })
    }
  }
}

/** The actions of which something that stands or stood rests on a thing of the thread. */
async function actionsResting(tx: Transaction, authority: AuthoritySlug): Promise<string[]> {
  const rows = await tx
    .selectFrom('improve.action_evidence as e')
    .innerJoin('improve.action as a', (join) =>
      join.onRef('a.authority', '=', 'e.authority').onRef('a.id', '=', 'e.action')
    )
    .select('e.action')
    .distinct()
    .where('e.authority', '=', authority)
    .where('e.thing_kind', 'is not', null)
    .where('e.withdrawn_at', 'is', null)
    .where('a.withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ action }) => action)
}

async function workspacesWithEvidence(db: Database): Promise<readonly Workspace[]> {
  const rows = await inScope(db, { kind: 'installation' }, (tx) =>
    tx
      .selectFrom('people.workspace as w')
      .select(['w.authority', 'w.name'])
      .where(
        sql<boolean>`exists (select from improve.action_evidence e
          where e.authority = w.authority and e.thing_kind is not null)`
      )
      .orderBy('w.authority')
      .execute()
  )
  return rows.flatMap(({ authority, name }) => (isAuthoritySlug(authority) ? [{ authority, name }] : []))
}
