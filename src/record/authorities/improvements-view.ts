import { standingWords } from '../activities/standing.ts'
import { paths } from '../paths.ts'
import type { Place } from '../reports/store.ts'
import type { AuthorityRecord } from './authority-record.ts'
import type { ImprovementOverYears } from './improvements.ts'
import { inspectionInWords } from './standing-view.ts'

/** What one inspection or visit said needs to improve. */
export interface ImprovementGroup {
  readonly id: string
  readonly heading: string
  readonly href: string
  /** Priority actions first, where a report has any; each list under its own name then. */
  readonly lists: readonly {
    readonly name: string | undefined
    readonly items: readonly { readonly number: number; readonly text: string; readonly href: string }[]
  }[]
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
        lists: listsOf(activity, named),
        standing: [...new Set(named.map(({ standing }) => standingWords(standing)))].join('; ')
      }
    ]
  })
}

function listsOf(place: Place, named: readonly ImprovementOverYears[]): ImprovementGroup['lists'] {
  const of = (kind: ImprovementOverYears['kind']) =>
    named
      .filter((one) => one.kind === kind)
      .map(({ number, text }) => ({ number, text, href: paths.passage(place, { kind, number }) }))
  const [actions, improvements] = [of('priority-action'), of('improvement')]
  return [
    { name: 'Priority actions', items: actions },
    { name: actions.length > 0 ? 'Areas for improvement' : undefined, items: improvements }
  ].filter(({ items }) => items.length > 0)
}
