import { dayInEngland } from '../../../../framework/day-in-england.ts'
import { longDate } from '../../../../framework/iso-date.ts'
import { Problems } from '../../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../../platform/web/reply.ts'
import { Button, Details, NotificationBanner, Pagination, Select } from '../../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../../ui/patterns/empty-state.tsx'
import { count, number, sentenceCase } from '../../../../ui/prose/counts.ts'
import { listInWords } from '../../../../ui/prose/lists.ts'
import { bookcasePaths } from '../../../bookcase/bookcase-paths.ts'
import { areasOf, questionAsked, questions } from '../../self-evaluation.ts'
import { selfEvaluationPaths } from '../../self-evaluation-paths.ts'
import type { ParagraphCounts } from '../store.ts'
import { type ParagraphState, paragraphStates, type WordParagraph, type WordText } from '../word-text.ts'
import { ParagraphItem } from './paragraph-item.tsx'

/** What of a text is shown together. */
const lots = ['to-confirm', 'confirmed', 'set-aside', 'all'] as const
type Lot = (typeof lots)[number]

/** So many paragraphs a page: as many as can be looked through before something is done with them. */
export const perPage = 50

const lotWords: Readonly<Record<Lot, string>> = {
  'to-confirm': 'To confirm',
  confirmed: 'Made claims',
  'set-aside': 'Set aside',
  all: 'All, with headings'
}

/** The lot that an address names; what waits where it names none. */
export function lotNamed(word: string): Lot {
  return lots.find((lot) => lot === word) ?? 'to-confirm'
}

export function statesOf(lot: Lot): readonly ParagraphState[] {
  return lot === 'all' ? paragraphStates : [lot]
}

export interface WordTextView {
  readonly text: WordText
  readonly counts: ParagraphCounts
  readonly all: number
  readonly lot: Lot
  readonly page: number
  readonly pages: number
  readonly paragraphs: readonly WordParagraph[]
  readonly ticked: readonly number[]
  readonly chosen: { readonly area: string; readonly question: string }
  readonly problems: readonly RequestProblem[]
  readonly done: string
}

