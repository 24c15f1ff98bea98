import { activityLabel } from '../../../framework/activity-kinds.ts'
import { frameworkVersion } from '../../../framework/framework-versions.ts'
import type { PartialDate } from '../../../framework/partial-date.ts'
import { count } from '../../../ui/prose/counts.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { paths } from '../../paths.ts'
import type { StatedField } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldKey, fieldLabel } from '../field.ts'
import type { Inspection } from '../inspection.ts'
import { publicationLag } from '../publication-lag.ts'
import type { ValueView } from './inspection-value.ts'
import { judgementValues } from './judgement-values.ts'
import { contestedReading } from './passage-view.ts'
import type { Source } from './source-line.tsx'
import { sourceOf, sourceWithoutPage } from './source-line.tsx'

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
      readAs: contestedReading(inspection, fieldKey(field)),
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
      readAs: undefined,
      correctHref: undefined
    },
    ...(activity.framework
      ? [
          {
            anchor: 'value-framework',
            label: 'Framework',
            shown: { text: frameworkVersion(activity.framework).name },
            source: sourceWithoutPage(activity.standing, 'by the first day of fieldwork'),
            readAs: undefined,
            correctHref: undefined
          }
        ]
      : []),
    ...notified(inspection),
    stated('fieldwork-start', date(activity.startsOn)),
    stated('fieldwork-end', date(activity.endsOn)),
    stated('published-on', date(activity.publishedOn)),
    ...onTheCover(inspection, stated),
    ...lag(inspection),
    stated('lead-inspectors', listInWords(activity.leadInspectors) || undefined),
    ...judgementValues(inspection, place, correct)
  ]
}

/** The day that the cover prints, where the report prints one. */
function onTheCover(
  { stated }: Inspection,
  view: (kind: StatedField, text: string | undefined) => ValueView
): ValueView[] {
  const held = stated.get('published-on-cover')
  return held ? [view('published-on-cover', dateInWords(held.value))] : []
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
      readAs: undefined,
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
      readAs: undefined,
      correctHref: undefined
    }
  ]
}
