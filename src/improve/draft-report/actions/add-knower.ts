import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dayInForm } from '../../../people/forms/day-in-form.ts'
import type { Member } from '../../../people/permissions/member.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import { peopleHere } from '../../../people/posts/people-here.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { insertKnower, newKnower } from '../store.ts'
import { type DraftOutcome, onDraft, tellTrail } from './on-draft.ts'

export interface TypedKnower {
  /** The account of somebody here; empty for somebody else, who is named. */
  readonly account: string
  readonly name: string
  readonly since: string
  readonly how: string
}

/** Notes that somebody knows of a draft: since when, and how they were told. One with an account can open it from now. */
export function addKnower(
  db: Database,
  clock: Clock,
  member: Member,
  id: string,
  typed: TypedKnower
): Promise<DraftOutcome> {
  const { authority } = member.workspace
  return onDraft<DraftOutcome>(db, clock, member, { id, asks: 'list' }, async (open) => {
    const { tx, at, draft } = open
    const person = (await peopleHere(tx, authority, at)).find(({ account }) => account === typed.account)
    const name = person?.name ?? inOneLine(typed.name)
    const since = dayInForm('since', typed.since, 'Enter since when they know')
    const isThere = draft.knowers.some(
      (knower) =>
        knower.removedAt === undefined &&
        (person === undefined
          ? knower.account === undefined && knower.name.toLowerCase() === name.toLowerCase()
          : knower.account === person.account)
    )
    const problems: RequestProblem[] = [
      ...(typed.account !== '' && person === undefined
        ? [{ field: 'account', message: 'Choose somebody of your workspace, or name somebody else' }]
        : []),
      ...(name === '' ? [{ field: 'name', message: 'Choose a person, or enter who knows' }] : []),
      ...(name.length > 200 ? [{ field: 'name', message: 'Enter at most 200 characters' }] : []),
      ...(isThere ? [{ field: 'name', message: `${name} is on the list already` }] : []),
      ...(typed.how.length > 500 ? [{ field: 'how', message: 'Enter at most 500 characters' }] : []),
      ...('problem' in since ? [since.problem] : []),
      ...('day' in since && since.day > dayInEngland(at)
        ? [{ field: 'since', message: 'They cannot know since a day that is still to come' }]
        : [])
    ]
    if (problems.length > 0 || 'problem' in since) return { kind: 'unfit', problems }
    const told = { name, since: since.day, how: inOneLine(typed.how), addedBy: member.name }
    await insertKnower(tx, authority, draft.id, newKnower({ ...told, account: person?.account }), at)
    await tellTrail(open, {
      action: 'add who knows of draft report',
      before: {},
      after: { name, since: since.day }
    })
    return { kind: 'changed' }
  })
}
