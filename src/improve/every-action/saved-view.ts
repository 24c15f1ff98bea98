import { z } from 'zod'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'
import { askedActions, isFiltered, savedQueryOf } from './asked-actions.ts'
import { everyActionPaths } from './every-action-paths.ts'

export const savedViewId = z.string().min(1).brand('SavedViewId')
export type SavedViewId = z.output<typeof savedViewId>

/** A way of looking at the actions, kept under a name. */
export interface SavedView {
  readonly id: SavedViewId
  readonly name: string
  /** What it asks for, as it stands in an address. */
  readonly query: string
  /** Whose it is alone; undefined where it is for everybody here. */
  readonly account: AccountId | undefined
  readonly madeBy: string
}

const longestName = 80

/** Whether a member may take a saved view away: their own, or everybody's where they keep plans. */
export function mayRemove(
  { account }: Pick<SavedView, 'account'>,
  member: Pick<Member, 'account' | 'may'>
): boolean {
  return account === undefined ? member.may.has('keep-plan') : account === member.account
}

/** What is wrong with the name of a view beside those that there are already, which share its readers. */
export function nameProblems(name: string, others: readonly SavedView[]): readonly RequestProblem[] {
  const field = 'name'
  if (name === '') return [{ field, message: 'Enter a name for this view' }]
  if (name.length > longestName) {
    return [{ field, message: `Enter a name of at most ${longestName} characters; this has ${name.length}` }]
  }
  return others.some((other) => other.name.toLowerCase() === name.toLowerCase())
    ? [{ field, message: `A view is called “${name}” already: choose another name, or take that one away` }]
    : []
}

/** A query that somebody sent to be saved, as one that this version asks; undefined where it is none. */
export function queryToSave(sent: string): string | undefined {
  const parsed = askedActions.safeParse(Object.fromEntries(new URLSearchParams(sent)))
  return parsed.success ? savedQueryOf(parsed.data) : undefined
}

/** The saved views beside the actions, for whoever looks. */
export interface SavedViewsView {
  readonly views: readonly {
    readonly id: string
    readonly name: string
    readonly href: string
    readonly here: boolean
    readonly forEverybody: boolean
    readonly removeAction: string | undefined
  }[]
  /** What would be saved now; undefined where nothing is asked that is worth a name. */
  readonly toSave: { readonly query: string; readonly mayShare: boolean } | undefined
  readonly typed: { readonly name: string; readonly shared: boolean }
  readonly problems: readonly RequestProblem[]
  /** The name of the one that was saved just now. */
  readonly justSaved: string | undefined
}

/** What comes of looking with a form that failed, or just after one that did not. */
export interface AfterSaving {
  readonly failed?: Pick<SavedViewsView, 'typed' | 'problems'>
  /** The id of the view that the address says was saved just now. */
  readonly savedNow?: string
}

export function savedViewsView(
  saved: readonly SavedView[],
  query: string,
  member: Pick<Member, 'account' | 'may'>,
  { failed, savedNow }: AfterSaving = {}
): SavedViewsView {
  const now = queryToSave(query) ?? ''
  const asks = askedActions.safeParse(Object.fromEntries(new URLSearchParams(now)))
  const isKept = saved.some((view) => view.query === now)
  const worth = asks.success && (isFiltered(asks.data) || now !== '') && !isKept
  return {
    views: saved.map((view) => ({
      ...{ id: view.id, name: view.name, href: everyActionPaths.actions(view.query) },
      ...{ here: view.query === now, forEverybody: view.account === undefined },
      removeAction: mayRemove(view, member) ? everyActionPaths.removeSavedView(view.id) : undefined
    })),
    toSave: worth ? { query: now, mayShare: member.may.has('keep-plan') } : undefined,
    typed: failed?.typed ?? { name: '', shared: false },
    problems: failed?.problems ?? [],
    justSaved: saved.find(({ id }) => id === savedNow)?.name
  }
}
