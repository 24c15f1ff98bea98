import { givesGrades } from '../src/framework/activity-kinds.ts'
import { compareDates } from '../src/framework/iso-date.ts'
import type { ShippedFacts } from '../src/record/facts/fact-types.ts'
import type { PastInspection } from '../src/record/outlook/past-inspection.ts'

/** The full inspections of the shipped facts, as the record would give them to whoever asks what comes next. */
export function shippedInspections({
  activities
}: Pick<ShippedFacts, 'activities'>): readonly PastInspection[] {
  return activities
    .filter(
      ({ kind, state, judgements }) =>
        givesGrades(kind) && kind !== 'lscb-review' && state !== 'cancelled' && judgements.length > 0
    )
    .map(
      ({ authority, kind, framework, start, judgements }): PastInspection => ({
        ...{ authority, kind, framework, address: start, startsOn: start },
        grades: Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]))
      })
    )
    .toSorted((one, other) => compareDates(one.startsOn, other.startsOn))
}
