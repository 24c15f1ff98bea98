import type { ThreadLink } from '../../thread/thing.ts'
import type { JudgedActivity } from '../activities/activity.ts'
import { changeSince, isInspection, judgedBefore } from '../activities/change-since.ts'
import { judgementRef } from './record-refs.ts'

/**
 * Each judgement of an authority measures the one of the same area that the inspection before ended in, under whatever
 * name its framework gave the area: as the page of an inspection compares them. Give the activities newest first.
 */
export function linksBetweenJudgements(newestFirst: readonly JudgedActivity[]): ThreadLink[] {
  return newestFirst.filter(isInspection).flatMap((activity) => {
    const before = judgedBefore(activity, newestFirst)
    if (before === undefined) return []
    return activity.judgements.flatMap((judgement) => {
      const change = changeSince(judgement, before)
      if (!('judgedAs' in change)) return []
      const from = judgementRef(activity, judgement.area)
      return [{ from, relation: 'measures', to: judgementRef(before, change.judgedAs) }]
    })
  })
}
