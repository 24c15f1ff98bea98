import type { IsoDate } from '../../framework/iso-date.ts'
import type { Measure } from '../measures/measure.ts'
import type { MeasureStanding } from '../measures/standing.ts'
import type { Impact, Progress } from './planned-action.ts'

/**
 * Whether somebody answers for an action: the holder of its post or a deputy; or why nobody does. `ended` is a post
 * that the authority gave up.
 */
export type Answering = 'somebody' | 'no-post' | 'vacant' | 'ended'

/** A measure of an action as its colour is computed from it. */
export interface MeasureFacts extends Pick<Measure, 'id' | 'title' | 'target'> {
  readonly standing: Pick<MeasureStanding, 'latest' | 'distance' | 'onCourse' | 'distanceWords' | 'sentence'>
}

/** All that the colour of an action is computed from: nothing else may change it. */
export interface ColourFacts {
  readonly startsOn: IsoDate | undefined
  readonly dueOn: IsoDate | undefined
  readonly progress: Progress
  readonly impact: Impact
  readonly closed: boolean
  /** It was closed on evidence that has been withdrawn since, and nothing took its place. */
  readonly evidenceMissing: boolean
  /** Evidence of impact stands: what somebody added, or a measure that met its target. */
  readonly impactShown: boolean
  readonly lastHeardOn: IsoDate
  readonly answering: Answering
  readonly measures: readonly MeasureFacts[]
}
