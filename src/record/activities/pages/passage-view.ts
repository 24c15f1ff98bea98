import { nationalFrameworkLabel } from '../../../framework/national-framework.ts'
import type { MarkPassage } from '../../../thread/passages/passage.ts'
import { paths } from '../../paths.ts'
import type { ContentPassage } from '../../reports/contents.ts'
import type { Place } from '../../reports/store.ts'
import { passageRef } from '../../thread/record-refs.ts'
import { fieldKey, fieldLabel } from '../field.ts'
import type { Inspection } from '../inspection.ts'
import { standingWords } from '../standing.ts'
import { askedParagraphs } from './asked-paragraphs.ts'
import type { Source } from './source-line.tsx'
import { sourceOf } from './source-line.tsx'

/** A piece of the report's text with its permanent address, its page and who stands behind it. */
export interface PassageView {
  readonly anchor: string
  /** Where it is a numbered paragraph as well: its address as that. */
  readonly alsoAnchor: string | undefined
  /** The number that the report prints before it; its place in the list where it prints none. */
  readonly number: number
  readonly label: string
  readonly text: string
  /** How it stands in the text: with its number, or without one as prose or a bullet. */
  readonly form: 'numbered' | 'prose' | 'bullet'
  readonly source: Source
  /** Said only where a person stands behind the text, or it does not come from a report. */
  readonly standing: string | undefined
  /** What the newest reading says, where a person's words stand over it and the person saw other words. */
  readonly readAs: string | undefined
  /** The paragraph that gives its full context; no address where the report was not read. */
  readonly restsOn: { readonly number: number; readonly href: string | undefined } | undefined
  /** The parts of the national framework that it names: "Outcome 1: children, young people …". */
  readonly nationalFramework: readonly string[]
  readonly correctHref: string | undefined
  /** What can be made of it by whoever reads it. */
  readonly mark: { readonly text: string; readonly href: string } | undefined
}

/** Builds the views of an inspection's passages; `mayCorrect` where the reader keeps the record. */
export function passageViews(
  inspection: Inspection,
  place: Place,
  mayCorrect: boolean,
  mark?: MarkPassage | undefined
): (passage: ContentPassage) => PassageView {
  const held = inspection.versions.length > 0
  const paragraphs = new Set(
    inspection.passages.flatMap(({ kind, number }) => (kind === 'paragraph' ? [number] : []))
  )
  const asked = askedParagraphs(inspection.passages)
  return (passage) => {
    const paragraph = asked.get(passage)
    const { kind, number, restsOnParagraph: rests } = passage
    const field = { kind, number }
    return {
      anchor: `${kind}-${number}`,
      alsoAnchor: paragraph && `${paragraph.kind}-${paragraph.number}`,
      number: passage.printedNumber ?? number,
      label: fieldLabel(field),
      text: passage.value,
      form: kind === 'text' ? (passage.form ?? 'prose') : 'numbered',
      source: sourceOf(place, field, passage),
      standing: passage.standing === 'read' ? undefined : standingWords(passage.standing),
      readAs: contestedReading(inspection, fieldKey(field)),
      restsOn:
        rests === undefined
          ? undefined
          : { number: rests, href: paragraphs.has(rests) ? paths.paragraph(place, rests) : undefined },
      nationalFramework: passage.nationalFramework.map(nationalFrameworkLabel),
      correctHref: mayCorrect && held ? paths.correct(place, field) : undefined,
      mark: mark?.(passageRef(place, field), passage.citation?.page)
    }
  }
}

/** What the newest reading says of a value over which a person's stands, where it is not what the person saw. */
export function contestedReading({ besideCorrections }: Inspection, field: string): string | undefined {
  const beside = besideCorrections.find((one) => one.field === field && one.stands)
  return beside?.agrees === 'with-neither' ? (beside.read ?? 'nothing') : undefined
}
