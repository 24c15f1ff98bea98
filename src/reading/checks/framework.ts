import { frameworkVersion } from '../../framework/framework-versions.ts'
import { longDate, parseIsoDate } from '../../framework/iso-date.ts'
import type { Disagreement } from '../published-report.ts'
import type { Checked } from './checked.ts'
import { pageOf } from './page-of.ts'

/**
 * The framework's version was in force when fieldwork began. Where the report's areas and its dates name different
 * versions, one of the two was misread or misprinted.
 */
export function checkFramework({ framework, fieldworkStart }: Checked): Disagreement[] {
  if (!('value' in framework) || !('value' in fieldworkStart)) return []
  const { name, from, to } = frameworkVersion(framework.value)
  const start = parseIsoDate(fieldworkStart.value)
  if (start === undefined || ((from ?? start) <= start && start <= (to ?? start))) return []
  return [
    {
      check: 'framework',
      what: `The report follows “${name}”, which was not in force when fieldwork began on ${longDate(start)}.`,
      pages: [pageOf(fieldworkStart) ?? 1]
    }
  ]
}
