import { gradeLabel } from '../../../framework/grades.ts'
import type { ShownGrade } from '../../../ui/tone.ts'
import { paths } from '../../paths.ts'
import type { ContentPassage, ContentSection } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import type { Field } from '../field.ts'
import { fieldLabel } from '../field.ts'
import type { Inspection } from '../inspection.ts'
import { shownGrade } from '../shown-grade.ts'
import { standingWords } from '../standing.ts'
import type { Source } from './source-line.tsx'
import { sourceOf } from './source-line.tsx'

/** A piece of the report's text with its permanent address, its page and who stands behind it. */
export interface PassageView {
  readonly anchor: string
  readonly number: number
  readonly label: string
  readonly text: string
  readonly source: Source
  /** Said only where a person stands behind the text, or it does not come from a report. */
  readonly standing: string | undefined
  /** The paragraph that gives its full context; no address where the report was not read. */
  readonly restsOn: { readonly number: number; readonly href: string | undefined } | undefined
  readonly correctHref: string | undefined
}

export interface SectionView {
  readonly anchor: string
  readonly heading: string
  readonly grade: ShownGrade | undefined
  readonly paragraphs: readonly PassageView[]
}

export interface ReportTextView {
  readonly summary: readonly PassageView[]
  readonly improvements: readonly PassageView[]
  readonly priorityActions: readonly PassageView[]
  readonly sections: readonly SectionView[]
  /** Whether the text is the report's own, and not told by other papers. */
  readonly ownWords: boolean
}

/** The report's text in printed order, each piece with its address. */
export function reportTextView(inspection: Inspection, place: Place, mayCorrect: boolean): ReportTextView {
  const view = (passage: ContentPassage) => passageView(inspection, place, passage, mayCorrect)
  const ofKind = (kind: ContentPassage['kind']) =>
    inspection.passages.filter((passage) => passage.kind === kind)
  const paragraphs = ofKind('paragraph')
  const loose = paragraphs.filter((paragraph) => paragraph.section === undefined)
  return {
    summary: ofKind('summary').map(view),
    improvements: ofKind('improvement').map(view),
    priorityActions: ofKind('priority-action').map(view),
    sections: [
      ...(loose.length > 0
        ? [{ anchor: 'section-0', heading: 'Findings', grade: undefined, paragraphs: loose.map(view) }]
        : []),
      ...inspection.sections.map((section, position) => ({
        anchor: `section-${position + 1}`,
        heading: headingWithoutGrade(section),
        grade: section.grade && shownGrade(section.grade),
        paragraphs: paragraphs.filter((paragraph) => paragraph.section === position).map(view)
      }))
    ],
    ownWords: inspection.versions.length > 0
  }
}

/** The heading without the grade that ILACS reports repeat after a colon: it is shown as a grade beside it. */
export function headingWithoutGrade(section: Pick<ContentSection, 'heading' | 'grade'>): string {
  const { heading, grade } = section
  if (grade === undefined) return heading
  const colon = heading.lastIndexOf(':')
  if (colon < 0) return heading
  const after = heading
    .slice(colon + 1)
    .trim()
    .toLowerCase()
  return after !== '' && gradeLabel(grade).toLowerCase().startsWith(after) ? heading.slice(0, colon) : heading
}

function passageView(
  inspection: Inspection,
  place: Place,
  passage: ContentPassage,
  mayCorrect: boolean
): PassageView {
  const field: Field = { kind: passage.kind, number: passage.number }
  const { restsOnParagraph: rests } = passage
  const exists = inspection.passages.some((one) => one.kind === 'paragraph' && one.number === rests)
  return {
    anchor: `${passage.kind}-${passage.number}`,
    number: passage.number,
    label: fieldLabel(field),
    text: passage.value,
    source: sourceOf(place, field, passage),
    standing: passage.standing === 'read' ? undefined : standingWords(passage.standing),
    restsOn:
      rests === undefined
        ? undefined
        : { number: rests, href: exists ? paths.paragraph(place, rests) : undefined },
    correctHref: mayCorrect && inspection.versions.length > 0 ? paths.correct(place, field) : undefined
  }
}