export function WordTextPage({ view }: { readonly view: WordTextView }) {
  const { text, counts } = view
  return (
    <>
      <Problems problems={view.problems} />
      <Done view={view} />
      <span class="govuk-caption-l">Self-evaluation of {text.year}</span>
      <h1 class="govuk-heading-l">Paragraphs of “{text.title}”</h1>
      <p class="tl-lead">{leadOf(counts)}</p>
      <p class="tl-prose">
        <a href={bookcasePaths.document(text.document)}>The document</a>, version {text.version}, brought in
        by {text.broughtBy} on {longDate(dayInEngland(text.broughtAt))}.
      </p>
      {text.notes.length > 0 && (
        <div class="tl-prose">
          <Details
            open={text.notes.length < 3}
            summaryText="What is not here as it stands in Word"
            html={
              <ul class="govuk-list govuk-list--bullet">
                {text.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            }
          />
        </div>
      )}
      <Lots view={view} />
      {view.paragraphs.length === 0 ? <Nothing view={view} /> : <Paragraphs view={view} />}
    </>
  )
}

function leadOf(counts: ParagraphCounts): string {
  const each = [
    `${number(counts['to-confirm'])} to confirm`,
    `${number(counts.confirmed)} made claims`,
    `${number(counts['set-aside'])} set aside`
  ]
  const paragraphs = counts['to-confirm'] + counts.confirmed + counts['set-aside']
  return `${sentenceCase(count(paragraphs, 'paragraph'))}: ${listInWords(each)}.`
}

function Done({ view: { text, done } }: { readonly view: WordTextView }) {
  const words = doneInWords(done)
  if (words === undefined) return null
  return (
    <NotificationBanner
      type="success"
      titleText={done === 'there-already' ? 'It is here already' : 'Done'}
      html={
        <p class="govuk-notification-banner__heading">
          {words}{' '}
          {done.startsWith('confirm.') && (
            <a class="govuk-notification-banner__link" href={selfEvaluationPaths.year(text.year)}>
              See them in their areas
            </a>
          )}
        </p>
      }
    />
  )
}

function doneInWords(done: string): string | undefined {
  if (done === 'brought') return 'Brought in. Say of each paragraph whether it is a claim.'
  if (done === 'there-already') {
    return 'This very file was brought into the year before. Here is what became of its paragraphs; nothing came in twice.'
  }
  const [, to, settled, left] = /^(confirm|set-aside|bring-back)\.(\d{1,5})\.(\d{1,5})$/.exec(done) ?? []
  if (to === undefined || settled === undefined || left === undefined) return undefined
  const many = Number(settled)
  if (to === 'set-aside')
    return `${sentenceCase(count(many, 'paragraph'))} set aside. Nothing is lost: they can be brought back.`
  if (to === 'bring-back') return `${sentenceCase(count(many, 'paragraph'))} brought back.`
  const rest =
    left === '0'
      ? ''
      : ` ${sentenceCase(count(Number(left), 'paragraph'))} still ${left === '1' ? 'waits' : 'wait'}: the area or question is to be chosen, or it is too long for one claim.`
  return `${sentenceCase(count(many, 'claim'))} proposed.${rest}`
}

function Lots({ view: { text, counts, lot, all } }: { readonly view: WordTextView }) {
  return (
    <nav class="tl-lots" aria-label="Which paragraphs">
      <ul>
        {lots.map((one) => (
          <li key={one}>
            <a
              href={selfEvaluationPaths.wordText(text.year, text.id, { show: one })}
              aria-current={one === lot ? 'page' : undefined}
            >
              {lotWords[one]} ({number(one === 'all' ? all : counts[one])})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Nothing({ view: { text, lot } }: { readonly view: WordTextView }) {
  if (lot !== 'to-confirm') return <p class="tl-muted">None yet.</p>
  return (
    <EmptyState title="Nothing waits any more.">
      <p>
        Every paragraph was made a claim or set aside. A heading can be made a claim too: they stand among{' '}
        <a href={selfEvaluationPaths.wordText(text.year, text.id, { show: 'all' })}>all paragraphs</a>.
      </p>
      <p>
        <a href={selfEvaluationPaths.year(text.year)}>To the self-evaluation of {text.year}</a>
      </p>
    </EmptyState>
  )
}

function Paragraphs({ view }: { readonly view: WordTextView }) {
  const { text, lot, paragraphs, ticked } = view
  const canSettle = paragraphs.some(({ state }) => state !== 'confirmed')
  const list = (
    <ol class="tl-paragraphs">
      {paragraphs.map((paragraph, at) => (
        <ParagraphItem
          key={paragraph.place}
          text={text}
          paragraph={paragraph}
          above={lot === 'all' ? paragraph.under : (paragraphs[at - 1]?.under ?? [])}
          ticked={ticked.includes(paragraph.place)}
        />
      ))}
    </ol>
  )
  return (
    <>
      {lot === 'to-confirm' && (
        <p>
          <a
            href={selfEvaluationPaths.wordText(text.year, text.id, {
              show: lot,
              page: view.page,
              ticked: 'sorted'
            })}
          >
            Tick all on this page whose area and question are known
          </a>
        </p>
      )}
      {canSettle ? (
        <form method="post" action={selfEvaluationPaths.wordTextSettled(text.year, text.id)} noValidate>
          <input type="hidden" name="show" value={lot} />
          <input type="hidden" name="page" value={view.page} />
          {list}
          <Settle view={view} />
        </form>
      ) : (
        list
      )}
      <Pages view={view} />
    </>
  )
}

function Settle({ view: { text, lot, chosen } }: { readonly view: WordTextView }) {
  if (lot === 'set-aside') {
    return (
      <Button
        text="Bring back what is ticked"
        name="to"
        value="bring-back"
        classes="govuk-button--secondary"
        preventDoubleClick
      />
    )
  }
  return (
    <div class="tl-settle">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          What becomes of those that are ticked?
        </legend>
        <div class="tl-settle__where">
          <Select
            id="area"
            name="area"
            value={chosen.area}
            label={{ text: 'Area' }}
            items={[
              { value: '', text: 'As their headings say' },
              ...areasOf(text.year).map(({ area, label }) => ({ value: area, text: label }))
            ]}
          />
          <Select
            id="question"
            name="question"
            value={chosen.question}
            label={{ text: 'Question' }}
            items={[
              { value: '', text: 'As their headings say' },
              ...questions.map((question) => ({ value: question, text: questionAsked(question) }))
            ]}
          />
        </div>
        <div class="govuk-button-group">
          <Button text="Make claims of them" name="to" value="confirm" preventDoubleClick />
          <Button
            text="Set them aside"
            name="to"
            value="set-aside"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
          {lot === 'all' && (
            <Button
              text="Bring them back"
              name="to"
              value="bring-back"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          )}
        </div>
      </fieldset>
    </div>
  )
}

function Pages({ view: { text, lot, page, pages } }: { readonly view: WordTextView }) {
  if (pages < 2) return null
  const to = (other: number) =>
    other < 1 || other > pages
      ? undefined
      : { href: selfEvaluationPaths.wordText(text.year, text.id, { show: lot, page: other }) }
  return (
    <Pagination
      landmarkLabel="Pages of paragraphs"
      previous={to(page - 1)}
      next={to(page + 1)}
      items={Array.from({ length: pages }, (_none, at) => at + 1)
        .filter((other) => other === 1 || other === pages || Math.abs(other - page) < 3)
        .flatMap((other, at, shown) => [
          ...(at > 0 && other - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
          { number: String(other), current: other === page, href: to(other)?.href ?? '' }
        ])}
    />
  )
}
