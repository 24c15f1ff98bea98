import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { ActivityState } from '../../framework/activity-states.ts'
import type { ActivityTheme } from '../../framework/activity-themes.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import type { PrintedGrade } from '../../framework/grades.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { PartialDate } from '../../framework/partial-date.ts'
import type { Citation, Standing } from './standing.ts'

declare const activityIdBrand: unique symbol
export type ActivityId = number & { readonly [activityIdBrand]: true }

/** One thing that was done at an authority, or will be, or was called off. */
export interface Activity {
  readonly id: ActivityId
  readonly authority: AuthoritySlug
  /** The permanent last part of its address: its first day, as exact as it was known when it was entered. */
  readonly address: string
  readonly kind: ActivityKind
  readonly framework: FrameworkVersionId | undefined
  readonly state: ActivityState
  readonly stateReason: string | undefined
  readonly startsOn: PartialDate
  readonly endsOn: PartialDate | undefined
  readonly notifiedOn: PartialDate | undefined
  readonly publishedOn: PartialDate | undefined
  readonly leadInspectors: readonly string[]
  readonly themes: readonly ActivityTheme[]
  readonly remarks: readonly string[]
  readonly standing: Extract<Standing, 'grade-tables' | 'worked-example' | 'read'>
}

/** A judgement as the record holds it. */
export interface HeldJudgement {
  readonly area: JudgementArea
  readonly grade: PrintedGrade
  readonly standing: Standing
  readonly citation: Citation | undefined
}

/** An activity with the judgements it ended in, in printed order; none for a visit or a meeting. */
export interface JudgedActivity extends Activity {
  readonly judgements: readonly HeldJudgement[]
}
