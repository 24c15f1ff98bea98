import { errorAt } from '../../../people/forms/problems.tsx'
import { peoplePaths } from '../../../people/paths.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Select } from '../../../ui/govuk/components.tsx'

/** A choice among the posts that stand; where there is none, the way to name the first. */
export function PostSelect(props: {
  readonly question: string
  readonly posts: readonly StaffedPost[]
  readonly value: string
  readonly problems: readonly RequestProblem[]
}) {
  const standing = props.posts.filter(({ endedOn }) => endedOn === undefined)
  return (
    <>
      {standing.length === 0 && (
        <p>
          Your authority has named no post yet. <a href={peoplePaths.posts()}>Name the posts</a> first.
        </p>
      )}
      <Select
        id="post"
        name="post"
        value={props.value}
        label={{ text: props.question, classes: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Choose a post' },
          ...standing.map((post) => ({ value: post.id, text: officerWords(post) }))
        ]}
        errorMessage={errorAt(props.problems, 'post')}
      />
    </>
  )
}
