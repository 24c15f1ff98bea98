import { areaLabel } from '../../framework/judgement-areas.ts'
import type { DaysOnSite } from '../covers/cover-labels.ts'
import type { Outline } from '../outline/outline.ts'
import type { SifCover } from './cover.ts'

/**
 * The essential parts that a report lacks. Without them a file is incomplete, however much of it can be read: what
 * lost pages is never taken for the whole.
 */
export function missingParts(
  { title, authority, rows }: SifCover,
  onSite: DaysOnSite | undefined,
  { sections, paragraphs, unnumbered, closes }: Outline
): string[] {
  const named = new Set(sections.map(({ area }) => area))
  const lost = closes ? [] : rows.filter(({ area }) => !named.has(area)).map(({ area }) => areaLabel(area))
  return [
    ...(title === undefined ? ['the title'] : []),
    ...(authority === undefined ? ['the authority’s name'] : []),
    ...(onSite === undefined ? ['the dates of the inspection'] : []),
    ...(rows.some(({ grade }) => grade !== undefined) ? [] : ['the table of judgements']),
    ...(paragraphs.length + unnumbered.length > 0 ? [] : ['the findings']),
    ...lost.map((label) => `the section "${label}"`)
  ]
}
