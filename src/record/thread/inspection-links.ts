import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { RelationId } from '../../thread/relations.ts'
import type { ThingRef, ThreadLink } from '../../thread/thing.ts'
import type { PassageField } from '../activities/field.ts'
import type { PassageKind } from '../activities/passage-kinds.ts'
import type { ContentSection } from '../reports/contents.ts'
import type { Place } from '../reports/store.ts'
import { areaOfSection } from '../wordings/area-wording.ts'
import { inspectionRef, judgementRef, passageRef, reportRef } from './record-refs.ts'

/** What the record holds of one inspection, as far as it says how its parts hang together. */
export interface InspectionFrame {
  readonly place: Place
  readonly judged: readonly JudgementArea[]
  readonly sections: readonly Pick<ContentSection, 'area' | 'level' | 'part'>[]
  readonly passages: readonly FramedPassage[]
  /** Every version, by its hash. */
  readonly reports: readonly string[]
}

export interface FramedPassage extends PassageField {
  /** Position of the section it stands in. */
  readonly section: number | undefined
  /** For what was asked for: the paragraph that a source names as its full context, or as which it is printed too. */
  readonly restsOn: number | undefined
}

/**
 * The links that follow from an inspection. It led to its judgements, to what was asked for and to every passage; its
 * report tells of it; a numbered paragraph is evidence for the judgement that its section is headed with; and what was
 * asked for cites the paragraph that the source itself names. Nothing is guessed from likeness of words: whoever sees
 * that two texts belong together draws the link.
 */
export function linksOfInspection(frame: InspectionFrame): ThreadLink[] {
  const { place, passages } = frame
  const inspection = inspectionRef(place)
  const ledTo = [
    ...frame.judged.map((area) => judgementRef(place, area)),
    ...passages.map((passage) => passageRef(place, passage))
  ]
  return [
    ...ledTo.map((to) => link(inspection, 'leads-to', to)),
    ...frame.reports.map((sha256) => link(reportRef(sha256), 'reports', inspection)),
    ...passages.flatMap((passage) => [...evidenced(frame, passage), ...cited(frame, passage)])
  ]
}

function evidenced({ place, judged, sections }: InspectionFrame, passage: FramedPassage): ThreadLink[] {
  if (!isParagraph(passage.kind) || passage.section === undefined) return []
  const area = areaOfSection(sections, passage.section)
  if (area === undefined || !judged.includes(area)) return []
  return [link(passageRef(place, passage), 'evidences', judgementRef(place, area))]
}

function cited({ place, passages }: InspectionFrame, asked: FramedPassage): ThreadLink[] {
  const kind = asked.kind.startsWith('board-') ? 'board-paragraph' : 'paragraph'
  const paragraph = passages.find((one) => one.kind === kind && one.number === asked.restsOn)
  return paragraph ? [link(passageRef(place, asked), 'cites', passageRef(place, paragraph))] : []
}

function isParagraph(kind: PassageKind): boolean {
  return kind === 'paragraph' || kind === 'board-paragraph'
}

function link(from: ThingRef, relation: RelationId, to: ThingRef): ThreadLink {
  return { from, relation, to }
}
