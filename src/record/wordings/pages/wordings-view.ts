import { activityLabel } from '../../../framework/activity-kinds.ts'
import { areaLine, areaLineIds } from '../../../framework/area-lines.ts'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { dateInWords, datesInWords } from '../../../ui/prose/dates.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import type { ShownGrade } from '../../../ui/tone.ts'
import type { JudgedActivity } from '../../activities/activity.ts'
import type { Authority } from '../../authorities/authority.ts'
import { distinctName } from '../../authorities/distinct-name.ts'
import { shownStanding, standingOnLine, standingRemark } from '../../national/line-standing.ts'
import { paths } from '../../paths.ts'
import { type AreaWording, areaWording, type HeldText } from '../area-wording.ts'
import type { ChosenTexts, WordingsQuery } from '../wordings-choice.ts'
import { type ColumnView, columnView } from './column-view.ts'
import { type ComparedImprovements, compareImprovements } from './compare-improvements.ts'

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
  /** Whether it is one of the two below; else the address that puts it beside the later one. */
  readonly shown: boolean
  readonly besideHref: string
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
  /** What stands side by side, or why there is nothing beside it. */
  readonly sentence: string
  /** Earlier first; one where the record has one inspection or the same one is chosen twice. */
  readonly columns: readonly ColumnView[]
  /** Undefined where neither has any. */
  readonly improvements: ComparedImprovements | undefined
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
    inspections: all.map(({ activity }) => ({ value: activity.address, text: inShort(activity) })),
    chosen: { area, left: (left ?? right).activity.address, right: right.activity.address },
    rows: all.map((text) => ({
      ...inspectionRow(area, text),
      shown: text === left || text === right,
      besideHref: paths.wordings(authority.slug, {
        area,
        left: text.activity.address,
        right: right.activity.address
      })
    })),
    sentence: sideBySide(pair, all),
    columns: pair.map(columnView),
    improvements:
      later && pair.some(({ improvements }) => improvements.length > 0)
        ? compareImprovements(earlier, later, all)
        : undefined,
    belonging: belonging(pair),
    anyText: all.some(({ passages }) => passages.length > 0)
  }
}

function inspectionRow(
  area: WordingsQuery['area'],
  text: HeldText
): Omit<InspectionRow, 'shown' | 'besideHref'> {
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
    text: heldInWords(improvements.length, read ? paragraphs : undefined)
  }
}

/** "2 areas for improvement, 13 paragraphs on it"; without the report, what other papers tell. */
function heldInWords(improvements: number, paragraphs: number | undefined): string {
  const asked = count(improvements, 'area for improvement', 'areas for improvement')
  if (paragraphs !== undefined) return sentenceCase(`${asked}, ${count(paragraphs, 'paragraph')} on it`)
  if (improvements === 0) return 'Its report is not in the record'
  return `Its report is not in the record; public papers tell of ${asked}`
}

function sideBySide(pair: readonly AreaWording[], all: readonly HeldText[]): string {
  if (pair.length > 1) {
    return pair.map(({ activity }) => datesInWords(activity.startsOn, activity.endsOn)).join(' beside ')
  }
  return all.length > 1
    ? 'The same inspection is chosen twice. Choose another one to put beside it.'
    : 'The record holds one inspection of this authority, so there is none to put beside it.'
}

function belonging(pair: readonly AreaWording[]): string {
  const without = pair.filter((one) => !one.improvementsByArea && one.improvements.length > 0)
  if (without.length === 0) {
    return 'Those whose theme in the report names this area, and those whose theme names none.'
  }
  const of = listInWords(without.map(({ activity }) => activity.startsOn.slice(0, 4)))
  const reports = without.length === 1 ? 'report' : 'reports'
  const say = without.length === 1 ? 'does' : 'do'
  return `The ${reports} of ${of} ${say} not say to which area an area for improvement belongs: all of ${without.length === 1 ? 'its' : 'their'} areas for improvement stand here.`
}

/** Short enough for a list to choose from: "October 2018, short inspection". */
function inShort({ startsOn, kind }: JudgedActivity): string {
  const label = activityLabel(kind)
  return `${dateInWords(startsOn.slice(0, 7))}, ${lowerFirst(label)}`
}
