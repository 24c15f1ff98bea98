import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { longDate } from '../../../../framework/iso-date.ts'
import { errorAt } from '../../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../../people/forms/writing-form.tsx'
import { type Member, scopeOf } from '../../../../people/permissions/member.ts'
import type { Route } from '../../../../people/permissions/route.ts'
import { inScope } from '../../../../platform/database/scope.ts'
import type { WebRequest } from '../../../../platform/web/request.ts'
import { typedText } from '../../../../platform/web/typed-value.ts'
import { Button, NotificationBanner, Select } from '../../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../../ui/patterns/draft-textarea.tsx'
import { WrittenText } from '../../../../ui/patterns/written-text.tsx'
import type { PrepareTools } from '../../../tools.ts'
import { yearCrumbs, yearOfAddress } from '../../pages/in-year.tsx'
import { areasOf, questionAsked, questions } from '../../self-evaluation.ts'
import { selfEvaluationPaths, selfEvaluationPatterns } from '../../self-evaluation-paths.ts'
import { wordParagraphRef } from '../../texts.ts'
import { confirmParagraph } from '../actions/confirm-paragraph.ts'
import { nextToConfirm, paragraphsAt, wordTextAt } from '../store.ts'
import { claimWords, placeInWords, type WordParagraph, type WordText } from '../word-text.ts'

interface Loaded {
  readonly text: WordText
  readonly paragraph: WordParagraph
  readonly done: boolean
}

interface Typed {
  readonly area: string
  readonly question: string
}

/** One paragraph: made a claim in other words or another place, or set aside; then the next. */
export function wordParagraphRoutes(tools: PrepareTools): Route[] {
  return writingFormRoutes<PrepareTools, Loaded, Typed>(tools, {
    section: 'prepare',
    path: selfEvaluationPatterns.wordParagraph,
    permission: 'write-self-evaluation',
    viewed: 'paragraph of a written self-evaluation viewed',
    sent: 'paragraph of a written self-evaluation confirmed',
    load: async (tx, { workspace: { authority } }, request) => {
      const text = await wordTextAt(tx, authority, request.params['text'] ?? '')
      if (text === undefined || text.year !== yearOfAddress(request)) return undefined
      const [paragraph] = await paragraphsAt(tx, authority, text.id, placeOf(request))
      return paragraph && { text, paragraph, done: typedText(request.query, 'done') === 'confirmed' }
    },
    written: ({ text, paragraph }) => ({
      label: 'Claim',
      ref: wordParagraphRef(text.id, paragraph.place),
      saved: claimWords(paragraph)
    }),
    start: ({ paragraph }) => ({ area: paragraph.area ?? '', question: paragraph.question ?? '' }),
    typed: ({ form }) => ({ area: typedText(form, 'area'), question: typedText(form, 'question') }),
    send: async (_tools, member, request, typed) => {
      const [place = 0] = placeOf(request)
      const at = { text: request.params['text'] ?? '', place }
      const outcome = await confirmParagraph(tools.db, tools.clock, member, at, typed)
      switch (outcome.kind) {
        case 'confirmed':
          return { kind: 'done', to: await nextAfter(tools, member, request, at) }
        case 'settled-meanwhile':
          return { kind: 'changed-meanwhile', notice: settledMeanwhile(outcome.now) }
        default:
          return outcome
      }
    },
    title: ({ paragraph }) => `Is this a claim? ${placeInWords(paragraph)}`,
    breadcrumbs: ({ text }) => [
      ...yearCrumbs(text.year),
      { text: `Paragraphs of “${text.title}”`, href: selfEvaluationPaths.wordText(text.year, text.id) }
    ],
    main: ({ loaded, typed, problems, drafts, action, base }) => (
      <>
        {loaded.done && (
          <NotificationBanner
            type="success"
            titleText="Done"
            html={
              <p class="govuk-notification-banner__heading">
                The claim is proposed. Here is the next paragraph.
              </p>
            }
          />
        )}
        <span class="govuk-caption-l">
          “{loaded.text.title}”, {placeInWords(loaded.paragraph)}
        </span>
        <h1 class="govuk-heading-l">Is this a claim?</h1>
        <InWord {...loaded} />
        {loaded.paragraph.settled === undefined && (
          <>
            <form class="tl-prose" method="post" action={action} noValidate>
              <input type="hidden" name="seen" value={base} />
              <DraftTextarea
                drafts={drafts}
                id="text"
                name="text"
                rows="7"
                value={base}
                label={{ text: 'What do you claim?', classes: 'govuk-label--m' }}
                hint={{ text: 'One thing, in a sentence or two, that evidence can be for or against' }}
                errorMessage={errorAt(problems, 'text')}
              />
              <Select
                id="area"
                name="area"
                value={typed.area}
                label={{ text: 'Area', classes: 'govuk-label--s' }}
                hint={saidBy(loaded.paragraph.areaSaidBy)}
                items={[
                  { value: '', text: 'Choose an area' },
                  ...areasOf(loaded.text.year).map(({ area, label }) => ({ value: area, text: label }))
                ]}
                errorMessage={errorAt(problems, 'area')}
              />
              <Select
                id="question"
                name="question"
                value={typed.question}
                label={{ text: 'The question that it answers', classes: 'govuk-label--s' }}
                hint={saidBy(loaded.paragraph.questionSaidBy)}
                items={[
                  { value: '', text: 'Choose a question' },
                  ...questions.map((question) => ({ value: question, text: questionAsked(question) }))
                ]}
                errorMessage={errorAt(problems, 'question')}
              />
              <div class="govuk-button-group">
                <Button text="Make it a claim" preventDoubleClick />
                <SaveDraft drafts={drafts} />
                <a href={selfEvaluationPaths.wordText(loaded.text.year, loaded.text.id)}>Back to the list</a>
              </div>
              <DraftState drafts={drafts} />
            </form>
            <SettleOne {...loaded} to="set-aside" words="It is no claim: set it aside" />
          </>
        )}
      </>
    )
  })
}

