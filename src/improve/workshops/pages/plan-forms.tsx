import type { MemberForm, Sent } from '../../../people/forms/member-form.tsx'
import { errorAt, problemAt } from '../../../people/forms/problems.tsx'
import { reasonForm } from '../../../people/forms/reason-form.tsx'
import { seenIn, sentNotKept } from '../../../people/forms/seen-revision.ts'
import { postsOf } from '../../../people/posts/store.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText, typedValue } from '../../../platform/web/typed-value.ts'
import { Button, Checkboxes, Input, Textarea } from '../../../ui/govuk/components.tsx'
import { sectionWord } from '../../../ui/page/site.ts'
import { DateField } from '../../../ui/patterns/date-field.tsx'
import { improvePaths } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { cancelWorkshop } from '../actions/cancel-workshop.ts'
import type { WorkshopOutcome } from '../actions/on-workshop.ts'
import { changeWorkshop, planWorkshop, type TypedWorkshop } from '../actions/plan-workshop.ts'
import { workshopOf } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import type { Workshop, WorkshopTheme } from '../workshop.ts'
import { namer, workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'

type Form<Loaded, Typed> = MemberForm<ImproveTools, Loaded, Typed>

export const crumbs = [
  { text: sectionWord('improve'), href: improvePaths.improve() },
  { text: 'Monitoring workshops', href: workshopsPaths.workshops() }
]

export function crumbsOf(workshop: Workshop) {
  return [...crumbs, { text: workshopTitle(workshop), href: workshopsPaths.workshop(workshop.id) }]
}

/** What keeping a session came to, for its form. */
export function sent(outcome: WorkshopOutcome, done: string): Sent {
  return outcome.kind === 'kept'
    ? { kind: 'done', to: workshopsPaths.workshop(outcome.workshop.id, done) }
    : sentNotKept(outcome, 'the session')
}

function typedWorkshop({ form }: WebRequest): TypedWorkshop {
  return {
    on: typedValue(form, 'on'),
    place: typedText(form, 'place'),
    ledBy: typedText(form, 'led-by'),
    asked: typedText(form, 'asked').replaceAll('\r\n', '\n'),
    themes: [form['themes'] ?? []].flat()
  }
}

const firstPart = (field: string) => (field === 'on' ? 'on-day' : field)

interface Choosing {
  readonly themes: readonly WorkshopTheme[]
}

/** Plans a session, or keeps one of the past. */
export const planForm: Form<Choosing, TypedWorkshop> = {
  path: workshopsPatterns.newWorkshop,
  permission: 'keep-plan',
  viewed: 'form for a workshop viewed',
  sent: 'workshop planned',
  section: 'improve',
  load: async (tx, { workspace }) => ({
    themes: (await workshopThemesOf(tx, workspace.authority)).filter(
      ({ retiredBecause }) => retiredBecause === undefined
    )
  }),
  start: ({ themes }) => ({
    ...{ on: '', place: '', ledBy: '', asked: '' },
    themes: themes.map(({ id }) => id)
  }),
  typed: typedWorkshop,
  send: async ({ db, clock }, member, _request, typed) =>
    sent(await planWorkshop(db, clock, member, typed), 'planned'),
  title: () => 'Plan a session',
  breadcrumbs: () => crumbs,
  firstPart,
  main: ({ loaded, title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Fields typed={typed} themes={loaded.themes} problems={problems} asksWho />
        <div class="govuk-button-group">
          <Button text="Keep the session" preventDoubleClick />
          <a href={workshopsPaths.workshops()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface Changing extends Choosing {
  readonly workshop: Workshop
  readonly named: ReturnType<typeof namer>
}

/** Changes when and where a session is, who leads it, who is asked and what it looks at. */
export const changeForm: Form<Changing, TypedWorkshop> = {
  path: workshopsPatterns.workshopChange,
  permission: 'keep-plan',
  viewed: 'form for changing a workshop viewed',
  sent: 'workshop changed',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
    if (workshop === undefined || workshop.state === 'cancelled') return undefined
    const themes = (await workshopThemesOf(tx, authority)).filter(
      ({ id, retiredBecause }) => retiredBecause === undefined || workshop.themes.includes(id)
    )
    return { workshop, themes, named: namer(await postsOf(tx, authority)) }
  },
  start: ({ workshop: { onDay, place, ledBy, themes, attendees }, named }) => ({
    ...{ on: onDay, place, ledBy: named(ledBy), themes },
    asked: attendees
      .filter(({ attendance }) => attendance === 'asked')
      .map(named)
      .join('\n')
  }),
  typed: typedWorkshop,
  send: async ({ db, clock }, member, request, typed) =>
    sent(await changeWorkshop(db, clock, member, seenIn(request, 'workshop'), typed), 'changed'),
  title: () => 'Change the session',
  breadcrumbs: ({ workshop }) => crumbsOf(workshop),
  firstPart,
  main: ({ loaded: { workshop, themes }, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{workshopTitle(workshop)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="revision" value={workshop.revision} />
        <Fields typed={typed} themes={themes} problems={problems} asksWho={workshop.state === 'planned'} />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface FieldsProps extends Choosing {
  readonly typed: TypedWorkshop
  readonly problems: readonly RequestProblem[]
  /** Whether it asks who is asked to come: once a session was held, who was there has a form of its own. */
  readonly asksWho: boolean
}

function Fields({ typed, themes, problems, asksWho }: FieldsProps) {
  return (
    <>
      <DateField
        id="on"
        name="on"
        value={typed.on}
        question="When is it, or when was it?"
        problem={problemAt(problems, 'on')}
      />
      <Input
        id="place"
        name="place"
        value={typed.place}
        label={{ text: 'Where? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'A room, or a call' }}
        errorMessage={errorAt(problems, 'place')}
      />
      <Input
        id="led-by"
        name="led-by"
        value={typed.ledBy}
        label={{ text: 'Who leads it? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'A name with a role, or the title of a post' }}
        errorMessage={errorAt(problems, 'led-by')}
      />
      {asksWho && (
        <Textarea
          id="asked"
          name="asked"
          rows="5"
          value={typed.asked}
          label={{ text: 'Who is asked to come? (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'One a line: a name with a role, or the title of a post' }}
          errorMessage={errorAt(problems, 'asked')}
        />
      )}
      {themes.length === 0 ? (
        <p id="themes">
          No theme is followed yet. <a href={workshopsPaths.newWorkshopTheme()}>Add a theme</a> first.
        </p>
      ) : (
        <Checkboxes
          idPrefix="themes"
          name="themes"
          values={[...typed.themes]}
          fieldset={{
            legend: { text: 'Which themes does it look at?', classes: 'govuk-fieldset__legend--s' }
          }}
          items={themes.map(({ id, name }) => ({ value: id, text: name }))}
          errorMessage={errorAt(problems, 'themes')}
        />
      )}
    </>
  )
}

/** Cancels a session. */
export const cancelForm = reasonForm<ImproveTools, { readonly workshop: Workshop }>({
  path: workshopsPatterns.workshopCancel,
  permission: 'keep-plan',
  viewed: 'form for cancelling a workshop viewed',
  sent: 'workshop cancelled',
  section: 'improve',
  load: async (tx, { workspace }, { params }) => {
    const workshop = await workshopOf(tx, workspace.authority, params['workshop'] ?? '')
    return workshop?.state === 'planned' ? { workshop } : undefined
  },
  send: async ({ db, clock }, member, request, typed) =>
    sent(await cancelWorkshop(db, clock, member, seenIn(request, 'workshop'), typed), 'cancelled'),
  title: 'Cancel the session',
  caption: ({ workshop }) => workshopTitle(workshop),
  breadcrumbs: ({ workshop }) => crumbsOf(workshop),
  says: () => 'It stays in the list with the reason. If only the day changes, change that.',
  question: 'Why is it cancelled?',
  revision: ({ workshop }) => workshop.revision,
  button: 'Cancel the session',
  back: { text: 'Leave it planned', href: ({ workshop }) => workshopsPaths.workshop(workshop.id) }
})
