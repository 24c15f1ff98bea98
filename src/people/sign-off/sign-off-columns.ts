import { z } from 'zod'
import { isIsoDate } from '../../framework/iso-date.ts'
import type { AccountId } from '../permissions/caller.ts'
import { postId } from '../posts/post.ts'
import { type GivenSignOff, type SignOff, signOffId } from './sign-off.ts'

// Each room keeps the sign-offs of its own things in a table of its own, bound to what is signed by a key. What is the
// same in all of them is said here once: the columns, and how a row is read.

/** A row of such a table as a sign-off of a content. */
export function signOffRow<Content>(content: z.ZodType<Content>) {
  return z
    .object({
      id: signOffId,
      post: postId,
      due_on: z.string().refine(isIsoDate),
      asked_by: z.string(),
      asked_account: z.custom<AccountId>((id) => typeof id === 'string').nullable(),
      asked_at: z.date(),
      state: z.enum(['asked', 'given', 'taken-back']),
      given_by: z.string().nullable(),
      given_as: z.enum(['holder', 'deputy']).nullable(),
      given_at: z.date().nullable(),
      content: content.nullable()
    })
    .transform(
      (row): SignOff<Content> => ({
        ...{ id: row.id, post: row.post, dueOn: row.due_on, askedBy: row.asked_by },
        ...{ askedAccount: row.asked_account ?? undefined, askedAt: row.asked_at },
        takenBack: row.state === 'taken-back',
        given: givenOf<Content>(row)
      })
    )
}

function givenOf<Content>(row: {
  readonly given_by: string | null
  readonly given_as: GivenSignOff<Content>['as'] | null
  readonly given_at: Date | null
  readonly content: Content | null
}): GivenSignOff<Content> | undefined {
  const { given_by: by, given_as: as, given_at: at, content } = row
  return by === null || as === null || at === null || content === null ? undefined : { by, as, at, content }
}

/** The columns of a sign-off when it is asked for. */
export function askedColumns(asked: AskedSignOff) {
  return {
    ...{ id: asked.id, post: asked.post, due_on: asked.dueOn, state: 'asked' as const },
    ...{ asked_by: asked.askedBy, asked_account: asked.askedAccount, asked_at: asked.askedAt }
  }
}

/** A sign-off as it is asked for: by somebody with an account. */
export interface AskedSignOff
  extends Pick<SignOff<unknown>, 'id' | 'post' | 'dueOn' | 'askedBy' | 'askedAt'> {
  readonly askedAccount: AccountId
}

/** The columns that change when it is given. */
export function givenColumns({ by, as, at, content }: GivenSignOff<unknown>) {
  return {
    ...{ state: 'given' as const, given_by: by, given_as: as, given_at: at },
    content: JSON.stringify(content)
  }
}
