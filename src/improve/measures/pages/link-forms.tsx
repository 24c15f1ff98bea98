import type { ComponentChildren } from 'preact'
import { type MemberForm, memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Button, Checkboxes } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { findingsById, findingsOf } from '../../findings/store.ts'
import { improvePaths } from '../../paths.ts'
import { actionsOf, chosenActions } from '../../planned-action/store.ts'
import type { ImproveTools } from '../../tools.ts'
import { type Chosen, linkMeasures, linkMeasureTo } from '../actions/link-measures.ts'
import { actionMeasuresOf, findingMeasuresOf, type Linkable } from '../link-store.ts'
import { linkedTo } from '../linked-store.ts'
import type { Measure } from '../measure.ts'
import { targetInWords } from '../measure-words.ts'
import { measuresPaths, measuresPatterns } from '../measures-paths.ts'
import { measureOf, measuresOf } from '../store.ts'
import { crumbs, crumbsOf } from './crumbs.ts'

interface Choice {
  readonly value: string
  readonly text: string
  readonly hint: string | undefined
}

/** Something that measures can be joined to, with those that are. */
interface Joining {
  readonly title: string
  readonly back: string
  readonly choices: readonly Choice[]
  readonly linked: readonly string[]
}

/** The forms that join measures, actions and findings, from whichever side somebody comes. */
export function linkFormRoutes(tools: ImproveTools): Route[] {
  return [
    ...memberFormRoutes(tools, fromMeasure),
    ...memberFormRoutes(tools, joiningForm('action')),
    ...memberFormRoutes(tools, joiningForm('finding'))
  ]
}

/** Which measures show whether an action worked, or a finding is put right. */
function joiningForm(kind: Linkable): MemberForm<ImproveTools, Joining, Chosen> {
  const path = kind === 'action' ? measuresPatterns.actionMeasures : measuresPatterns.findingMeasures
  return {
    path,
    permission: 'keep-plan',
    viewed: `form for measures of ${kind === 'action' ? 'an action' : 'a finding'} viewed`,
    sent: `measures of ${kind === 'action' ? 'an action' : 'a finding'} chosen`,
    section: 'improve',
    load: (tx, { workspace: { authority } }, { params }) =>
      kind === 'action'
        ? joiningOfAction(tx, authority, params['action'] ?? '')
        : joiningOfFinding(tx, authority, params['finding'] ?? ''),
    start: ({ linked }) => ({ was: linked, now: linked }),
    typed: ({ form }) => chosenIn(form, 'measures'),
    send: async ({ db, clock }, member, { params }, typed) => {
      const id = params[kind] ?? ''
      const outcome = await linkMeasures(db, clock, member, { kind, id }, typed)
      if (outcome.kind === 'not-there') return outcome
      const to = kind === 'action' ? improvePaths.action(id) : measuresPaths.didItWork(id, 'links')
      return { kind: 'done', to }
    },
    title: () => `Which measures show whether ${kind === 'action' ? 'it worked' : 'it is put right'}?`,
    breadcrumbs: () => [...crumbs],
    main: ({ loaded, title, action, typed }) => (
      <JoiningForm caption={loaded.title} title={title} action={action} back={loaded.back}>
        {loaded.choices.length === 0 ? (
          <NoMeasures />
        ) : (
          <Boxes name="measures" legend="Measures" choices={loaded.choices} typed={typed} />
        )}
      </JoiningForm>
    )
  }
}

type Authority = Parameters<typeof measuresOf>[1]

async function joiningOfAction(
  tx: Transaction,
  authority: Authority,
  id: string
): Promise<Joining | undefined> {
  const [action] = await chosenActions(tx, authority, { ids: [id] })
  if (action === undefined || action.withdrawnBecause !== undefined) return undefined
  const links = await actionMeasuresOf(tx, authority)
  return {
    title: `${action.reference} ${action.words}`,
    back: improvePaths.action(action.id),
    choices: await measureChoices(tx, authority),
    linked: links.filter((link) => link.action === action.id).map(({ measure }) => measure)
  }
}

async function joiningOfFinding(
  tx: Transaction,
  authority: Authority,
  id: string
): Promise<Joining | undefined> {
  const [finding] = await findingsById(tx, authority, [id])
  if (finding === undefined || finding.withdrawnBecause !== undefined) return undefined
  const links = await findingMeasuresOf(tx, authority)
  return {
    title: finding.words,
    back: improvePaths.finding(finding.id),
    choices: await measureChoices(tx, authority),
    linked: links.filter((link) => link.finding === finding.id).map(({ measure }) => measure)
  }
}

