import { activityLabel } from '../../../framework/activity-kinds.ts'
import { areaLine, areaLineIds } from '../../../framework/area-lines.ts'
import { count } from '../../../ui/prose/counts.ts'
import { datesInWords } from '../../../ui/prose/dates.ts'
import type { ShownGrade } from '../../../ui/tone.ts'
import type { Authority } from '../../authorities/authority.ts'
import { distinctName } from '../../authorities/distinct-name.ts'
import { inspectionInWords } from '../../authorities/standing-view.ts'
import { shownStanding, standingOnLine, standingRemark } from '../../national/line-standing.ts'
import { paths } from '../../paths.ts'
import { type AreaWording, areaWording, type HeldText } from '../area-wording.ts'
import type { ChosenTexts, WordingsQuery } from '../wordings-choice.ts'
import { type ColumnView, columnView } from './column-view.ts'
import { type ImprovementRow, improvementRows } from './improvement-rows.ts'

interface Choice {
  readonly value: string
  readonly text: string
}

/** One inspection in the list of all: what it says on the line, and whether it is one of the two. */
export interface InspectionRow {
  readonly id: string
  readonly when: string
  readonly href: string
  readonly kind: string
  readonly grade: ShownGrade
  readonly remark: string | undefined
  readonly text: string
  readonly side: 'left' | 'right' | undefined
}

/** What the page of one area's wording over the inspections of an authority shows. */
export interface WordingsView {
  readonly authority: { readonly name: string; readonly href: string; readonly slug: string }
  readonly area: string
  readonly heading: string
  readonly areas: readonly Choice[]
  readonly inspections: readonly Choice[]
  readonly chosen: { readonly area: string; readonly left: string; readonly right: string }
  readonly rows: readonly InspectionRow[]
  /** Earlier first; one where the record has one inspection. */
  readonly columns: readonly ColumnView[]
  readonly improvements: readonly ImprovementRow[]
  /** In words, which areas for improvement these are. */
  readonly belonging: string
  /** Whether any text is held at all. */
  readonly anyText: boolean
}

type Chosen = Extract<ChosenTexts, { kind: 'chosen' }>

export function wordingsView(
  authority: Authority,
  { area }: WordingsQuery,
  { left, right }: Chosen,
  all: readonly HeldText[]
): WordingsView {
  const line = areaLine(area)
  const pair = [left, right].flatMap((text) => (text ? [areaWording(area, text)] : []))
  const [earlier, later] = pair.length === 2 ? pair : [undefined, pair[0]]
  return {
    authority: {
      name: distinctName(authority),
      href: paths.authority(authority.slug),
      slug: authority.slug
    },
    area: line.label,
    heading: `${line.label}: how inspections put it`,
    areas: areaLineIds.map((id) => ({ value: id, text: areaLine(id).label })),
    inspections: all.map(({ activity }) => ({ value: activity.address, text: inspectionInWords(activity) })),
    chosen: { area, left: left?.activity.address ?? '', right: right.activity.address },
    rows: all.map((text) => ({
      ...inspectionRow(area, text),
      side: text === left ? 'left' : text === right ? 'right' : undefined
    })),
    columns: pair.map(columnView),
    improvements: later ? improvementRows(earlier, later, all) : [],
    belonging: belonging(pair),
    anyText: all.some(({ passages }) => passages.length > 0)
  }
}

function inspectionRow(area: WordingsQuery['area'], text: HeldText): Omit<InspectionRow, 'side'> {
  const { activity } = text
  const line = areaLine(area)
  const { improvements, sections, read } = areaWording(area, text)
  const paragraphs = sections.reduce((sum, section) => sum + section.passages.length, 0)
  const standing = standingOnLine(line, activity)
  return {
    id: activity.address,
    when: datesInWords(activity.startsOn, activity.endsOn),
    href: paths.inspection(activity),
    kind: activityLabel(activity.kind),
    grade:
      activity.judgements.length === 0
        ? { tone: 'not-judged', text: 'Gives no grades' }
        : shownStanding(line, standing),
    remark: standingRemark(standing, activity),
    text: [
      count(improvements.length, 'area for improvement', 'areas for improvement'),
      read ? `${count(paragraphs, 'paragraph')} on it` : 'its report is not in the record'
    ].join(', ')
  }
}

function belonging(pair: readonly AreaWording[]): string {
  const without = pair.filter(
    ({ improvementsByArea, improvements }) => !improvementsByArea && improvements.length > 0
  )
  if (without.length === 0) return 'Those whose theme in the report names this area, or no area.'
  const which =
    without.length === pair.length ? 'These reports do not say' : 'One of these reports does not say'
  return `${which} to which area an area for improvement belongs, so all of its areas for improvement stand here.`
}
