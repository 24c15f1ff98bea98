import type { IsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../../people/permissions/caller.ts'
import type { ThingRef } from '../../thread/thing.ts'
import type { ActionId, Impact, Progress } from './planned-action.ts'

/** What somebody said of how an action stands. */
export interface ActionUpdate {
  readonly id: string
  readonly action: ActionId
  readonly progress: Progress
  readonly impact: Impact
  /** Empty where nobody said more. */
  readonly remark: string
  readonly madeBy: string
  readonly madeAs: string | undefined
  readonly madeAt: Date
}

/** That a due day was put off, brought forward, set or taken away. */
export interface Slip {
  /** The day that it was due before; undefined where it had none. */
  readonly from: IsoDate | undefined
  readonly to: IsoDate | undefined
  /** The day on which it was moved. */
  readonly on: IsoDate
  readonly by: string
  /** Empty where nobody had to say why: the plan was not submitted yet. */
  readonly reason: string
}

/** One field of an action that was changed, as `keptField` keeps it. */
export interface ActionChange {
  readonly action: ActionId
  readonly field: ChangeKind
  readonly before: string | undefined
  readonly after: string | undefined
  readonly reason: string
  readonly madeBy: string
  readonly madeAs: string | undefined
  readonly madeAt: Date
  /** The state of the action that the change made. */
  readonly revision: number
}

/** The fields of which every change is kept, by the names of `improve.action_change` and of the trail. */
export const changedFields = [
  'reference',
  'words',
  'success',
  'support',
  'resources',
  'risk',
  'post',
  'startsOn',
  'dueOn',
  'repeatsMonths',
  'findings'
] as const
export type ChangedField = (typeof changedFields)[number]

/** A change is of a field, or that the action was added to a plan that had been submitted. */
export const changeKinds = [...changedFields, 'added'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What shows how far an action came, or what it changed for children. */
export interface ActionEvidence {
  readonly id: string
  readonly action: ActionId
  readonly shows: 'progress' | 'impact'
  readonly words: string
  /** What it is read from; undefined for what somebody saw. */
  readonly thing: ThingRef | undefined
  readonly page: number | undefined
  readonly quote: string | undefined
  readonly addedBy: string
  readonly addedAt: Date
  readonly withdrawnBecause: string | undefined
  /** The room that keeps the thing withdrew it: when the record noticed. */
  readonly missingSince: Date | undefined
}

/** Whether evidence still counts. */
export function stands({ withdrawnBecause, missingSince }: ActionEvidence): boolean {
  return withdrawnBecause === undefined && missingSince === undefined
}

/** That somebody asked for an action to be closed, and what came of it. */
export interface ActionClosing {
  readonly id: string
  readonly action: ActionId
  readonly askedBy: string
  readonly askedAs: string | undefined
  readonly askedAccount: AccountId
  readonly askedAt: Date
  readonly impactWords: string
  readonly decided:
    | {
        readonly decision: 'approved' | 'refused' | 'taken-back'
        readonly by: string
        readonly as: string | undefined
        readonly at: Date
        readonly remark: string | undefined
      }
    | undefined
  readonly reopened:
    | {
        readonly for: 'more-to-do' | 'evidence-missing'
        readonly by: string
        readonly at: Date
        readonly because: string
      }
    | undefined
}
