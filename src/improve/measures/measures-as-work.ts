import { longDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import { type LatestOfMeasure, latestOfMeasures } from './latest-store.ts'
import { frequencyInWords } from './measure-words.ts'
import { measuresPaths } from './measures-paths.ts'
import { nextValueOn } from './series.ts'

/** What measures ask of the posts that a member holds or stands in for: values whose day has come. */
export const measuresAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    const posts = new Set(member.posts.map(({ id }) => id))
    if (posts.size === 0 || !member.may.has('update-plan')) return []
    const held = await latestOfMeasures(tx, member.workspace.authority)
    return [...held.values()]
      .filter(({ measure: { post, illustrative } }) => post !== undefined && posts.has(post) && !illustrative)
      .flatMap((one) => valueDue(one))
      .filter(({ dueOn }) => dueOn === undefined || dueOn <= today)
  }
}

/** The value that is asked for next; the first one on no day, for nobody said when counting begins. */
function valueDue({ measure, latest }: LatestOfMeasure): WorkItem[] {
  const { id, title, everyMonths } = measure
  const next = { text: 'Enter the value', href: measuresPaths.newMeasureValue(id) }
  const dueOn = nextValueOn(latest?.asAt, everyMonths)
  const item = { key: `measure:${id}`, next }
  if (dueOn === undefined) {
    return [
      { ...item, title: `Enter the first value of “${title}”`, detail: 'Your post answers for the figure.' }
    ]
  }
  return [
    {
      ...item,
      title: `Enter the value of “${title}” for ${longDate(dueOn)}`,
      detail: `It is counted ${frequencyInWords(everyMonths)}, and your post answers for it.`,
      dueOn
    }
  ]
}
