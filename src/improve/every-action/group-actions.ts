import type { ListedAction } from '../planned-action/listed-action.ts'
import type { Grouping } from './asked-actions.ts'

/** Actions that belong together: of one plan, under one finding, or of one post. */
export interface ActionGroup {
  readonly key: string
  readonly heading: string
  readonly href: string | undefined
  readonly actions: readonly ListedAction[]
}

/** What a group is called, and where it leads. */
export interface GroupName {
  readonly heading: string
  readonly href: string | undefined
}

/** The names of the groups, by id, in the order in which the groups stand. */
export type GroupNames = ReadonlyMap<string, GroupName>

const nothing: Record<Grouping, string> = {
  plan: 'No plan',
  finding: 'Answers no finding',
  post: 'No post answers for it'
}

const keysOf: Record<Grouping, (action: ListedAction) => readonly string[]> = {
  plan: ({ plan }) => [plan],
  finding: ({ findings }) => findings,
  post: ({ post }) => (post === undefined ? [] : [post])
}

/**
 * The actions by what they belong to, groups in the order of `names`, actions in the order given. An action that
 * answers two findings stands under both; what belongs to nothing comes last.
 */
export function groupActions(
  actions: readonly ListedAction[],
  by: Grouping,
  names: GroupNames
): readonly ActionGroup[] {
  const members = new Map<string, ListedAction[]>()
  const alone: ListedAction[] = []
  for (const action of actions) {
    const keys = keysOf[by](action).filter((key) => names.has(key))
    if (keys.length === 0) alone.push(action)
    for (const key of keys) {
      const group = members.get(key)
      if (group === undefined) members.set(key, [action])
      else group.push(action)
    }
  }
  const groups = [...names].flatMap(([key, name]): ActionGroup[] => {
    const group = members.get(key)
    return group === undefined ? [] : [{ key, ...name, actions: group }]
  })
  return alone.length === 0
    ? groups
    : [...groups, { key: 'none', heading: nothing[by], href: undefined, actions: alone }]
}

/** A part of a group that fits on a page. */
export interface GroupOnPage extends ActionGroup {
  /** How many the group has on all pages. */
  readonly total: number
  /** It began on the page before. */
  readonly continued: boolean
}

/** What of the groups stands between two places of all their actions, one after the other. */
export function groupsBetween(groups: readonly ActionGroup[], from: number, to: number): GroupOnPage[] {
  const shown: GroupOnPage[] = []
  let before = 0
  for (const group of groups) {
    const start = Math.max(0, from - before)
    const end = Math.min(group.actions.length, to - before)
    if (start < end) {
      shown.push({
        ...group,
        actions: group.actions.slice(start, end),
        total: group.actions.length,
        continued: start > 0
      })
    }
    before += group.actions.length
  }
  return shown
}
