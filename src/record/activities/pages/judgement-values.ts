import type { ActivityKind } from '../../../framework/activity-kinds.ts'
import { givesGrades } from '../../../framework/activity-kinds.ts'
import type { FrameworkVersionId } from '../../../framework/framework-versions.ts'
import { frameworkVersion } from '../../../framework/framework-versions.ts'
import type { JudgementArea } from '../../../framework/judgement-areas.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import type { Place } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldKey } from '../field.ts'
import type { Inspection } from '../inspection.ts'
import { inPrintedOrder } from '../printed-order.ts'
import { shownGrade } from '../shown-grade.ts'
import type { ValueView } from './inspection-value.ts'
import { contestedReading } from './passage-view.ts'
import { sourceOf } from './source-line.tsx'

/** The judgements in printed order, then those that a report of its kind makes and the record does not hold. */
export function judgementValues(
  inspection: Inspection,
  place: Place,
  correct: (field: Field) => string | undefined
): ValueView[] {
  const { activity } = inspection
  const held = inPrintedOrder(activity).map((judgement) => {
    const field: Field = { kind: 'judgement', area: judgement.area }
    return {
      anchor: `value-${fieldKey(field)}`,
      label: areaLabel(judgement.area),
      shown: shownGrade(judgement.grade),
      source: sourceOf(place, field, { ...judgement, because: undefined }),
      readAs: contestedReading(inspection, fieldKey(field)),
      correctHref: correct(field)
    }
  })
  const missing = areasExpected(activity.kind, activity.framework).filter(
    (area) => !activity.judgements.some((judgement) => judgement.area === area)
  )
  return [...held, ...missing.map((area) => missingValue(inspection, { kind: 'judgement', area }, correct))]
}

/**
 * The areas that a report of a kind judges. None for a visit, nor before the single inspection framework, whose
 * reports have headings of their own; a review of the board judges the board alone, and a re-inspection leaves it out.
 */
export function areasExpected(
  kind: ActivityKind,
  framework: FrameworkVersionId | undefined
): readonly JudgementArea[] {
  if (framework === undefined || !givesGrades(kind)) return []
  if (kind === 'lscb-review') return ['lscb']
  if (frameworkVersion(framework).freeForm && kind !== 'lac-2013') return []
  const areas = frameworkVersion(framework).areas.map(({ area }) => area)
  return kind === 'sif-reinspection' ? areas.filter((area) => area !== 'lscb') : areas
}

function missingValue(
  { versions }: Inspection,
  field: Extract<Field, { kind: 'judgement' }>,
  correct: (field: Field) => string | undefined
): ValueView {
  const [newest] = versions
  return {
    anchor: `value-${fieldKey(field)}`,
    label: areaLabel(field.area),
    shown: { tone: 'unknown', text: 'Not known' },
    source: {
      page: undefined,
      pageHref: undefined,
      because: newest?.absences[fieldKey(field)],
      standing: newest ? 'not in the report' : 'no source of the record gives it'
    },
    readAs: undefined,
    correctHref: correct(field)
  }
}
