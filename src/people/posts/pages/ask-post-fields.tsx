import type { ComponentChildren } from 'preact'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Select } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { errorAt, problemAt } from '../../forms/problems.tsx'
import { peoplePaths } from '../../paths.ts'
import { officerWords } from '../officer-words.ts'
import type { StaffedPost } from '../post.ts'

/** What every asking of a post says: which post, and by which day. */
export interface AskedOfPost {
  readonly post: string
  readonly dueOn: string
}

interface Props {
  readonly question: string
  readonly posts: readonly StaffedPost[]
  readonly typed: AskedOfPost
  readonly problems: readonly RequestProblem[]
  /** Where whoever asks nobody goes back to. */
  readonly cancel: string
  /** What else is asked, between the post and the day. */
  readonly children?: ComponentChildren
}

/** The fields and the button of a form that asks a post for something by a day: `post` and `due`. */
export function AskPostFields({ question, posts, typed, problems, cancel, children }: Props) {
  return (
    <>
      <PostSelect question={question} posts={posts} value={typed.post} problems={problems} />
      {children}
      <DateField
        id="due"
        name="due"
        value={typed.dueOn}
        question="By which day?"
        problem={problemAt(problems, 'due')}
      />
      <div class="govuk-button-group">
        <Button text="Ask" preventDoubleClick />
        <a href={cancel}>Cancel</a>
      </div>
    </>
  )
}

/** A choice among the posts that stand; where there is none, the way to name the first. */
function PostSelect(props: {
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
