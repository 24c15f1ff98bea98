import { standingWords } from '../activities/standing.ts'
import { paths } from '../paths.ts'
import type { AuthorityRecord } from './authority-record.ts'
import { inspectionInWords } from './standing-view.ts'

/** What one inspection or visit said needs to improve. */
export interface ImprovementGroup {
  readonly id: string
  readonly heading: string
  readonly href: string
  readonly items: readonly { readonly number: number; readonly text: string; readonly href: string }[]
  /** Who stands behind the words. */
  readonly standing: string
}

/** The areas for improvement of all years, the newest inspection first. */
export function improvementGroups({
  activities,
  improvements
}: AuthorityRecord): readonly ImprovementGroup[] {
  return activities.flatMap((activity) => {
    const named = improvements.filter((improvement) => improvement.activity === activity.id)
    if (named.length === 0) return []
    return [
      {
        id: activity.address,
        heading: inspectionInWords(activity),
        href: paths.inspection(activity),
        items: named.map(({ number, text }) => ({ number, text, href: paths.improvement(activity, number) })),
        standing: [...new Set(named.map(({ standing }) => standingWords(standing)))].join('; ')
      }
    ]
  })
}
