import { longDate } from '../../../framework/iso-date.ts'
import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { officerWords } from '../../../people/posts/officer-words.ts'
import type { StaffedPost } from '../../../people/posts/post.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Radios, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { ImproveTools } from '../../tools.ts'
import { askQuestion, type TypedQuestion } from '../actions/ask-question.ts'
import { mayAnswer, settleQuestion } from '../actions/settle-question.ts'
import { inSessions } from '../session-store.ts'
import { workshopOf, workshopsOf } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import type { Workshop, WorkshopTheme } from '../workshop.ts'
import { answerRef } from '../workshop-texts.ts'
import { questionStateWords, workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { themeItems } from './evidence-forms.tsx'
import { crumbsOf } from './plan-forms.tsx'

interface Asking {
  readonly workshop: Workshop
  readonly themes: readonly WorkshopTheme[]
  readonly posts: readonly StaffedPost[]
}

/** Asks for something next time: of a post, or of the next session. */
export const askForm: MemberForm<ImproveTools, Asking, TypedQuestion> = {
  path: workshopsPatterns.newWorkshopQuestion,
  permission: 'keep-plan',
  viewed: 'form for a question of a workshop viewed',
  sent: 'question of a workshop asked',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
    if (workshop === undefined || workshop.state === 'cancelled') return undefined
    return {
      workshop,
      themes: (await workshopThemesOf(tx, authority)).filter(({ id }) => workshop.themes.includes(id)),
      posts: (await postsOf(tx, authority)).filter(({ endedOn }) => endedOn === undefined)
    }
  },
  start: () => ({ words: '', theme: '', post: '' }),
  typed: ({ form }) => ({
    words: typedText(form, 'words'),
    theme: typedText(form, 'theme'),
    post: typedText(form, 'post')
  }),
  send: async ({ db, clock }, member, { params }, typed) => {
    const id = params['workshop'] ?? ''
    const outcome = await askQuestion(db, clock, member, id, typed)
    return outcome.kind === 'asked' ? { kind: 'done', to: workshopsPaths.workshop(id, 'asked') } : outcome
  },
  title: () => 'Ask a question for next time',
  breadcrumbs: ({ workshop }) => crumbsOf(workshop),
  main: ({ loaded: { workshop, themes, posts }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{workshopTitle(workshop)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Textarea
          id="words"
          name="words"
          rows="3"
          value={typed.words}
          label={{ text: 'What is asked?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'words')}
        />
        <Select
          id="theme"
          name="theme"
          value={typed.theme}
          label={{ text: 'Which theme is it about?', classes: 'govuk-label--s' }}
          items={themeItems(themes)}
          errorMessage={errorAt(problems, 'theme')}
        />
        <Select
          id="post"
          name="post"
          value={typed.post}
          label={{ text: 'Who answers?', classes: 'govuk-label--s' }}
          hint={{ text: 'Whoever holds the post sees it in My work' }}
          items={[
            { value: '', text: 'The next session' },
            ...posts.map((post) => ({ value: post.id, text: officerWords(post) }))
          ]}
          errorMessage={errorAt(problems, 'post')}
        />
        <div class="govuk-button-group">
          <Button text="Keep it" preventDoubleClick />
          <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

/** Answers a question, in a session or between two, or takes it back: the answer is a long text with drafts. */
export function answerRoutes(tools: ImproveTools): Route[] {
  return writingFormRoutes(tools, {
    path: workshopsPatterns.workshopQuestion,
    permission: 'read-plan',
    viewed: 'form for answering a question of a workshop viewed',
    sent: 'question of a workshop answered',
    section: 'improve',
    load: async (tx, member, { params }) => {
      const { authority } = member.workspace
      const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
      if (workshop === undefined) return undefined
      const question = (await inSessions(tx, authority, workshop.id)).questions.find(
        (one) => one.id === params['question'] && one.workshop === workshop.id
      )
      if (question === undefined || !mayAnswer(member, question)) return undefined
      const later = (await workshopsOf(tx, authority)).filter(
        ({ state, onDay }) => state === 'held' && onDay >= workshop.onDay
      )
      return { workshop, question, later }
    },
    written: ({ question }) => ({ label: 'Answer', ref: answerRef(question.id), saved: '' }),
    start: () => ({ as: 'answered', inWorkshop: '' }),
    typed: ({ form }) => ({ as: typedText(form, 'as'), inWorkshop: typedText(form, 'in') }),
    send: async ({ db, clock }, member, { params }, { text, as, inWorkshop }) => {
      const outcome = await settleQuestion(db, clock, member, params['question'] ?? '', {
        ...{ as, text, inWorkshop }
      })
      switch (outcome.kind) {
        case 'settled':
          return { kind: 'done', to: workshopsPaths.workshop(outcome.question.workshop, 'settled') }
        case 'settled-already': {
          const { by, words } = outcome.settled
          return {
            kind: 'changed-meanwhile',
            notice: `${by} settled it already: ${words} Nothing was saved; what you typed stands below`
          }
        }
        default:
          return outcome
      }
    },
    title: () => 'Answer the question',
    breadcrumbs: ({ workshop }) => crumbsOf(workshop),
    main: ({ loaded: { workshop, question, later }, typed, problems, drafts, action, base }) => (
      <>
        <span class="govuk-caption-l">{question.words}</span>
        <h1 class="govuk-heading-l">Answer the question</h1>
        {question.settled !== undefined && (
          <p class="tl-prose">
            {questionStateWords(question)}: {question.settled.words}
          </p>
        )}
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <Radios
            idPrefix="as"
            name="as"
            value={typed.as}
            fieldset={{ legend: { text: 'How does it end?', classes: 'govuk-fieldset__legend--s' } }}
            items={[
              { value: 'answered', text: 'It is answered' },
              { value: 'withdrawn', text: 'It is taken back' }
            ]}
            errorMessage={errorAt(problems, 'as')}
          />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="6"
            value=""
            label={{ text: 'What is the answer, or why is it taken back?', classes: 'govuk-label--s' }}
            errorMessage={errorAt(problems, 'text')}
          />
          <Select
            id="in"
            name="in"
            value={typed.inWorkshop}
            label={{ text: 'Where was it answered?', classes: 'govuk-label--s' }}
            items={[
              { value: '', text: 'Between two sessions' },
              ...later.map(({ id, onDay }) => ({
                value: id,
                text: `In the session of ${longDate(onDay)}`
              }))
            ]}
            errorMessage={errorAt(problems, 'in')}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
}
