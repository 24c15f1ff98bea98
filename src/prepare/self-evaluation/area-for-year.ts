import { linesOf } from '../../framework/area-lines.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import { areasOf, versionsIn, type Year } from './self-evaluation.ts'

/**
 * The area of a year under which a claim of another year stands: the same where it is judged, else what asks the same
 * in that year's framework. Undefined where nothing does.
 */
export function areaForYear(area: JudgementArea, year: Year): JudgementArea | undefined {
  const judged = new Set(areasOf(year).map((one) => one.area))
  if (judged.has(area)) return area
  const following = linesOf(area).flatMap((line) =>
    versionsIn(year).flatMap(({ id }) => line.in[id]?.area ?? [])
  )
  return following.find((one) => judged.has(one))
}
