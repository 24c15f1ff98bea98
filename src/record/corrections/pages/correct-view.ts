import type { TextInForm } from '../../../people/drafts/drafts-in-form.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import type { Activity } from '../../activities/activity.ts'
import type { Field } from '../../activities/field.ts'
import { fieldKey, fieldLabel } from '../../activities/field.ts'
import { fieldValuesOf, standingOf } from '../../activities/held-values.ts'
import type { Inspection } from '../../activities/inspection.ts'
import { activityHead } from '../../activities/pages/inspection-view.ts'
import type { Source } from '../../activities/pages/source-line.tsx'
import { sourceOf } from '../../activities/pages/source-line.tsx'
import type { Stood } from '../../activities/standing.ts'
import { paths } from '../../paths.ts'
import type { Place } from '../../reports/store.ts'
import { isAnsweredBy } from '../../review/answers.ts'
import type { CorrectionProblem } from '../actions/correct-value.ts'
import { canBeCorrected, canBeSupplied } from '../corrected-value.ts'
import { correctionReasonRef, correctionTextRef } from '../texts.ts'
import type { Control } from './control.ts'
import { controlFor } from './control.ts'

/** What a person typed, or what the form starts with. */
export interface Typed {
  readonly value: string
  readonly reason: string
  readonly by: string
}

/** What the form for one value shows. */
export interface CorrectView {
  readonly title: string
  readonly place: Place
  readonly label: string
  readonly inspection: { readonly href: string; readonly text: string }
  readonly authority: { readonly href: string; readonly text: string }
  readonly action: string
  /** What is held now, in words and as the form sends it back; undefined where the record holds nothing. */
  readonly held: { readonly value: string; readonly words: string; readonly source: Source } | undefined
  /** What the record asks about this value, above all where a newer reading says something else than a person. */
  readonly asked: readonly string[]
  /** Whether finding the value right settles all of that, as changing it does. */
  readonly settledByChecking: boolean
  readonly review: string | undefined
  readonly control: Control
  readonly typed: Typed
  /** How what is said here is signed; undefined where the form asks for a name. */
  readonly signedAs: string | undefined
  readonly problems: readonly CorrectionProblem[]
  /** Set where somebody changed the value after the form was opened: what the person had seen. */
  readonly changedMeanwhile: { readonly saw: string; readonly now: string } | undefined
  readonly picture: { readonly src: string; readonly alt: string; readonly href: string } | undefined
}

/** What came of sending the form, to show it again with what was typed. */
export interface Sent {
  readonly typed: Typed
  readonly problems: readonly CorrectionProblem[]
  readonly saw?: string | undefined
  /** What there is to say of what was sent, besides mistakes. */
  readonly said?: string | undefined
}

/** The texts of the form of which drafts are kept. */
export function textsInForm(
  { place, label, held, control, typed }: CorrectView,
  field: Field,
  sent?: Sent
): TextInForm[] {
  const reason: TextInForm = {
    name: 'reason',
    label: 'Why it is wrong',
    text: correctionReasonRef(place, field),
    saved: '',
    typed: sent?.typed.reason
  }
  if (control.kind !== 'text') return [reason]
  const text = correctionTextRef(place, field)
  const value = { name: 'value', label, text, saved: held?.value ?? '', typed: sent && typed.value }
  return [value, reason]
}

/** Builds the form's view; undefined where the inspection has no such value and can be given none. */
export function correctView(
  inspection: Inspection,
  field: Field,
  signedAs: string | undefined,
  sent?: Sent
): CorrectView | undefined {
  const { activity, authority } = inspection
  const value = fieldValuesOf(inspection).get(fieldKey(field))
  if (!canBeCorrected(activity)) return undefined
  if (value === undefined && !canBeSupplied(field, activity)) return undefined
  const head = activityHead(inspection)
  const stood = standingOf(inspection, field) ?? byTheFacts(activity)
  const label = fieldLabel(field)
  const asked = inspection.questions.filter(
    (question) => !question.settled && isAnsweredBy(question, { field, changed: true })
  )
  return {
    title: `Correct ${lowerFirst(label)}: ${head.title}`,
    label,
    place: head.place,
    inspection: { href: paths.value(head.place, field), text: head.heading },
    authority: { href: paths.authority(authority.slug), text: authority.name },
    action: paths.correct(head.place, field),
    held:
      value === undefined
        ? undefined
        : { value, words: inWords(value), source: sourceOf(head.place, field, stood) },
    asked: asked.map(({ what }) => what),
    settledByChecking: asked.every((question) => isAnsweredBy(question, { field, changed: false })),
    review: inspection.versions.length > 0 ? paths.review(head.place) : undefined,
    control: controlFor(field, value ?? ''),
    typed: sent?.typed ?? { value: value ?? '', reason: '', by: '' },
    signedAs,
    problems: sent?.problems ?? [],
    changedMeanwhile:
      sent?.saw === undefined
        ? undefined
        : {
            saw: sent.saw === '' ? 'nothing' : inWords(sent.saw),
            now: value === undefined ? 'nothing' : inWords(value)
          },
    picture: pictureBeside(inspection, stood)
  }
}

function byTheFacts({ standing }: Activity): Omit<Stood<unknown>, 'value'> {
  return { standing, citation: undefined, because: undefined }
}

function pictureBeside(
  { versions }: Inspection,
  { citation }: Omit<Stood<unknown>, 'value'>
): CorrectView['picture'] {
  const [report] = versions
  if (!report) return undefined
  const page = citation?.report === report.sha256 ? citation.page : 1
  return {
    src: paths.reportPagePicture(report.sha256, page),
    alt: `Page ${page} of the published report. The PDF that this picture links to has its text.`,
    href: `${paths.reportFile(report.sha256)}#page=${page}`
  }
}

function inWords(value: string): string {
  return /^\d{4}(-\d{2}){1,2}$/.test(value) ? dateInWords(value) : value
}
