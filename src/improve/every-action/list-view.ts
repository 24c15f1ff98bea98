import type { SortDirection } from '../../ui/patterns/sortable-table.tsx'
import { planPaths } from '../action-plan/plan-paths.ts'
import { findingsPaths } from '../findings/findings-paths.ts'
import type { ListedAction } from '../planned-action/listed-action.ts'
import { type ActionRow, actionRow } from './action-row.ts'
import type { ActionSet } from './action-set.ts'
import { type AskedActions, askedWith, type Grouping, type Sort } from './asked-actions.ts'
import { everyActionPaths } from './every-action-paths.ts'
import { type GroupNames, type GroupOnPage, groupActions, groupsBetween } from './group-actions.ts'
import { orderActions } from './order-actions.ts'
import { type Paging, paging } from './paging.ts'

/** A part of the list: all of it, or one group. */
interface ListPart {
  readonly key: string
  /** Undefined where the list is not grouped. */
  readonly group: Pick<GroupOnPage, 'heading' | 'href' | 'total' | 'continued'> | undefined
  readonly rows: readonly ActionRow[]
}

export interface ListView {
  readonly parts: readonly ListPart[]
  readonly sortLinks: Readonly<
    Record<Sort, { readonly href: string; readonly now: SortDirection | undefined }>
  >
  readonly pages: Paging['pages']
}

/** A page of the actions that fit, in order, as rows. */
export function listView(set: ActionSet, asked: AskedActions, fitting: readonly ListedAction[]): ListView {
  const ordered = orderActions(fitting, asked)
  return { ...partsOf(set, asked, ordered), sortLinks: sortLinks(asked) }
}

function partsOf(
  set: ActionSet,
  asked: AskedActions,
  ordered: readonly ListedAction[]
): Pick<ListView, 'parts' | 'pages'> {
  const rows = (actions: readonly ListedAction[]) => actions.map((action) => actionRow(action, set.today))
  if (asked.group === undefined) {
    const { from, to, pages } = paging(asked, ordered.length)
    return { parts: [{ key: 'all', group: undefined, rows: rows(ordered.slice(from, to)) }], pages }
  }
  const groups = groupActions(ordered, asked.group, groupNames(set, asked.group))
  const { from, to, pages } = paging(
    asked,
    groups.reduce((sum, { actions }) => sum + actions.length, 0)
  )
  return {
    pages,
    parts: groupsBetween(groups, from, to).map((group) => ({
      key: group.key,
      group,
      rows: rows(group.actions)
    }))
  }
}

/** What the groups are called, in the order in which they stand. */
function groupNames({ plans, findings, posts }: ActionSet, by: Grouping): GroupNames {
  switch (by) {
    case 'plan':
      return new Map(plans.map(({ id, title }) => [id, { heading: title, href: planPaths.plan(id) }]))
    case 'finding':
      return new Map(
        findings.map(({ id, words }) => [id, { heading: words, href: findingsPaths.finding(id) }])
      )
    case 'post':
      return new Map(
        posts.map(({ id, title }) => [id, { heading: title, href: everyActionPaths.actions(`post=${id}`) }])
      )
  }
}

function sortLinks(asked: AskedActions): ListView['sortLinks'] {
  const link = (sort: Sort) => {
    const isNow = (asked.sort ?? 'reference') === sort
    const now = isNow ? (asked.order ?? 'ascending') : undefined
    const order = now === 'ascending' ? ('descending' as const) : undefined
    return { now, href: everyActionPaths.actions(askedWith(asked, { sort, order })) }
  }
  return {
    reference: link('reference'),
    due: link('due'),
    colour: link('colour'),
    progress: link('progress'),
    impact: link('impact'),
    heard: link('heard')
  }
}
