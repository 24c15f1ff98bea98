import { activityLabel } from '../../../framework/activity-kinds.ts'
import { datesInWords } from '../../../ui/prose/dates.ts'
import { headingWithoutGrade } from '../../activities/pages/report-text-view.ts'
import { passageName } from '../../activities/passage-kinds.ts'
import { paths } from '../../paths.ts'
import type { ContentPassage } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import type { AreaWording } from '../area-wording.ts'

/** A paragraph of a column, with its place in the record and in the report. */
export interface ColumnPassage {
  readonly id: string
  /** The number printed before it; undefined for text without one. */
  readonly number: number | undefined
  readonly name: string
  readonly href: string
  readonly text: string
}

/** What one inspection says of the area, to be read beside another. */
export interface ColumnView {
  readonly id: string
  readonly when: string
  readonly kind: string
  readonly href: string
  readonly parts: readonly {
    readonly id: string
    readonly heading: string
    readonly passages: readonly ColumnPassage[]
  }[]
  /** Why there is no text; undefined where there is. */
  readonly without: 'not-read' | 'no-section' | undefined
}

export function columnView({ activity, sections, summary, read }: AreaWording): ColumnView {
  const parts = [
    ...(summary.length > 0 ? [{ heading: 'Summary', passages: summary }] : []),
    ...sections.map(({ section, passages }) => ({
      heading: section ? headingWithoutGrade(section) : 'Findings',
      passages
    }))
  ].map(({ heading, passages }, place) => ({
    id: `${activity.address}-${place + 1}`,
    heading,
    passages: passages.map((passage) => columnPassage(activity, passage))
  }))
  return {
    id: activity.address,
    when: datesInWords(activity.startsOn, activity.endsOn),
    kind: activityLabel(activity.kind),
    href: paths.inspection(activity),
    parts,
    without: parts.length > 0 ? undefined : read ? 'no-section' : 'not-read'
  }
}

function columnPassage(place: Place, passage: ContentPassage): ColumnPassage {
  const numbered = passage.kind === 'paragraph' || passage.kind === 'board-paragraph'
  return {
    id: `${passage.kind}-${passage.number}`,
    number: numbered ? passage.number : undefined,
    name: passageName(passage),
    href: paths.passage(place, passage),
    text: passage.value
  }
}
