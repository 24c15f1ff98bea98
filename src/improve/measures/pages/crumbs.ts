import { sectionWord } from '../../../ui/page/site.ts'
import { improvePaths } from '../../paths.ts'
import type { Measure } from '../measure.ts'

/** The way to the list of measures, and to one of them. */
export const crumbs = [
  { text: sectionWord('improve'), href: improvePaths.improve() },
  { text: 'Measures', href: improvePaths.measures() }
] as const

export function crumbsOf({ id, title }: Pick<Measure, 'id' | 'title'>) {
  return [...crumbs, { text: title, href: improvePaths.measure(id) }]
}
