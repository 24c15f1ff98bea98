import { longDate } from '../../framework/iso-date.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { WorkSource } from '../../people/my-work/work.ts'
import { contributionsAskedOf } from './contribution-store.ts'
import { selfEvaluationPaths } from './self-evaluation-paths.ts'
import { signOffsAskedOf } from './sign-off-store.ts'

/** What the self-evaluation asks of the posts that a member holds or stands in for: contributions and sign-offs. */
export const selfEvaluationWork: WorkSource = {
  workOf: async (tx, member) => {
    const { authority } = member.workspace
    const titles = new Map(member.posts.map(({ id, title }) => [id, title]))
    const posts = [...titles.keys()]
    const asked = member.may.has('write-self-evaluation')
      ? await contributionsAskedOf(tx, authority, posts)
      : []
    const toSign = member.may.has('read-self-evaluation') ? await signOffsAskedOf(tx, authority, posts) : []
    return [
      ...asked.map(({ id, year, area, post, askedBy, dueOn }) => ({
        key: `contribution:${id}`,
        title: `Contribute to the self-evaluation of ${year}: ${areaLabel(area).toLowerCase()}`,
        detail: `${askedBy} asks the ${titles.get(post) ?? 'post'} by ${longDate(dueOn)}.`,
        dueOn,
        next: { text: 'Write the contribution', href: selfEvaluationPaths.contribution(year, id) }
      })),
      ...toSign.map(({ id, year, post, askedBy, dueOn }) => ({
        key: `sign-off:${id}`,
        title: `Sign off the self-evaluation of ${year}`,
        detail: `${askedBy} asks the ${titles.get(post) ?? 'post'} by ${longDate(dueOn)}.`,
        dueOn,
        next: { text: 'Read and sign it', href: selfEvaluationPaths.signOff(year, id) }
      }))
    ]
  }
}
