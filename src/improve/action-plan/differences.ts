import { createHash } from 'node:crypto'
import { longDate } from '../../framework/iso-date.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import { type FindingId, findingKindWords } from '../findings/finding.ts'
import type { ActionId } from '../planned-action/planned-action.ts'
import type { ActionInContent, FindingInContent, PlanContent } from './content.ts'

/** The fields of an action that a plan promises. How far it has come and what it changed is no change of the plan. */
export const promisedFields = [
  'reference',
  'words',
  'findings',
  'post',
  'support',
  'startsOn',
  'dueOn',
  'repeatsMonths',
  'success',
  'resources',
  'risk',
  'measures'
] as const
export type PromisedField = (typeof promisedFields)[number]

const fieldLabels: Record<PromisedField, string> = {
  reference: 'Reference',
  words: 'Action',
  findings: 'Findings that it answers',
  post: 'Who answers for it',
  support: 'Support',
  startsOn: 'Start',
  dueOn: 'Due',
  repeatsMonths: 'Comes again',
  success: 'What will be different for children',
  resources: 'Resources',
  risk: 'Risk',
  measures: 'Measures and their targets'
}

export function fieldWords(field: PromisedField): string {
  return fieldLabels[field]
}

/** An action as a difference names it. */
export interface NamedAction {
  readonly id: ActionId
  readonly reference: string
  readonly words: string
}

/** One thing that a plan says otherwise than it did. Values are in words; empty where there was or is nothing. */
export type Difference =
  | {
      readonly kind: 'plan-changed'
      readonly field: 'title' | 'receivedOn'
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'finding-added' | 'finding-removed'; readonly id: FindingId; readonly words: string }
  | {
      readonly kind: 'finding-changed'
      readonly id: FindingId
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'action-added' | 'action-withdrawn'; readonly action: NamedAction }
  | {
      readonly kind: 'action-changed'
      readonly action: NamedAction
      readonly field: PromisedField
      readonly before: string
      readonly after: string
    }

/**
 * What the later state of a plan promises otherwise than the earlier: the plan, then its findings, then its actions by
 * reference and field by field. A plan differs in nothing from itself, whatever its actions have come to meanwhile.
 */
export function differencesBetween(before: PlanContent, after: PlanContent): readonly Difference[] {
  return [
    ...planDifferences(before, after),
    ...findingDifferences(before.findings, after.findings),
    ...actionDifferences(before, after)
  ]
}

/**
 * What tells one state of a plan from another: two have the same exactly where nothing differs between them, whatever
 * day it is.
 */
export function fingerprintOf(content: PlanContent): string {
  const { plan, findings, actions } = content
  const told = [
    [plan.title, plan.receivedOn ?? null],
    findings.map((finding) => [finding.id, findingKey(finding)]).toSorted(byId),
    actions
      .map((action) => [action.id, ...promisedFields.map((field) => keyOf(field, action))])
      .toSorted(byId)
  ]
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function byId([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1
}

function planDifferences({ plan: before }: PlanContent, { plan: after }: PlanContent): Difference[] {
  const day = (known: typeof before.receivedOn) => (known === undefined ? '' : longDate(known))
  return [
    ...(before.title === after.title
      ? []
      : [
          {
            ...{ kind: 'plan-changed' as const, field: 'title' as const },
            ...{ before: before.title, after: after.title }
          }
        ]),
    ...(before.receivedOn === after.receivedOn
      ? []
      : [
          {
            ...{ kind: 'plan-changed' as const, field: 'receivedOn' as const },
            ...{ before: day(before.receivedOn), after: day(after.receivedOn) }
          }
        ])
  ]
}

function findingDifferences(
  before: readonly FindingInContent[],
  after: readonly FindingInContent[]
): Difference[] {
  const [then, now] = [byItsId(before), byItsId(after)]
  return [
    ...after
      .filter(({ id }) => !then.has(id))
      .map(({ id, words }) => ({ kind: 'finding-added' as const, id, words })),
    ...before
      .filter(({ id }) => !now.has(id))
      .map(({ id, words }) => ({ kind: 'finding-removed' as const, id, words })),
    ...after.flatMap((finding): Difference[] => {
      const earlier = then.get(finding.id)
      if (earlier === undefined || findingKey(earlier) === findingKey(finding)) return []
      return [
        {
          ...{ kind: 'finding-changed', id: finding.id },
          ...{ before: findingInWords(earlier), after: findingInWords(finding) }
        }
      ]
    })
  ]
}

function findingKey({ kind, words }: FindingInContent): string {
  return `${kind} ${words}`
}

function findingInWords({ kind, words }: FindingInContent): string {
  return `${findingKindWords(kind)}: ${words}`
}

function actionDifferences(before: PlanContent, after: PlanContent): Difference[] {
  const [then, now] = [byItsId(before.actions), byItsId(after.actions)]
  return [
    ...after.actions
      .filter(({ id }) => !then.has(id))
      .map((action) => ({ kind: 'action-added' as const, action: named(action) })),
    ...before.actions
      .filter(({ id }) => !now.has(id))
      .map((action) => ({ kind: 'action-withdrawn' as const, action: named(action) })),
    ...after.actions.flatMap((action) => {
      const earlier = then.get(action.id)
      return earlier === undefined ? [] : changedFields(earlier, action, before, after)
    })
  ]
}

function changedFields(
  earlier: ActionInContent,
  action: ActionInContent,
  before: PlanContent,
  after: PlanContent
): Difference[] {
  return promisedFields
    .filter((field) => keyOf(field, earlier) !== keyOf(field, action))
    .map((field) => ({
      ...{ kind: 'action-changed', action: named(action), field },
      before: inWords(field, earlier, before),
      after: inWords(field, action, after)
    }))
}

function named({ id, reference, words }: ActionInContent): NamedAction {
  return { id, reference, words }
}

/** What of a field says whether it is the same: a post that is only called otherwise answers as it did. */
function keyOf(field: PromisedField, action: ActionInContent): string {
  switch (field) {
    case 'findings':
      return JSON.stringify(action.findings.toSorted())
    case 'post':
      return action.post?.id ?? ''
    case 'measures':
      return JSON.stringify(
        action.measures.map(({ id, target, targetOn }) => [id, target ?? '', targetOn ?? '']).toSorted(byId)
      )
    case 'repeatsMonths':
      return String(action.repeatsMonths ?? '')
    default:
      return action[field] ?? ''
  }
}

function inWords(field: PromisedField, action: ActionInContent, within: PlanContent): string {
  switch (field) {
    case 'findings': {
      const answered = new Set<string>(action.findings)
      return within.findings
        .filter(({ id }) => answered.has(id))
        .map(({ words }) => words)
        .join('; ')
    }
    case 'post':
      return action.post?.title ?? ''
    case 'measures':
      return listInWords(
        action.measures.map(({ title, target }) =>
          target === undefined ? title : `${title} (target ${target})`
        )
      )
    case 'repeatsMonths':
      return action.repeatsMonths === undefined ? '' : `every ${count(action.repeatsMonths, 'month')}`
    case 'startsOn':
    case 'dueOn': {
      const day = action[field]
      return day === undefined ? '' : longDate(day)
    }
    default:
      return action[field]
  }
}

function byItsId<Id extends string, Thing extends { readonly id: Id }>(
  things: readonly Thing[]
): ReadonlyMap<Id, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}
