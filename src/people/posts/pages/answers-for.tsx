import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Textarea } from '../../../ui/govuk/components.tsx'
import { peoplePaths, peoplePatterns } from '../../paths.ts'
import { sayWhatItAnswersFor } from '../actions/say-what-it-answers-for.ts'
import { doneInAddress } from '../done-words.ts'
import { errorAt, type PostForm } from './post-form.tsx'

interface Typed {
  readonly text: string
  /** The text that the writing began from. */
  readonly seen: string
}

/** Says what a post answers for. */
export const answersForForm: PostForm<Typed> = {
  path: peoplePatterns.postAnswersFor,
  viewed: 'form for what a post answers for viewed',
  sent: 'what a post answers for said',
  start: ({ answersFor }) => ({ text: answersFor, seen: answersFor }),
  typed: ({ form }) => ({
    text: plain(typedText(form, 'answers-for')),
    seen: plain(typedText(form, 'seen'))
  }),
  save: async ({ db, clock }, member, { params }, typed) => {
    const id = params['post'] ?? ''
    const outcome = await sayWhatItAnswersFor(db, clock, member, id, typed)
    switch (outcome.kind) {
      case 'said':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress('answers-for')) }
      case 'unchanged':
        return { kind: 'done', to: peoplePaths.post(id, doneInAddress('unchanged')) }
      case 'changed-meanwhile':
        return {
          kind: 'changed-meanwhile',
          notice:
            'Somebody changed this text while you were writing. Nothing was saved. Their text stands above yours: take over what you need, and save again'
        }
      default:
        return outcome
    }
  },
  title: () => 'What the post answers for',
  main: ({ post, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{post.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {problems.some(({ field }) => field === 'main-content') && (
        <section class="tl-held tl-prose" aria-labelledby="theirs">
          <h2 class="govuk-heading-s" id="theirs">
            What it says now
          </h2>
          <p>{post.answersFor === '' ? 'Nothing.' : post.answersFor}</p>
        </section>
      )}
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={post.answersFor} />
        <Textarea
          id="answers-for"
          name="answers-for"
          rows="14"
          value={typed.text}
          label={{ text: 'What it answers for, in your own words', classes: 'govuk-label--s' }}
          hint={{ text: 'An empty line begins a new paragraph' }}
          errorMessage={errorAt(problems, 'answers-for')}
        />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={peoplePaths.post(post.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

// A form sends every line’s end as two characters.
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
