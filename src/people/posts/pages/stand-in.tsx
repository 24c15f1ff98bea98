import { dayInEngland } from '../../../framework/day-in-england.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input } from '../../../ui/govuk/components.tsx'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { errorAt, problemAt } from '../../forms/problems.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { standIn } from '../actions/stand-in.ts'
import type { TypedDays } from '../days.ts'
import { doneInAddress } from '../done-words.ts'
import type { TypedPerson } from '../person-in-post.ts'
import { PersonFields } from './person-fields.tsx'
import type { PostForm } from './post-form.tsx'

type Typed = TypedPerson & TypedDays & { readonly because: string }

/** Lets a deputy stand in for an absence. */
export const standInForm: PostForm<Typed> = {
  path: peoplePatterns.postDeputy,
  viewed: 'form for a deputy viewed',
  sent: 'deputy let in',
  start: (_post, _request, now) => ({ account: '', name: '', from: dayInEngland(now), to: '', because: '' }),
  typed: ({ form }) => ({
    account: typedText(form, 'account'),
    name: typedText(form, 'name'),
    from: typedValue(form, 'from'),
    to: typedValue(form, 'to'),
    because: typedText(form, 'because')
  }),
  save: async ({ db, clock }, member, { params }, typed) => {
    const id = params['post'] ?? ''
    const outcome = await standIn(db, clock, member, id, typed)
    return outcome.kind === 'stands-in'
      ? { kind: 'done', to: peoplePaths.post(id, doneInAddress('stands-in', outcome.holding)) }
      : outcome
  },
  title: () => 'Let a deputy stand in',
  main: ({ post, title, action, typed, problems, people }) => (
    <>
      <span class="govuk-caption-l">{post.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        On these days the deputy acts for the post, and what they do says so. The post stays its holder’s.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <PersonFields question="Who stands in?" typed={typed} people={people} problems={problems} />
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
          question="Last day"
          problem={problemAt(problems, 'to')}
        />
        <Input
          id="because"
          name="because"
          value={typed.because}
          label={{ text: 'Why?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example: annual leave. Everybody who works for your authority can read it.' }}
          errorMessage={errorAt(problems, 'because')}
        />
        <div class="govuk-button-group">
          <Button text="Let them stand in" preventDoubleClick />
          <a href={peoplePaths.post(post.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}
