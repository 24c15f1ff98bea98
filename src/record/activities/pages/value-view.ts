import { activityLabel } from '../../../framework/activity-kinds.ts'
import { frameworkVersion } from '../../../framework/framework-versions.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import type { PartialDate } from '../../../framework/partial-date.ts'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { ShownGrade } from '../../../ui/tone.ts'
import { paths } from '../../paths.ts'
import type { StatedField } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldKey, fieldLabel } from '../field.ts'
import type { Inspection } from '../inspection.ts'
import { inPrintedOrder } from '../printed-order.ts'
import { publicationLag } from '../publication-lag.ts'
import { shownGrade } from '../shown-grade.ts'
import type { Source } from './source-line.tsx'
import { sourceOf, sourceWithoutPage } from './source-line.tsx'

/** One value of the inspection itself: what it is, where it was read, and who stands behind it. */
export interface ValueView {
  readonly anchor: string
  readonly label: string
  readonly shown: ShownGrade | { readonly text: string }
  readonly source: Source
  readonly correctHref: string | undefined
}

/** Every value of the inspection itself, dates first, then who led it, then the judgements in printed order. */
export function valueViews(inspection: Inspection, place: Place, mayCorrect: boolean): ValueView[] {
  const { activity } = inspection
  const correct = (field: Field) => (mayCorrect ? paths.correct(place, field) : undefined)
  const stated = (kind: StatedField, text: string | undefined): ValueView => {
    const field: Field = { kind }
    const held = inspection.stated.get(kind)
    return {
      anchor: `value-${fieldKey(field)}`,
      label: fieldLabel(field),
      shown: text === undefined ? { tone: 'unknown', text: 'Not known' } : { text },
      source: held
        ? sourceOf(place, field, held)
        : text === undefined
          ? notKnown(inspection, kind)
          : sourceWithoutPage(activity.standing),
      correctHref: correct(field)
    }
  }
  const date = (value: PartialDate | undefined) => value && dateInWords(value)
  return [
    {
      anchor: 'value-kind',
      label: 'Kind of inspection',
      shown: { text: activityLabel(activity.kind) },
      source: sourceWithoutPage(activity.standing, kindRule(inspection)),
      correctHref: undefined
    },
    ...(activity.framework
      ? [
          {
            anchor: 'value-framework',
            label: 'Framework',
            shown: { text: frameworkVersion(activity.framework).name },
            source: sourceWithoutPage(activity.standing, 'by the first day of fieldwork'),
            correctHref: undefined
          }
        ]
      : []),
    ...notified(inspection),
    stated('fieldwork-start', date(activity.startsOn)),
    stated('fieldwork-end', date(activity.endsOn)),
    stated('published-on', date(activity.publishedOn)),
    ...lag(inspection),
    stated('lead-inspectors', listInWords(activity.leadInspectors) || undefined),
    ...judgements(inspection, place, correct)
  ]
}

function judgements(
  { activity }: Inspection,
  place: Place,
  correct: (field: Field) => string | undefined
): ValueView[] {
  const held = inPrintedOrder(activity).map((judgement) => {
    const field: Field = { kind: 'judgement', area: judgement.area }
    return {
      anchor: `value-${fieldKey(field)}`,
      label: areaLabel(judgement.area),
      shown: shownGrade(judgement.grade),
      source: sourceOf(place, field, { ...judgement, because: undefined }),
      correctHref: correct(field)
    }
  })
  const printed = activity.framework ? frameworkVersion(activity.framework).areas : []
  const missing = activity.framework === 'LEGACY' ? [] : printed
  return [
    ...held,
    ...missing
      .filter(({ area }) => !activity.judgements.some((judgement) => judgement.area === area))
      .map(({ area }) => ({
        anchor: `value-${fieldKey({ kind: 'judgement', area })}`,
        label: areaLabel(area),
        shown: { tone: 'unknown' as const, text: 'Not known' },
        source: {
          page: undefined,
          pageHref: undefined,
          because: undefined,
          standing: 'no source of the record gives it'
        },
        correctHref: correct({ kind: 'judgement', area })
      }))
  ]
}

const readersNames: Record<StatedField, string> = {
  'fieldwork-start': 'fieldworkStart',
  'fieldwork-end': 'fieldworkEnd',
  'published-on': 'published',
  'published-on-cover': 'publishedOnCover',
  'lead-inspectors': 'leadInspectors'
}

function notKnown({ versions }: Inspection, field: StatedField): Source {
  const because = versions[0]?.absences[readersNames[field]]
  const standing = versions.length > 0 ? 'not in the report' : 'no source of the record gives it'
  return { page: undefined, pageHref: undefined, because, standing }
}

function kindRule({ activity }: Inspection): string | undefined {
  const inferred = activity.kind === 'ilacs-short' || activity.kind === 'ilacs-standard'
  return inferred ? 'by the length of the fieldwork' : undefined
}

function notified({ activity, evidence }: Inspection): ValueView[] {
  if (!activity.notifiedOn) return []
  const because = evidence.find((item) => item.about === 'notified')?.note
  return [
    {
      anchor: 'value-notified-on',
      label: 'Notified',
      shown: { text: dateInWords(activity.notifiedOn) },
      source: sourceWithoutPage('worked-example', because),
      correctHref: undefined
    }
  ]
}

function lag({ activity }: Inspection): ValueView[] {
  const days = publicationLag(activity)
  if (days === undefined) return []
  return [
    {
      anchor: 'value-lag',
      label: 'From the end of fieldwork to publication',
      shown: { text: count(days, 'working day') },
      source: {
        page: undefined,
        pageHref: undefined,
        because: undefined,
        standing: 'counted with the bank holidays of England'
      },
      correctHref: undefined
    }
  ]
}
