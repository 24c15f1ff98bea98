import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { JudgementArea } from '../../../framework/judgement-areas.ts'
import { plainLines } from '../../../people/drafts/draft.ts'
import type { PostId } from '../../../people/posts/post.ts'
import { postOf } from '../../../people/posts/store.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { TrailFields } from '../../../trail/entry.ts'
import { type Basis, bases, type Claim, problemsWithClaim } from '../claim.ts'
import { areaIn, isQuestion, type Question, type Year } from '../self-evaluation.ts'

/** A claim as a form says it. */
export interface TypedClaim {
  readonly text: string
  readonly area: string
  readonly question: string
  /** Empty where nobody is named yet. */
  readonly post: string
  readonly basis: string
}

export interface ClaimFields {
  readonly text: string
  readonly area: JudgementArea
  readonly question: Question
  readonly post: PostId | undefined
  readonly basis: Basis
}

export type CheckedClaim =
  | { readonly kind: 'fits'; readonly fields: ClaimFields }
  | { readonly kind: 'unfit'; readonly problems: readonly RequestProblem[] }

/** What a form means, or what is wrong with it. The post is one of the authority's that stands. */
export async function checkedClaim(
  tx: Transaction,
  authority: AuthoritySlug,
  year: Year,
  typed: TypedClaim
): Promise<CheckedClaim> {
  const text = plainLines(typed.text).trim()
  const area = areaIn(year, typed.area)
  const question = isQuestion(typed.question) ? typed.question : undefined
  const basis = bases.find((one) => one === typed.basis)
  const post = typed.post === '' ? undefined : await postOf(tx, authority, typed.post)
  const noPost = typed.post !== '' && (post === undefined || post.endedOn !== undefined)
  const problems = [
    ...problemsWithClaim(text),
    ...(area === undefined ? [{ field: 'area', message: `Choose an area that is judged in ${year}` }] : []),
    ...(question === undefined
      ? [{ field: 'question', message: 'Choose the question that it answers' }]
      : []),
    ...(basis === undefined ? [{ field: 'basis', message: 'Choose what it rests on' }] : []),
    ...(noPost ? [{ field: 'post', message: 'Choose a post from the list' }] : [])
  ]
  if (problems.length > 0 || area === undefined || question === undefined || basis === undefined) {
    return { kind: 'unfit', problems }
  }
  return { kind: 'fits', fields: { text, area, question, basis, post: post?.id } }
}

/** A claim's fields as the trail keeps them. */
export function fieldsOf({ text, area, question, post, basis }: Pick<Claim, keyof ClaimFields>) {
  return { text, area, question, post: post ?? null, basis } satisfies TrailFields
}
