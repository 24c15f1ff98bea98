import { dayInEngland } from '../../../framework/day-in-england.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { changeAction } from '../../planned-action/actions/change-action.ts'
import { sayHowItStands } from '../../planned-action/actions/say-how-it-stands.ts'
import { type ListedAction, listedActions } from '../../planned-action/listed-action.ts'
import { type BulkChange, forecast } from '../bulk-change.ts'
import type { SeenForChange } from '../seen-for-change.ts'

/** What became of one action of many. */
export interface ChangedLine {
  readonly id: string
  /** The action as it stood before; undefined where it is not there any more. */
  readonly action: ListedAction | undefined
  readonly outcome:
    | { readonly kind: 'changed'; readonly from: string; readonly to: string }
    | { readonly kind: 'stays'; readonly because: string }
    | { readonly kind: 'not-changed'; readonly because: string }
}

/**
 * Changes many actions, each by its own deed in a transaction of its own, one after the other: what stands in the way of
 * one keeps none of the others back. Each has a line that says what became of it.
 */
export async function changeMany(
  db: Database,
  clock: Clock,
  member: Member,
  seen: readonly SeenForChange[],
  change: BulkChange
): Promise<readonly ChangedLine[]> {
  const actions = await inScope(db, scopeOf(member), (tx) =>
    listedActions(tx, member.workspace.authority, dayInEngland(clock.now()), {
      ids: seen.map(({ id }) => id)
    })
  )
  const byId = new Map<string, ListedAction>(actions.map((action) => [action.id, action]))
  const lines: ChangedLine[] = []
  for (const one of seen) {
    const action = byId.get(one.id)
    lines.push({
      id: one.id,
      action,
      outcome: await changeOne(db, clock, member, one, action, change)
    })
  }
  return lines
}

async function changeOne(
  db: Database,
  clock: Clock,
  member: Member,
  seen: SeenForChange,
  action: ListedAction | undefined,
  change: BulkChange
): Promise<ChangedLine['outcome']> {
  const foreseen = forecast(action, seen, change)
  // Who was quicker is known only to the deed itself: it refuses, and says by whom.
  if (action === undefined || foreseen.kind === 'stays') {
    return foreseen.kind === 'stays'
      ? foreseen
      : { kind: 'not-changed', because: 'It is not in a plan any more' }
  }
  const outcome =
    change.kind === 'progress'
      ? await sayHowItStands(db, clock, member, seen.id, seen.lastHeardAt, {
          ...{ progress: change.progress, impact: action.impact, remark: change.remark }
        })
      : await changeAction(db, clock, member, seen, { ...fieldsOf(action, change), reason: change.reason })
  switch (outcome.kind) {
    case 'done':
      return foreseen.kind === 'will-change'
        ? { kind: 'changed', from: foreseen.from, to: foreseen.to }
        : { kind: 'changed', from: '', to: '' }
    case 'changed-meanwhile':
      return { kind: 'not-changed', because: `${outcome.by} changed it after you chose it` }
    case 'said-meanwhile':
      return { kind: 'not-changed', because: `${outcome.by.madeBy} said how it stands after you chose it` }
    case 'unfit':
      return { kind: 'not-changed', because: outcome.problems.map(({ message }) => message).join('. ') }
    case 'not-there':
      return { kind: 'not-changed', because: 'It is not in a plan any more' }
  }
}

function fieldsOf(action: ListedAction, change: Exclude<BulkChange, { readonly kind: 'progress' }>) {
  switch (change.kind) {
    case 'post':
      return { post: change.post }
    case 'due':
      return { dueOn: change.on }
    case 'finding':
      return { findings: [...action.findings, change.finding] }
  }
}
