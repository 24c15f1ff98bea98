import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { endPost } from '../actions/end-post.ts'
import { doneInAddress } from '../done-words.ts'
import { openAfter } from '../holdings.ts'
import type { Holding } from '../post.ts'
import type { PostForm } from './post-form.tsx'

/** Ends a post that nobody is in any longer. */
export const endForm: PostForm<Record<string, never>> = {
  path: peoplePatterns.postEnd,
  viewed: 'form for the end of a post viewed',
  sent: 'post ended',
  start: () => ({}),
  typed: () => ({}),
  save: async ({ db, clock }, member, { params }) => {
    const id = params['post'] ?? ''
    const outcome = await endPost(db, clock, member, id)
    switch (outcome.kind) {
      case 'ended':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress('ended')) }
      case 'still-open':
        return { kind: 'unfit', problems: [{ field: 'open', message: stillOpen(outcome.holdings) }] }
      case 'not-there':
        return outcome
    }
  },
  title: () => 'End the post',
  main: ({ post, title, action, now }) => {
    const today = dayInEngland(now)
    const open = openAfter(post.holdings, today)
    return (
      <>
        <span class="govuk-caption-l">{post.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {open.length > 0 ? (
          <div class="tl-prose" id="open">
            <p>A post can end when nobody is in it any longer. First give a last day to:</p>
            <ul class="govuk-list govuk-list--bullet">
              {open.map(({ id, name }) => (
                <li key={id}>
                  <a href={peoplePaths.postHolding(post.id, id)}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <>
            <p class="tl-prose">
              It ends today, {longDate(today)}. Its history stays, and papers that name it are still
              understood. Nobody can hold it again.
            </p>
            <form method="post" action={action}>
              <div class="govuk-button-group">
                <Button text="End the post" classes="govuk-button--warning" preventDoubleClick />
                <a href={peoplePaths.post(post.id)}>Cancel</a>
              </div>
            </form>
          </>
        )}
      </>
    )
  }
}

function stillOpen(holdings: readonly Holding[]): string {
  return `Give ${listInWords(holdings.map(({ name }) => name))} a last day first`
}
