import { type AreaLineId, areaLine, areaLineIds, pointOnLine } from '../../framework/area-lines.ts'
import type { JudgedActivity } from '../activities/activity.ts'

/**
 * The area on which to open the words of an inspection: help and protection where it grades that, as the page
 * itself does, else the first line of judgements that it grades. Undefined where it grades none, as a letter does.
 */
export function startingArea({
  framework,
  judgements
}: Pick<JudgedActivity, 'framework' | 'judgements'>): AreaLineId | undefined {
  if (framework === undefined) return undefined
  const grades = Object.fromEntries(judgements.map(({ area, grade }) => [area, grade]))
  const judged = areaLineIds.filter((id) => pointOnLine(areaLine(id), framework, grades).kind === 'judged')
  return judged.find((id) => id === usualArea) ?? judged[0]
}

/** What the page opens on where nobody chose. */
export const usualArea: AreaLineId = 'help-and-protection'
