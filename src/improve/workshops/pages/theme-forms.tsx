import type { AuthoritySlug } from '../../../framework/authority-slug.ts'
import type { MemberForm, Sent } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import { reasonForm } from '../../../people/forms/reason-form.tsx'
import { seenIn, sentNotKept } from '../../../people/forms/seen-revision.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Checkboxes, Input, Textarea } from '../../../ui/govuk/components.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import type { Finding } from '../../findings/finding.ts'
import { findingsOf } from '../../findings/store.ts'
import type { Measure } from '../../measures/measure.ts'
import { measuresOf } from '../../measures/store.ts'
import type { ImproveTools } from '../../tools.ts'
import { addTheme, changeTheme, type ThemeOutcome, type TypedTheme } from '../actions/keep-theme.ts'
import { retireTheme } from '../actions/retire-theme.ts'
import { openQuestionsOf } from '../session-store.ts'
import { themeAmong, workshopThemesOf } from '../theme-store.ts'
import type { WorkshopTheme } from '../workshop.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbs } from './plan-forms.tsx'

interface Tying {
  readonly measures: readonly Measure[]
  readonly findings: readonly Finding[]
}

interface AtTheme extends Tying {
  readonly theme: WorkshopTheme
}

function sent(outcome: ThemeOutcome, done: string): Sent {
  return outcome.kind === 'kept'
    ? { kind: 'done', to: workshopsPaths.workshopTheme(outcome.theme.id, done) }
    : sentNotKept(outcome, 'the theme')
}

function typedTheme({ form }: WebRequest): TypedTheme {
  return {
    name: typedText(form, 'name'),
    tracks: typedText(form, 'tracks'),
    measures: [form['measures'] ?? []].flat(),
    findings: [form['findings'] ?? []].flat()
  }
}

async function tying(tx: Transaction, authority: AuthoritySlug, theme?: WorkshopTheme): Promise<Tying> {
  const stands = (one: { readonly id: string; readonly withdrawnBecause: string | undefined }) =>
    one.withdrawnBecause === undefined ||
    [...(theme?.measures ?? []), ...(theme?.findings ?? [])].some((id) => id === one.id)
  return {
    measures: (await measuresOf(tx, authority)).filter(stands),
    findings: (await findingsOf(tx, authority)).filter(stands)
  }
}

function crumbsOf({ id, name }: WorkshopTheme) {
  return [...crumbs, { text: name, href: workshopsPaths.workshopTheme(id) }]
}

/** Adds a theme. */
export const addThemeForm: MemberForm<ImproveTools, Tying, TypedTheme> = {
  path: workshopsPatterns.newWorkshopTheme,
  permission: 'keep-plan',
  viewed: 'form for a theme of workshops viewed',
  sent: 'theme of workshops added',
  section: 'improve',
  load: (tx, { workspace }) => tying(tx, workspace.authority),
  start: () => ({ name: '', tracks: '', measures: [], findings: [] }),
  typed: typedTheme,
  send: async ({ db, clock }, member, _request, typed) =>
    sent(await addTheme(db, clock, member, typed), 'added'),
  title: () => 'Add a theme',
  breadcrumbs: () => crumbs,
  main: ({ loaded, title, action, typed, problems }) => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <Fields typed={typed} loaded={loaded} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Add the theme" preventDoubleClick />
          <a href={workshopsPaths.workshops()}>Cancel</a>
        </div>
      </form>
    </>
  )
}

