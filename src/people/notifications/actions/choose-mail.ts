import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { appendToTrail } from '../../../trail/append.ts'
import type { SignedIn } from '../../permissions/caller.ts'
import { actorOf } from '../../permissions/member.ts'
import { type Choices, choicesOf, putChoice } from '../store.ts'
import { choiceFor, topics } from '../topics.ts'

/** Keeps how somebody wants to have each sort of news by mail. It holds for every authority that they work for. */
export async function chooseMail(
  db: Database,
  clock: Clock,
  caller: SignedIn,
  wanted: Choices
): Promise<{ readonly kind: 'kept' | 'unchanged' }> {
  const { account } = caller
  return inScope(db, { kind: 'account', account }, async (tx) => {
    const before = await choicesOf(tx, account)
    const changed = topics.flatMap((topic) => {
      const how = wanted[topic]
      return how === undefined || how === choiceFor(topic, before[topic]) ? [] : [{ topic, how }]
    })
    if (changed.length === 0) return { kind: 'unchanged' }
    for (const { topic, how } of changed) await putChoice(tx, account, topic, how)
    await appendToTrail(tx, clock.now(), {
      ...actorOf(caller),
      chain: 'accounts',
      action: 'choose mail',
      subject: { kind: 'account', id: account },
      before: Object.fromEntries(changed.map(({ topic }) => [topic, choiceFor(topic, before[topic])])),
      after: Object.fromEntries(changed.map(({ topic, how }) => [topic, how]))
    })
    return { kind: 'kept' }
  })
}
