import { activityKind } from '../../../framework/activity-kinds.ts'
import { stateLabel } from '../../../framework/activity-states.ts'
import { themeLabel } from '../../../framework/activity-themes.ts'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { dateInWords, datesInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { tagInWords } from '../evidence.ts'
import type { Inspection } from '../inspection.ts'
import type { ActivityHead } from './inspection-view.ts'
import { activityHead } from './inspection-view.ts'
import type { AskedView } from './report-text-view.ts'
import { reportTextView } from './report-text-view.ts'

/** What the page of a visit, a meeting or a cancelled inspection shows. */
export interface OtherActivityView extends ActivityHead {
  /** The reason, where it was called off. */
  readonly cancelled: string | undefined
  readonly known: readonly { readonly label: string; readonly text: string }[]
  readonly asked: AskedView
  readonly remarks: readonly string[]
  readonly evidence: readonly { readonly about: string; readonly document: string; readonly words: string }[]
}

const outputWords = {
  'judgement-report': 'A published report with judgements',
  'published-letter': 'A published letter without grades; it has not been read into the record',
  'unpublished-letter': 'A letter to the director that is not published',
  'unpublished-document': 'A document of the authority that is not published'
} as const

const actorWords = {
  authority: 'The authority itself',
  ofsted: 'Ofsted',
  'joint-inspectorates': 'Ofsted with the inspectorates of health, police and probation'
} as const

/** Builds the view; `documents` names what the evidence cites. */
export function otherActivityView(
  inspection: Inspection,
  documents: ReadonlyMap<string, string>
): OtherActivityView {
  const { activity, evidence } = inspection
  const head = activityHead(inspection)
  const facts = activityKind(activity.kind)
  const cancelled = activity.state === 'cancelled'
  const themes = listInWords(activity.themes.map(themeLabel))
  return {
    ...head,
    cancelled: cancelled ? activity.stateReason : undefined,
    known: [
      { label: cancelled ? 'Planned for' : 'When', text: datesInWords(activity.startsOn, activity.endsOn) },
      { label: 'Where it stands', text: stateLabel(activity.state) },
      ...(themes === ''
        ? []
        : [{ label: cancelled ? 'What it was to look at' : 'What it looked at', text: themes }]),
      { label: cancelled ? 'Who was to come' : 'Who came', text: actorWords[facts.actor] },
      ...(activity.publishedOn ? [{ label: 'Published', text: dateInWords(activity.publishedOn) }] : []),
      ...(cancelled ? [] : [{ label: 'What it left', text: outputWords[facts.output] }])
    ],
    asked: reportTextView(inspection, head.place, false).asked,
    remarks: activity.remarks,
    evidence: evidence.map(({ about, source, tag, note }) => ({
      about: sentenceCase(about),
      document: documents.get(source) ?? source,
      words: [tagInWords(tag), note].filter((part) => part !== undefined).join('; ')
    }))
  }
}
