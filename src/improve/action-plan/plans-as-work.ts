import { clockInWords } from '../../framework/deadline-clocks.ts'
import { deadlines } from '../../framework/deadlines.ts'
import { longDate } from '../../framework/iso-date.ts'
import type { WorkItem, WorkSource } from '../../people/my-work/work.ts'
import type { Member } from '../../people/permissions/member.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { listedPlans } from './listed-plan.ts'
import { planPaths } from './plan-paths.ts'
import { signOffsAskedOf } from './sign-off-store.ts'

/** What plans ask of people: signatures of the posts that they hold, and of whoever submits plans the law's last days. */
export const plansAsWork: WorkSource = {
  workOf: async (tx, member, today) => {
    if (!member.may.has('read-plan')) return []
    return [...(await toSign(tx, member)), ...(await clocksThatRun(tx, member, today))]
  }
}

async function toSign(tx: Transaction, member: Member): Promise<WorkItem[]> {
  const titles = new Map(member.posts.map(({ id, title }) => [id, title]))
  const waiting = await signOffsAskedOf(tx, member.workspace.authority, [...titles.keys()])
  return waiting.map(({ id, plan, title, post, askedBy, dueOn }) => ({
    key: `plan-sign-off:${id}`,
    title: `Sign off “${title}”`,
    detail: `${askedBy} asks the ${titles.get(post) ?? 'post'} by ${longDate(dueOn)}.`,
    dueOn,
    next: { text: 'Read and sign it', href: planPaths.planSignOff(plan, id) }
  }))
}

async function clocksThatRun(
  tx: Transaction,
  member: Member,
  today: Parameters<WorkSource['workOf']>[2]
): Promise<WorkItem[]> {
  if (!member.may.has('agree-plan')) return []
  const plans = await listedPlans(tx, member.workspace.authority, today)
  return plans
    .filter(({ plan }) => plan.state !== 'ended' && !plan.illustrative)
    .flatMap(({ plan, clocks }) =>
      clocks
        .filter(({ state }) => state === 'runs' || state === 'over')
        .map(
          (clock): WorkItem => ({
            key: `plan:${plan.id}:${clock.id}`,
            title: `${plan.title}: ${deadlines[clock.id].what}`,
            detail: clockInWords(clock),
            dueOn: clock.day,
            next: { text: 'Open the plan', href: planPaths.plan(plan.id) }
          })
        )
    )
}
