import { dayInEngland } from '../../../framework/day-in-england.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { problemAt } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { fillPost } from '../actions/fill-post.ts'
import type { TypedDays } from '../days.ts'
import { doneInAddress } from '../done-words.ts'
import type { TypedPerson } from '../person-in-post.ts'
import { heldBy } from '../staffing-words.ts'
import { PersonFields } from './person-fields.tsx'
import type { PostForm } from './post-form.tsx'

type Typed = TypedPerson & TypedDays

/** Gives a post to somebody from a day on. */
export const fillForm: PostForm<Typed> = {
  path: peoplePatterns.postHolder,
  viewed: 'form for a holder viewed',
  sent: 'post filled',
  start: (_post, _request, now) => ({ account: '', name: '', from: dayInEngland(now), to: '' }),
  typed: ({ form }) => ({
    account: typedText(form, 'account'),
    name: typedText(form, 'name'),
    from: typedValue(form, 'from'),
    to: typedValue(form, 'to')
  }),
  save: async ({ db, clock }, member, { params }, typed) => {
    const id = params['post'] ?? ''
    const outcome = await fillPost(db, clock, member, id, typed)
    return outcome.kind === 'filled'
      ? { kind: 'done', to: peoplePaths.post(id, doneInAddress('filled', outcome.holding)) }
      : outcome
  },
  title: () => 'Give the post to somebody',
  main: ({ post, title, action, typed, problems, people, now }) => (
    <>
      <span class="govuk-caption-l">{post.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        Now: {sentenceCase(heldBy(post.holdings, dayInEngland(now)))}. A post has one holder at a time:
        whoever holds it with no last day gives way on the day before.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <PersonFields question="Who holds it?" typed={typed} people={people} problems={problems} />
        <DateField
          id="from"
          name="from"
          value={typed.from}
          question="First day"
          problem={problemAt(problems, 'from')}
        />
        <DateField
          id="to"
          name="to"
          value={typed.to}
          question="Last day (optional)"
          hint="Leave it empty while nobody knows"
          problem={problemAt(problems, 'to')}
        />
        <div class="govuk-button-group">
          <Button text="Give the post" preventDoubleClick />
          <a href={peoplePaths.post(post.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}
