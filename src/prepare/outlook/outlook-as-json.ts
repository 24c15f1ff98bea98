import type { IsoDate } from '../../framework/iso-date.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { backTest } from '../../record/outlook/back-test.ts'
import type { OutlookHere } from './outlook-here.ts'
import type { Overruling } from './overruling.ts'

/** The outlook as data: what the rules say, how often they were right, and what people here expect in its place. */
export function outlookAsJson(
  { authority, name }: Workspace,
  { outlook: { last, next }, facts }: OutlookHere,
  overrulings: readonly Overruling[],
  today: IsoDate
) {
  const { all, withoutPause } = backTest(facts.inspections)
  return {
    ...{ authority: { slug: authority, name }, asAt: today },
    lastInspection: last === undefined ? null : { kind: last.kind, startsOn: last.startsOn },
    next,
    backTest: { all, withoutPause },
    overrulings: overrulings.map(({ id: _id, withdrawn, madeAs, ...one }) => ({
      ...{ ...one, madeAs: madeAs ?? null, withdrawn: withdrawn ?? null }
    }))
  }
}
