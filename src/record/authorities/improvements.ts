import type { ActivityId } from '../activities/activity.ts'
import type { Standing } from '../activities/standing.ts'

/** An area for improvement or a priority action with the activity that named it, so that it can be followed over the years. */
export interface ImprovementOverYears {
  readonly activity: ActivityId
  readonly kind: 'improvement' | 'priority-action'
  readonly number: number
  readonly text: string
  readonly standing: Standing
}
