import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { errorAt, problemAt } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { changeLastDay } from '../actions/change-last-day.ts'
import { takeBackHolding } from '../actions/take-back-holding.ts'
import { spanInWords } from '../days.ts'
import { doneInAddress } from '../done-words.ts'
import type { Holding, StaffedPost } from '../post.ts'
import type { PostForm } from './post-form.tsx'

/** Changes the last day that somebody has in a post. */
export const lastDayForm: PostForm<{ readonly to: string }> = {
  path: peoplePatterns.postHolding,
  viewed: 'form for a last day viewed',
  sent: 'last day changed',
  start: (post, params) => {
    const holding = holdingAt(post, params)
    return holding && { to: holding.endsOn ?? '' }
  },
  typed: ({ form }) => ({ to: typedValue(form, 'to') }),
  save: async ({ db, clock }, member, { params }, { to }) => {
    const id = params['post'] ?? ''
    const outcome = await changeLastDay(db, clock, member, id, { holding: params['holding'] ?? '', to })
    switch (outcome.kind) {
      case 'changed':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress('last-day', outcome.holding)) }
      case 'unchanged':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress('unchanged')) }
      default:
        return outcome
    }
  },
  title: (post, params) => `${holdingAt(post, params)?.name ?? ''} in the post`,
  main: ({ post, title, action, params, typed, problems }) => {
    const holding = holdingAt(post, params)
    if (holding === undefined) return null
    const holder = holding.kind === 'holder'
    return (
      <>
        <span class="govuk-caption-l">{post.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p>
          {holder ? 'Holds the post' : 'Stands in'} {spanInWords(holding)}
          {holding.because === undefined ? '' : `: ${holding.because}`}.
        </p>
        <form class="tl-prose" method="post" action={action} noValidate>
          <DateField
            id="to"
            name="to"
            value={typed.to}
            question={holder ? 'Last day (optional)' : 'Last day'}
            hint={holder ? 'Leave it empty while nobody knows' : undefined}
            problem={problemAt(problems, 'to')}
          />
          <div class="govuk-button-group">
            <Button text="Save the last day" preventDoubleClick />
            <a href={peoplePaths.post(post.id)}>Cancel</a>
          </div>
        </form>
        <p>
          <a href={peoplePaths.holdingTakenBack(post.id, holding.id)}>Entered by mistake? Take it back</a>
        </p>
      </>
    )
  }
}

/** Takes back what was entered by mistake. */
export const takeBackForm: PostForm<{ readonly reason: string }> = {
  path: peoplePatterns.holdingTakenBack,
  viewed: 'form for taking back a holding viewed',
  sent: 'holding taken back',
  start: (post, params) => holdingAt(post, params) && { reason: '' },
  typed: ({ form }) => ({ reason: typedText(form, 'reason') }),
  save: async ({ db, clock }, member, { params }, { reason }) => {
    const id = params['post'] ?? ''
    const holding = params['holding'] ?? ''
    const outcome = await takeBackHolding(db, clock, member, id, { holding, reason })
    return outcome.kind === 'taken-back'
      ? { kind: 'done', to: peoplePaths.post(id, doneInAddress('taken-back')) }
      : outcome
  },
  title: () => 'Take it back',
  main: ({ post, title, action, params, typed, problems }) => {
    const holding = holdingAt(post, params)
    if (holding === undefined) return null
    return (
      <>
        <span class="govuk-caption-l">{post.title}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="tl-prose">
          {sentenceCase(holding.name)} will no longer stand in the history of the post at all. If they did
          hold it and left, <a href={peoplePaths.postHolding(post.id, holding.id)}>give them a last day</a>{' '}
          instead.
        </p>
        <form class="tl-prose" method="post" action={action} noValidate>
          <Input
            id="reason"
            name="reason"
            value={typed.reason}
            label={{ text: 'Why was it a mistake?', classes: 'govuk-label--s' }}
            hint={{
              text: 'It stands in the trail beside what was entered. For example: wrong person chosen'
            }}
            errorMessage={errorAt(problems, 'reason')}
          />
          <div class="govuk-button-group">
            <Button text="Take it back" classes="govuk-button--warning" preventDoubleClick />
            <a href={peoplePaths.post(post.id)}>Cancel</a>
          </div>
        </form>
      </>
    )
  }
}

function holdingAt({ holdings }: StaffedPost, params: WebRequest['params']): Holding | undefined {
  return holdings.find(({ id }) => id === params['holding'])
}