/** Changes what a theme is called, what it asks, and what it is tied to. */
export const changeThemeForm: MemberForm<ImproveTools, AtTheme, TypedTheme> = {
  path: workshopsPatterns.workshopThemeChange,
  permission: 'keep-plan',
  viewed: 'form for changing a theme of workshops viewed',
  sent: 'theme of workshops changed',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const theme = themeAmong(await workshopThemesOf(tx, authority), params['theme'] ?? '')
    if (theme === undefined || theme.retiredBecause !== undefined) return undefined
    return { theme, ...(await tying(tx, authority, theme)) }
  },
  start: ({ theme: { name, tracks, measures, findings } }) => ({ name, tracks, measures, findings }),
  typed: typedTheme,
  send: async ({ db, clock }, member, request, typed) =>
    sent(await changeTheme(db, clock, member, seenIn(request, 'theme'), typed), 'changed'),
  title: () => 'Change the theme',
  breadcrumbs: ({ theme }) => crumbsOf(theme),
  main: ({ loaded, title, action, typed, problems }) => (
    <>
      <span class="govuk-caption-l">{loaded.theme.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        <input type="hidden" name="revision" value={loaded.theme.revision} />
        <Fields typed={typed} loaded={loaded} problems={problems} />
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={workshopsPaths.workshopTheme(loaded.theme.id)}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface FieldsProps {
  readonly typed: TypedTheme
  readonly loaded: Tying
  readonly problems: readonly RequestProblem[]
}

function Fields({ typed, loaded: { measures, findings }, problems }: FieldsProps) {
  return (
    <>
      <Input
        id="name"
        name="name"
        value={typed.name}
        label={{ text: 'What is the theme called?', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'name')}
      />
      <Textarea
        id="tracks"
        name="tracks"
        rows="4"
        value={typed.tracks}
        label={{ text: 'What is asked about it each time? (optional)', classes: 'govuk-label--s' }}
        errorMessage={errorAt(problems, 'tracks')}
      />
      <Tied
        field="measures"
        legend="Which measures show how it goes?"
        chosen={typed.measures}
        items={measures.map(({ id, title }) => ({ value: id, text: title }))}
        none="No measure is kept yet."
        problems={problems}
      />
      <Tied
        field="findings"
        legend="Which findings does it come from?"
        chosen={typed.findings}
        items={findings.map(({ id, words }) => ({ value: id, text: words }))}
        none="No finding is kept yet."
        problems={problems}
      />
    </>
  )
}

interface TiedProps {
  readonly field: 'measures' | 'findings'
  readonly legend: string
  readonly chosen: readonly string[]
  readonly items: readonly { readonly value: string; readonly text: string }[]
  readonly none: string
  readonly problems: readonly RequestProblem[]
}

function Tied({ field, legend, chosen, items, none, problems }: TiedProps) {
  if (items.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{legend}</h2>
        <p class="tl-muted">{none}</p>
      </>
    )
  }
  return (
    <Checkboxes
      idPrefix={field}
      name={field}
      values={[...chosen]}
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: `${legend} (optional)`, classes: 'govuk-fieldset__legend--s' } }}
      items={[...items]}
      errorMessage={errorAt(problems, field)}
    />
  )
}

/** Follows a theme no more. */
export const retireThemeForm = reasonForm<ImproveTools, Retiring>({
  path: workshopsPatterns.workshopThemeRetire,
  permission: 'keep-plan',
  viewed: 'form for retiring a theme of workshops viewed',
  sent: 'theme of workshops retired',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const theme = themeAmong(await workshopThemesOf(tx, authority), params['theme'] ?? '')
    if (theme === undefined || theme.retiredBecause !== undefined) return undefined
    const open = (await openQuestionsOf(tx, authority)).filter((question) => question.theme === theme.id)
    return { theme, open: open.length }
  },
  send: async ({ db, clock }, member, request, typed) => {
    const outcome = await retireTheme(db, clock, member, seenIn(request, 'theme'), typed)
    return outcome.kind === 'kept'
      ? { kind: 'done', to: workshopsPaths.workshops('retired') }
      : sent(outcome, '')
  },
  title: 'Follow the theme no more',
  caption: ({ theme }) => theme.name,
  breadcrumbs: ({ theme }) => crumbsOf(theme),
  says: ({ open }) =>
    `What sessions said of it stays. New sessions can no longer choose it.${
      open === 0
        ? ''
        : ` ${sentenceCase(count(open, 'question'))} about it ${open === 1 ? 'is' : 'are'} open: whoever was asked still sees ${open === 1 ? 'it' : 'them'}, until ${open === 1 ? 'it is' : 'they are'} answered or taken back.`
    }`,
  question: 'Why is it followed no more?',
  revision: ({ theme }) => theme.revision,
  button: 'Follow it no more',
  back: { text: 'Leave it', href: ({ theme }) => workshopsPaths.workshopTheme(theme.id) }
})

interface Retiring {
  readonly theme: WorkshopTheme
  /** How many questions about it nobody has answered. */
  readonly open: number
}
