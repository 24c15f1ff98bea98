import { ilacsVersionAt } from '../../framework/framework-versions.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { areaLabel, judgementAreas } from '../../framework/judgement-areas.ts'
import type { Section } from './document.ts'

/**
 * The sections of a bookcase on a day: the areas that the framework version in force judges, in its printed order, and
 * beside them what is of the whole authority (domain reference §4.2, evidence tag R). The overall judgement has no
 * documents of its own.
 */
export function sectionsOn(day: IsoDate): readonly Section[] {
  const areas = ilacsVersionAt(day)?.areas.map(({ area }) => area) ?? []
  return [...areas.filter((area) => area !== 'overall'), 'whole-authority']
}

/**
 * The same with every section that still holds something of an earlier framework behind them: a document is never
 * hidden because the areas were cut anew.
 */
export function sectionsWith(day: IsoDate, held: Iterable<Section>): readonly Section[] {
  const now = sectionsOn(day)
  const earlier = new Set(held)
  return [...now, ...judgementAreas.filter((area) => earlier.has(area) && !now.includes(area))]
}

/** The section's name, for headings and choices. */
export function sectionLabel(section: Section): string {
  return section === 'whole-authority' ? 'The whole authority' : areaLabel(section)
}

/** The word of an address or a form as a section; undefined where it names none. */
export function sectionNamed(word: string): Section | undefined {
  return word === 'whole-authority' ? word : judgementAreas.find((area) => area === word)
}
