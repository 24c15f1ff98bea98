import { type AreaLineId, areaLine, type PointOnLine, pointOnLine } from '../../framework/area-lines.ts'
import { areasTellingOf, lineOfTheme } from '../../framework/area-texts.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import type { ContentPassage, ContentSection } from '../reports/contents.ts'
import { type SectionText, textBySection } from './reading-order.ts'

/** One inspection or visit with the text that the record holds of it. */
export interface HeldText {
  readonly activity: JudgedActivity
  readonly sections: readonly ContentSection[]
  readonly passages: readonly ContentPassage[]
}

/** What one inspection says of one area. */
export interface AreaWording {
  readonly activity: JudgedActivity
  /** Where it stands on the line; undefined where no framework decides what is judged, as for a visit. */
  readonly point: PointOnLine | undefined
  /** Areas for improvement and priority actions whose theme names the area, or that no theme gives to another. */
  readonly improvements: readonly ContentPassage[]
  /** Whether the report itself says which of them belong to the area. ILACS reports do not. */
  readonly improvementsByArea: boolean
  readonly sections: readonly SectionText[]
  /** For overall effectiveness, which no section is headed with: what stands before the first paragraph. */
  readonly summary: readonly ContentPassage[]
  /** Whether the text is read from the report itself; else papers tell of it, or nothing does. */
  readonly read: boolean
}

/** Gathers what an inspection says of an area, in printed order. */
export function areaWording(line: AreaLineId, { activity, sections, passages }: HeldText): AreaWording {
  const { framework } = activity
  const areas = framework === undefined ? [] : areasTellingOf(line, framework)
  const asked = passages.filter(({ kind }) => kind === 'improvement' || kind === 'priority-action')
  const byArea = asked.some(({ group }) => group !== undefined && lineOfTheme(group) !== undefined)
  return {
    activity,
    point: framework && pointOnLine(areaLine(line), framework, gradesOf(activity)),
    improvements: asked.filter(({ group }) => {
      const theme = group === undefined ? undefined : lineOfTheme(group)
      return theme === undefined || theme === line
    }),
    improvementsByArea: byArea,
    sections: textBySection(sections, passages).filter(({ section, position, passages: text }) => {
      const area = section && areaOfSection(sections, position)
      return area !== undefined && areas.includes(area) && text.length > 0
    }),
    summary: line === 'overall' ? passages.filter(({ kind }) => kind === 'summary') : [],
    read: passages.some(({ citation }) => citation !== undefined)
  }
}

/** The area of a section: its own, or that of the chapter of the same part in which it stands. */
export function areaOfSection(
  sections: readonly Pick<ContentSection, 'area' | 'level' | 'part'>[],
  position: number
): JudgementArea | undefined {
  const section = sections[position]
  if (section === undefined || section.area !== undefined || section.level === 1) return section?.area
  const chapter = sections.slice(0, position).findLast(({ level }) => level === 1)
  return chapter?.part === section.part ? chapter.area : undefined
}

function gradesOf({ judgements }: JudgedActivity) {
  return Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]))
}
