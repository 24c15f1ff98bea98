import { dayInEngland } from '../../../framework/day-in-england.ts'
import { longDate } from '../../../framework/iso-date.ts'
import { areaLabel } from '../../../framework/judgement-areas.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { postInWords } from '../../../people/posts/officer-words.ts'
import { postsOf } from '../../../people/posts/store.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Select, Textarea } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { PrepareTools } from '../../tools.ts'
import { answerContribution } from '../actions/answer-contribution.ts'
import { askForContribution, type TypedAsk } from '../actions/ask-for-contribution.ts'
import { takeContributionBack } from '../actions/take-contribution-back.ts'
import { contributionState } from '../contribution.ts'
import { contributionAt } from '../contribution-store.ts'
import { areasOf, questionAsked, questions } from '../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../self-evaluation-paths.ts'
import { answerRef } from '../texts.ts'
import { askPostRoutes, takenBackRoute } from './ask-post.tsx'
import { yearCrumbs, yearOfAddress } from './in-year.tsx'

/** Asks posts to contribute, answers what was asked, and takes it back. */
export function contributionFormRoutes(tools: PrepareTools): Route[] {
  return [...askRoutes(tools), ...answerRoutes(tools), contributionTakenBackRoute(tools)]
}

function askRoutes(tools: PrepareTools): Route[] {
  const { db, clock } = tools
  return askPostRoutes<Omit<TypedAsk, 'post' | 'dueOn'>>(tools, {
    path: selfEvaluationPatterns.newContribution,
    viewed: 'form for a contribution viewed',
    sent: 'contribution asked for',
    title: 'Ask for a contribution',
    question: 'Who is asked?',
    start: (year, { query }) => ({
      area: typedText(query, 'area') || (areasOf(year)[0]?.area ?? ''),
      ...{ question: '', asks: '' }
    }),
    typed: ({ form }) => ({
      ...{ area: typedText(form, 'area'), question: typedText(form, 'question') },
      asks: typedText(form, 'asks')
    }),
    ask: (member, year, typed) => askForContribution(db, clock, member, year, typed),
    fields: ({ loaded, typed, problems }) => (
      <>
        <Select
          id="area"
          name="area"
          value={typed.area}
          label={{ text: 'About which area?', classes: 'govuk-label--s' }}
          items={areasOf(loaded.year).map(({ area, label }) => ({ value: area, text: label }))}
          errorMessage={errorAt(problems, 'area')}
        />
        <Select
          id="question"
          name="question"
          value={typed.question}
          label={{ text: 'About which question?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'All three' },
            ...questions.map((question) => ({ value: question, text: questionAsked(question) }))
          ]}
        />
        <Textarea
          id="asks"
          name="asks"
          rows="4"
          value={typed.asks}
          label={{ text: 'What do you ask for?', classes: 'govuk-label--s' }}
          hint={{ text: 'For example: what did the audits of this spring show, and what changed since?' }}
          errorMessage={errorAt(problems, 'asks')}
        />
      </>
    )
  })
}

function answerRoutes(tools: PrepareTools): Route[] {
  return writingFormRoutes(tools, {
    section: 'prepare',
    path: selfEvaluationPatterns.contribution,
    permission: 'write-self-evaluation',
    viewed: 'contribution viewed',
    sent: 'contribution answered',
    load: async (tx, { workspace: { authority } }, request) => {
      const asked = await contributionAt(tx, authority, request.params['contribution'] ?? '')
      if (asked === undefined || asked.state === 'taken-back') return undefined
      if (asked.year !== yearOfAddress(request)) return undefined
      const isLate = contributionState(asked, dayInEngland(tools.clock.now())) === 'Late'
      return { asked, isLate, of: postInWords(await postsOf(tx, authority), asked.post) }
    },
    written: ({ asked }) => ({ label: 'Contribution', ref: answerRef(asked.id), saved: asked.answer }),
    start: () => ({}),
    typed: () => ({}),
    send: async ({ db, clock }, member, request, { text, seenText }) => {
      const id = request.params['contribution'] ?? ''
      const outcome = await answerContribution(db, clock, member, id, { text, seen: seenText })
      switch (outcome.kind) {
        case 'answered':
        case 'unchanged':
          return {
            kind: 'done',
            to: selfEvaluationPaths.contribution(yearOfAddress(request) ?? 0, id, outcome.kind)
          }
        case 'changed-meanwhile':
          return {
            kind: 'changed-meanwhile',
            notice:
              'Somebody else answered while you were writing, and nothing was saved. Both are shown: choose what is to stand'
          }
        default:
          return outcome
      }
    },
    title: ({ of }) => `Contribution of the ${of}`,
    breadcrumbs: ({ asked }) => yearCrumbs(asked.year),
    main: ({ loaded: { asked, isLate, of }, problems, drafts, action, base, member }) => (
      <>
        <span class="govuk-caption-l">
          {areaLabel(asked.area)}, {asked.year}
        </span>
        <h1 class="govuk-heading-l">Contribution of the {of}</h1>
        <div class="tl-prose">
          <p>
            {asked.question === undefined ? 'All three questions are meant.' : questionAsked(asked.question)}
          </p>
          <p class="tl-claims__quote">{asked.asks}</p>
          <p class="tl-muted">
            {asked.askedBy} asks for it by {longDate(asked.dueOn)}.
            {isLate && (
              <>
                {' '}
                <strong>It is late.</strong>
              </>
            )}
            {asked.answeredBy !== undefined && asked.answeredAt !== undefined
              ? ` Answered by ${asked.answeredBy} on ${longDate(dayInEngland(asked.answeredAt))}.`
              : ''}
          </p>
        </div>
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="12"
            value={base}
            label={{ text: 'Your contribution', classes: 'govuk-label--m' }}
            hint={{ text: 'Whoever writes the claims makes claims of it. Say what it rests on.' }}
            errorMessage={errorAt(problems, 'text')}
          />
          <div class="govuk-button-group">
            <Button text={asked.state === 'asked' ? 'Send my contribution' : 'Save'} preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={selfEvaluationPaths.year(asked.year)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
        {asked.state === 'asked' && member.may.has('agree-self-evaluation') && (
          <form method="post" action={selfEvaluationPaths.contributionTakenBack(asked.year, asked.id)}>
            <button class="tl-link-button" type="submit">
              No longer ask for this
            </button>
          </form>
        )}
      </>
    )
  })
}

function contributionTakenBackRoute({ db, clock }: PrepareTools): Route {
  const path = selfEvaluationPatterns.contributionTakenBack
  return takenBackRoute({ path, audit: 'contribution taken back' }, async (member, year, { params }) => {
    const id = params['contribution'] ?? ''
    const outcome = await takeContributionBack(db, clock, member, id)
    if (outcome.kind === 'not-there') return undefined
    return outcome.kind === 'answered'
      ? selfEvaluationPaths.contribution(year, id)
      : selfEvaluationPaths.year(year, 'taken-back')
  })
}