async function measureChoices(tx: Transaction, authority: Authority): Promise<Choice[]> {
  const measures = await measuresOf(tx, authority)
  return measures
    .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
    .map((measure) => {
      const target = targetInWords(measure)
      return { value: measure.id, text: measure.title, hint: target && `Target: ${target}` }
    })
}

interface FromMeasure {
  readonly measure: Pick<Measure, 'id' | 'title'>
  readonly actions: { readonly choices: readonly Choice[]; readonly linked: readonly string[] }
  readonly findings: { readonly choices: readonly Choice[]; readonly linked: readonly string[] }
}

/** Which actions and findings a measure shows something of. */
const fromMeasure: MemberForm<ImproveTools, FromMeasure, Readonly<Record<Linkable, Chosen>>> = {
  path: measuresPatterns.measureLinks,
  permission: 'keep-plan',
  viewed: 'form for what a measure shows viewed',
  sent: 'what a measure shows chosen',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const measure = await measureOf(tx, authority, params['measure'] ?? '')
    if (measure === undefined || measure.withdrawnBecause !== undefined) return undefined
    const linked = await linkedTo(tx, authority, measure.id)
    const actions = await actionsOf(tx, authority)
    const findings = await findingsOf(tx, authority)
    return {
      measure,
      actions: {
        choices: actions
          .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
          .map(({ id, reference, words }) => ({ value: id, text: `${reference} ${words}`, hint: undefined })),
        linked: linked.actions.map(({ id }) => id)
      },
      findings: {
        choices: findings
          .filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
          .map(({ id, words, source }) => ({ value: id, text: words, hint: source })),
        linked: linked.findings.map(({ id }) => id)
      }
    }
  },
  start: ({ actions, findings }) => ({
    action: { was: actions.linked, now: actions.linked },
    finding: { was: findings.linked, now: findings.linked }
  }),
  typed: ({ form }) => ({ action: chosenIn(form, 'actions'), finding: chosenIn(form, 'findings') }),
  send: async ({ db, clock }, member, { params }, typed) => {
    const id = params['measure'] ?? ''
    const outcome = await linkMeasureTo(db, clock, member, id, typed)
    return outcome.kind === 'linked' ? { kind: 'done', to: measuresPaths.measure(id, 'links') } : outcome
  },
  title: () => 'What does it show something of?',
  breadcrumbs: ({ measure }) => crumbsOf(measure),
  main: ({ loaded: { measure, actions, findings }, title, action, typed }) => (
    <JoiningForm
      caption={measure.title}
      title={title}
      action={action}
      back={measuresPaths.measure(measure.id)}
    >
      {actions.choices.length + findings.choices.length === 0 && (
        <p>
          There is no action and no finding yet. Once there are, choose here those that it shows something of.
        </p>
      )}
      {actions.choices.length > 0 && (
        <Boxes name="actions" legend="Actions" choices={actions.choices} typed={typed.action} />
      )}
      {findings.choices.length > 0 && (
        <Boxes name="findings" legend="Findings" choices={findings.choices} typed={typed.finding} />
      )}
    </JoiningForm>
  )
}

interface JoiningFormProps {
  readonly caption: string
  readonly title: string
  readonly action: string
  readonly back: string
  readonly children: ComponentChildren
}

function JoiningForm({ caption, title, action, back, children }: JoiningFormProps) {
  return (
    <>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form class="tl-prose" method="post" action={action} noValidate>
        {children}
        <div class="govuk-button-group">
          <Button text="Save" preventDoubleClick />
          <a href={back}>Cancel</a>
        </div>
      </form>
    </>
  )
}

interface BoxesProps {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly typed: Chosen
}

function Boxes({ name, legend, choices, typed }: BoxesProps) {
  return (
    <>
      <input type="hidden" name={`${name}-were`} value={typed.was.join(' ')} />
      <Checkboxes
        idPrefix={name}
        name={name}
        values={[...typed.now]}
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
        items={choices.map(({ value, text, hint }) => ({
          ...{ value, text },
          ...(hint === undefined ? {} : { hint: { text: hint } })
        }))}
      />
    </>
  )
}

function NoMeasures() {
  return (
    <EmptyState title="No measure has been added yet.">
      <p>
        <a href={measuresPaths.newMeasure()}>Add a measure</a>, and come back to choose it here.
      </p>
    </EmptyState>
  )
}

/** What was ticked, beside what was ticked when the form was opened. */
function chosenIn(form: WebRequest['form'], name: string): Chosen {
  const were = [form[`${name}-were`] ?? ''].flat().join(' ')
  return { was: were.split(' ').filter((id) => id !== ''), now: [form[name] ?? []].flat() }
}