function placeOf({ params }: WebRequest): number[] {
  const place = params['place'] ?? ''
  return /^\d{1,6}$/.test(place) ? [Number(place)] : []
}

/** The next paragraph that waits, or the list where none comes after. */
async function nextAfter(
  { db }: PrepareTools,
  member: Member,
  request: WebRequest,
  at: { readonly text: string; readonly place: number }
): Promise<string> {
  const year = yearOfAddress(request) ?? 0
  const next = await inScope(db, scopeOf(member), async (tx) => {
    const text = await wordTextAt(tx, member.workspace.authority, at.text)
    return text && nextToConfirm(tx, member.workspace.authority, text.id, at.place)
  })
  return next === undefined
    ? selfEvaluationPaths.wordText(year, at.text, { done: 'confirm.1.0' })
    : selfEvaluationPaths.wordParagraph(year, at.text, next.place, 'confirmed')
}

function settledMeanwhile({ settled, state }: WordParagraph): string {
  const what = state === 'confirmed' ? 'made a claim of this paragraph' : 'set this paragraph aside'
  return `${settled?.by ?? 'Somebody'} ${what} before you, and nothing was changed`
}

function saidBy(said: string | undefined): { readonly text: string } | undefined {
  return said === undefined ? undefined : { text: `As “${said}” says` }
}

function InWord({ text, paragraph }: Loaded) {
  const { under, settled, state, claim, kind } = paragraph
  return (
    <div class="tl-prose">
      {under.length > 0 && <p class="tl-small tl-muted">{under.join(' › ')}</p>}
      <div class="tl-claims__words">
        <WrittenText text={claimWords({ kind, text: paragraph.text })} />
      </div>
      {settled !== undefined && (
        <p>
          {state === 'confirmed' ? 'Made a claim' : 'Set aside'} by {settled.by} on{' '}
          {longDate(dayInEngland(settled.at))}.{' '}
          {claim !== undefined && <a href={selfEvaluationPaths.claim(claim)}>Open the claim</a>}
        </p>
      )}
      {state === 'set-aside' && (
        <SettleOne text={text} paragraph={paragraph} to="bring-back" words="Bring it back" />
      )}
    </div>
  )
}

function SettleOne(
  props: Pick<Loaded, 'text' | 'paragraph'> & {
    readonly to: 'set-aside' | 'bring-back'
    readonly words: string
  }
) {
  const { text, paragraph } = props
  return (
    <form method="post" action={selfEvaluationPaths.wordTextSettled(text.year, text.id)}>
      <input type="hidden" name="place" value={paragraph.place} />
      <button class="tl-link-button" type="submit" name="to" value={props.to}>
        {props.words}
      </button>
    </form>
  )
}
