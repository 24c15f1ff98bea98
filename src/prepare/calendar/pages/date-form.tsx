import { type MemberForm, memberFormRoutes, type Sent } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { inOneLine } from '../../../people/posts/naming.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Input, InsetText, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { datesInWords } from '../../../ui/prose/dates.ts'
import { preparePaths, preparePatterns } from '../../paths.ts'
import type { PrepareTools } from '../../tools.ts'
import { addDate, cancelDate, changeDate, type DateOutcome, type TypedDate } from '../actions/write-date.ts'
import { firstDayOf, toKnowOf, withoutEmptyParts } from '../days.ts'
import { type OwnDate, ownDateKinds, ownDateWords } from '../own-date.ts'
import { ownDateOf } from '../own-date-store.ts'
import { DaysFields } from './days-fields.tsx'

interface OneDate {
  readonly date: OwnDate
}

/** The forms of days that the authority writes into its calendar itself: added, changed, called off. */
export function dateFormRoutes(tools: PrepareTools): Route[] {
  return [
    ...memberFormRoutes<PrepareTools, Record<string, never>, TypedDate>(tools, addForm),
    ...memberFormRoutes<PrepareTools, OneDate, TypedDate>(tools, changeForm),
    ...memberFormRoutes<PrepareTools, OneDate, { readonly reason: string }>(tools, cancelForm)
  ]
}

const inCalendar = {
  permission: 'plan-activities' as const,
  section: 'prepare' as const,
  breadcrumbs: () => [
    { text: sectionWord('prepare'), href: preparePaths.prepare() },
    { text: 'Calendar', href: preparePaths.calendar() }
  ],
  firstPart: (field: string) => (field === 'from' || field === 'to' ? `${field}-day` : field)
}

const oneDate: Pick<MemberForm<PrepareTools, OneDate, unknown>, 'load'> = {
  load: async (tx, { workspace: { authority } }, { params }) => {
    const date = await ownDateOf(tx, authority, params['date'] ?? '')
    return date && { date }
  }
}

