import { type ActivityKind, activityLabel } from '../../framework/activity-kinds.ts'
import { type ActivityState, stateLabel } from '../../framework/activity-states.ts'
import { gradeLabel, type PrintedGrade } from '../../framework/grades.ts'
import { areaLabel, type JudgementArea } from '../../framework/judgement-areas.ts'
import type { ReportPart } from '../../reading/published-report.ts'
import type { Thing } from '../../thread/thing.ts'
import { dateInWords, datesInWords } from '../../ui/prose/dates.ts'
import type { PassageField } from '../activities/field.ts'
import { type PassageKind, passageName, passageNameAlone } from '../activities/passage-kinds.ts'
import { paths } from '../paths.ts'
import type { Place } from '../reports/store.ts'
import { authorityRef, inspectionRef, judgementRef, passageRef, reportRef } from './record-refs.ts'

/** Where something of the record stands, in words: the authority's name, and when its inspection began. */
export interface NamedPlace extends Place {
  readonly name: string
  readonly startsOn: string
}

/** Said of a judgement or a passage that the record does not hold, or does not hold any more. */
const notThere = { state: 'Not in the record now', withdrawn: true } as const

export function authorityThing(authority: {
  readonly slug: string
  readonly name: string
  readonly abolishedOn: string | undefined
}): Thing {
  const { slug, name, abolishedOn } = authority
  return {
    ...authorityRef(slug),
    title: name,
    kindInWords: 'Authority',
    state: abolishedOn === undefined ? undefined : `Abolished ${dateInWords(abolishedOn)}`,
    href: paths.authority(slug),
    public: true
  }
}

export function inspectionThing(
  place: NamedPlace,
  activity: {
    readonly kind: ActivityKind
    readonly state: ActivityState
    readonly endsOn: string | undefined
  }
): Thing {
  const kindInWords = activityLabel(activity.kind)
  return {
    ...inspectionRef(place),
    title: `${kindInWords}, ${place.name}, ${datesInWords(place.startsOn, activity.endsOn)}`,
    kindInWords,
    state: stateLabel(activity.state),
    href: paths.inspection(place),
    public: true,
    within: [authorityRef(place.authority)]
  }
}

export function judgementThing(
  place: NamedPlace,
  area: JudgementArea,
  grade: PrintedGrade | undefined
): Thing {
  return {
    ...judgementRef(place, area),
    ...partOf(place),
    title: `${areaLabel(area)}, ${whereAndWhen(place)}`,
    kindInWords: 'Judgement',
    ...(grade === undefined
      ? { href: paths.inspection(place), ...notThere }
      : { href: paths.value(place, { kind: 'judgement', area }), state: gradeLabel(grade) })
  }
}

/** A passage; one without words is not in the report as the record holds it now. */
export function passageThing(
  place: NamedPlace,
  field: PassageField,
  held: { readonly part: ReportPart; readonly text: string } | undefined
): Thing {
  const name = held ? passageNameAlone({ ...field, part: held.part }) : passageName(field)
  return {
    ...passageRef(place, field),
    ...partOf(place),
    title: `${name}, ${whereAndWhen(place)}`,
    kindInWords: passageKindsInWords[field.kind],
    ...(held
      ? { href: paths.passage(place, field), state: undefined, says: held.text }
      : { href: paths.inspection(place), ...notThere })
  }
}

export function reportThing(
  place: NamedPlace,
  report: { readonly sha256: string; readonly version: number; readonly newest: number }
): Thing {
  const { sha256, version, newest } = report
  return {
    ...reportRef(sha256),
    ...partOf(place),
    title: `Report, ${whereAndWhen(place)}${newest > 1 ? `, version ${version}` : ''}`,
    kindInWords: 'Report',
    state: version === newest ? undefined : `Replaced by version ${newest}`,
    href: paths.section(place, `version-${version}`)
  }
}

const passageKindsInWords: Record<PassageKind, string> = {
  summary: 'Summary',
  improvement: 'Area for improvement',
  'priority-action': 'Priority action',
  paragraph: 'Paragraph',
  'board-improvement': 'Area for improvement for the safeguarding board',
  'board-priority-action': 'Priority action for the safeguarding board',
  'board-paragraph': 'Paragraph on the safeguarding board',
  text: 'Text',
  footnote: 'Footnote'
}

function whereAndWhen({ name, startsOn }: NamedPlace): string {
  return `${name}, ${dateInWords(startsOn)}`
}

function partOf(place: Place) {
  return { public: true, within: [inspectionRef(place), authorityRef(place.authority)] } as const
}
