import { randomUUID } from 'node:crypto'
import { isIsoDate } from '../../../framework/iso-date.ts'
import { lockWorkspace } from '../../../people/lock-workspace.ts'
import { actorOf, type Member, scopeOf } from '../../../people/permissions/member.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { inScope } from '../../../platform/database/scope.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { appendToTrail } from '../../../trail/append.ts'
import { type ExpectedDocument, expectedId } from '../expected-documents.ts'
import { expectedOf, putExpected } from '../expected-store.ts'
import { sectionNamed } from '../sections.ts'

/** What was typed of something that a section should hold. */
export interface TypedExpected {
  readonly what: string
  readonly section: string
  readonly owedBy: string
  readonly dueOn: string
  /** Why it is not asked for; empty where it is. */
  readonly leftOutBecause: string
}

export type ChangeExpectedOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'not-there' }

/** Says what a section should hold, who owes it and by when; without an id it is one more. */
export function changeExpected(
  db: Database,
  clock: Clock,
  member: Member,
  id: string | undefined,
  typed: TypedExpected
): Promise<ChangeExpectedOutcome> {
  const { authority } = member.workspace
  return inScope(db, scopeOf(member), async (tx): Promise<ChangeExpectedOutcome> => {
    await lockWorkspace(tx, authority)
    const all = await expectedOf(tx, authority)
    const before = all.find((one) => one.id === id)
    if (id !== undefined && before === undefined) return { kind: 'not-there' }
    const posts = (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined)
    const problems: RequestProblem[] = []
    const wrong = (field: string, message: string): undefined => {
      problems.push({ field, message })
      return undefined
    }
    const what = typed.what.trim().replaceAll(/\s+/g, ' ')
    if (what === '') wrong('what', 'Say what document it is')
    if (what.length > 200) wrong('what', `Say it in at most 200 characters; these are ${what.length}`)
    if (all.some((one) => one.id !== id && one.what.toLowerCase() === what.toLowerCase()))
      wrong('what', `“${what}” is on the list already`)
    const section = sectionNamed(typed.section) ?? wrong('section', 'Choose a section')
    const owedBy = posts.find((post) => post.id === typed.owedBy)?.id
    if (typed.owedBy !== '' && owedBy === undefined) wrong('owedBy', 'Choose a post that has not ended')
    const dueOn = isIsoDate(typed.dueOn) ? typed.dueOn : undefined
    if (typed.dueOn !== '' && dueOn === undefined) wrong('dueOn', 'Enter a real day, like 4 3 2027')
    const because = typed.leftOutBecause.trim()
    if (because.length > 500)
      wrong('leftOutBecause', `Say why in at most 500 characters; these are ${because.length}`)
    if (problems.length > 0 || section === undefined) return { kind: 'unfit', problems }
    const entry: ExpectedDocument = {
      ...{ id: before?.id ?? expectedId.parse(randomUUID()), section, what, owedBy, dueOn },
      leftOutBecause: because === '' ? undefined : because
    }
    await putExpected(tx, authority, entry)
    await appendToTrail(tx, clock.now(), {
      ...actorOf(member),
      chain: authority,
      action: before === undefined ? 'expect document' : 'change expected document',
      subject: { kind: 'expected-document', id: entry.id },
      before: before === undefined ? {} : fields(before),
      after: fields(entry)
    })
    return { kind: 'changed' }
  })
}

function fields({ what, section, owedBy, dueOn, leftOutBecause }: ExpectedDocument) {
  return {
    ...{ what, section, owedBy: owedBy ?? null, dueOn: dueOn ?? null },
    leftOutBecause: leftOutBecause ?? null
  }
}
