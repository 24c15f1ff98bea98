import { activityKinds, givesGrades } from '../../framework/activity-kinds.ts'

/** Inspections by which an authority stands. A review of the local board judges the board, not the authority. */
export const kindsToStandBy = activityKinds.filter((kind) => givesGrades(kind) && kind !== 'lscb-review')
