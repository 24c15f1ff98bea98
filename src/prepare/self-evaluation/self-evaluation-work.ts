import { dayInEngland } from '../../framework/day-in-england.ts'
import { longDate } from '../../framework/iso-date.ts'
import { areaLabel } from '../../framework/judgement-areas.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { count, sentenceCase } from '../../ui/prose/counts.ts'
import { claimInShort } from './claim.ts'
import { remarkedClaimsOf } from './comment-store.ts'
import { contributionsAskedOf, contributionsToTakeUp } from './contribution-store.ts'
import { paragraphCounts, wordTextsBroughtBy } from './from-word/store.ts'
import { selfEvaluationPaths } from './self-evaluation-paths.ts'
import { signOffsAskedOf } from './sign-off-store.ts'

/**
 * What the self-evaluation asks of the posts that a member holds or stands in for: contributions, sign-offs and remarks
 * on their claims; and what waits for the member themselves: answers to what they asked for, and what they brought in.
 */
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
      ...(await paragraphsToConfirm(tx, member)),
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
      })),
      ...(await answersToTakeUp(tx, member)),
      ...(await commentsToSettle(tx, member))
    ]
  }
}

/** What others answered to the member, until claims are made of it: an answer by itself claims nothing. */
async function answersToTakeUp(tx: Transaction, member: Member): Promise<WorkItem[]> {
  if (!member.may.has('write-self-evaluation')) return []
  const answered = await contributionsToTakeUp(tx, member.workspace.authority, member.account)
  return answered.map(({ id, year, area, answeredBy, answeredAt }) => ({
    key: `contribution-answered:${id}`,
    title: `Make claims of what was contributed to the self-evaluation of ${year}: ${areaLabel(area).toLowerCase()}`,
    detail: `${answeredBy ?? 'Somebody'} answered you${answeredAt === undefined ? '' : ` on ${longDate(dayInEngland(answeredAt))}`}. Nothing is claimed of it yet.`,
    next: { text: 'Read it beside the claims', href: selfEvaluationPaths.area(year, area) }
  }))
}

/** What others remarked on claims that the member stands behind or wrote. */
async function commentsToSettle(tx: Transaction, member: Member): Promise<WorkItem[]> {
  if (!member.may.has('write-self-evaluation')) return []
  const posts = member.posts.map(({ id }) => id)
  const { account, name } = member
  const remarked = await remarkedClaimsOf(tx, member.workspace.authority, { account, name, posts })
  return remarked.map(({ claim, text, year, post, open }) => ({
    key: `comments:${claim}`,
    title: `${sentenceCase(count(open, 'comment'))} to settle on a claim of ${year}: “${claimInShort({ text }, 60)}”`,
    detail:
      post !== undefined && posts.includes(post)
        ? 'Your post stands behind the claim.'
        : 'You wrote the claim.',
    next: { text: open === 1 ? 'Read it' : 'Read them', href: selfEvaluationPaths.claim(claim) }
  }))
}

/** What the member brought in from Word, while paragraphs of it wait: nothing of them is claimed until somebody says so. */
async function paragraphsToConfirm(tx: Transaction, member: Member): Promise<WorkItem[]> {
  if (!member.may.has('write-self-evaluation')) return []
  const { authority } = member.workspace
  const texts = await wordTextsBroughtBy(tx, authority, member.account)
  const counts = await paragraphCounts(
    tx,
    authority,
    texts.map(({ id }) => id)
  )
  return texts.flatMap(({ id, year, title }) => {
    const waits = counts.get(id)?.['to-confirm'] ?? 0
    if (waits === 0) return []
    return [
      {
        key: `word-text:${id}`,
        title: `${count(waits, 'paragraph')} to confirm for the self-evaluation of ${year}`,
        detail: `You brought in “${title}”. Nothing of it is claimed before somebody says so.`,
        next: { text: 'Confirm them', href: selfEvaluationPaths.wordText(year, id) }
      }
    ]
  })
}