const addForm: MemberForm<PrepareTools, Record<string, never>, TypedDate> = {
  ...inCalendar,
  path: preparePatterns.newDate,
  viewed: 'form for new days viewed',
  sent: 'days added to the calendar',
  load: async () => ({}),
  start: () => ({ kind: '', title: '', from: '', to: '', note: '' }),
  typed: typedDateOf,
  send: async ({ db, clock }, member, _request, typed) =>
    sentTo(await addDate(db, clock, member, typed), typed),
  title: () => 'Add other days to the calendar',
  main: ({ title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="tl-prose">
        Inspections of other services ask for the same people, and so do days of your own. What comes too
        close together is said on the calendar.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <DateFields typed={typed} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Add the days" preventDoubleClick />
          <a href={preparePaths.calendar()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

const changeForm: MemberForm<PrepareTools, OneDate, TypedDate> = {
  ...inCalendar,
  ...oneDate,
  path: preparePatterns.ownDate,
  viewed: 'days of the calendar viewed',
  sent: 'days of the calendar changed',
  start: ({ date }) => ({ ...date, from: date.startsOn, to: date.endsOn ?? '' }),
  typed: typedDateOf,
  send: async ({ db, clock }, member, request, typed) =>
    sentTo(await changeDate(db, clock, member, seenIn(request), typed), typed),
  title: ({ date }) => date.title,
  main: ({ loaded: { date }, title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p>
        {datesInWords(date.startsOn, date.endsOn)}, entered by {date.enteredBy}.
      </p>
      {date.cancelledBecause !== undefined && (
        <InsetText
          html={<p>It was cancelled: {date.cancelledBecause}. Saving it puts it back on the calendar.</p>}
        />
      )}
      <ToKnow date={date} />
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={date.revision} />
        <DateFields typed={typed} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={preparePaths.calendar(Number(firstDayOf(date).slice(0, 4)))}>Back to the calendar</a>
        </div>
      </form>
      {date.cancelledBecause === undefined && (
        <p>
          <a href={preparePaths.ownDateCancel(date.id)}>It does not take place</a>
        </p>
      )}
    </>
  )
}

const cancelForm: MemberForm<PrepareTools, OneDate, { readonly reason: string }> = {
  ...inCalendar,
  ...oneDate,
  path: preparePatterns.ownDateCancel,
  viewed: 'form for cancelling days viewed',
  sent: 'days of the calendar cancelled',
  start: () => ({ reason: '' }),
  typed: ({ form }) => ({ reason: inOneLine(typedText(form, 'reason')) }),
  send: async ({ db, clock }, member, request, { reason }) =>
    sentTo(await cancelDate(db, clock, member, seenIn(request), reason)),
  title: () => 'It does not take place',
  main: ({ loaded: { date }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{date.title}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p>
        {datesInWords(date.startsOn, date.endsOn)}. It stays on the calendar as cancelled, with the reason.
      </p>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="seen" value={date.revision} />
        <Input
          id="reason"
          name="reason"
          value={typed.reason}
          label={{ text: 'Why not?', classes: 'govuk-label--s' }}
          errorMessage={errorAt(problems, 'reason')}
        />
        <div class="govuk-button-group">
          <Button text="Cancel it" classes="govuk-button--warning" preventDoubleClick />
          <a href={preparePaths.ownDate(date.id)}>Keep it as it is</a>
        </div>
      </form>
    </>
  )
}

function DateFields({
  typed,
  problems
}: {
  readonly typed: TypedDate
  readonly problems: readonly RequestProblem[]
}) {
  return (
    <>
      <Radios
        idPrefix="kind"
        name="kind"
        value={typed.kind}
        fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
        items={ownDateKinds.map((kind) => {
          const { label, hint } = ownDateWords(kind)
          return { value: kind, text: label, hint: { text: hint } }
        })}
        errorMessage={errorAt(problems, 'kind')}
      />
      <Input
        id="title"
        name="title"
        value={typed.title}
        label={{ text: 'What should the calendar call it?', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: SEND inspection, or half term. No child’s name.' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'title')}
      />
      <DaysFields typed={typed} problems={problems} />
      <Textarea
        id="note"
        name="note"
        rows="3"
        value={typed.note}
        label={{ text: 'A note (optional)', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'note')}
      />
    </>
  )
}

function ToKnow({ date }: { readonly date: OwnDate }) {
  const sentences = toKnowOf(date)
  if (sentences.length === 0) return null
  return (
    <InsetText
      html={
        <div>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      }
    />
  )
}

function typedDateOf({ form }: WebRequest): TypedDate {
  return {
    kind: typedText(form, 'kind'),
    title: inOneLine(typedText(form, 'title')),
    from: withoutEmptyParts(typedValue(form, 'from')),
    to: withoutEmptyParts(typedValue(form, 'to')),
    note: typedText(form, 'note').trim()
  }
}

function seenIn({ params, form }: WebRequest) {
  return { id: params['date'] ?? '', revision: Number(typedText(form, 'seen')) }
}

function sentTo(outcome: DateOutcome, typed?: TypedDate): Sent {
  switch (outcome.kind) {
    case 'written':
      return { kind: 'done', to: preparePaths.calendar(typed && Number(typed.from.slice(0, 4))) }
    case 'changed-meanwhile': {
      const { title, startsOn, endsOn, cancelledBecause } = outcome.now
      const stands = cancelledBecause === undefined ? '' : `, cancelled: ${cancelledBecause}`
      const now = `${title}, ${datesInWords(startsOn, endsOn)}${stands}`
      return {
        kind: 'changed-meanwhile',
        notice: `Somebody was quicker: it is now ${now}. Nothing of yours was saved. Send it again if it is to stand`
      }
    }
    default:
      return outcome
  }
}
