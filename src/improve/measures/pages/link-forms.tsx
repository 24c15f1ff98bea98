import type { ComponentChildren } from 'preact'
import { type MemberForm, memberFormRoutes } from '../../../people/forms/member-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Checkboxes, Input } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { count, sentenceCase } from '../../../ui/prose/counts.ts'
import { listInWords } from '../../../ui/prose/lists.ts'
import type { Finding } from '../../findings/finding.ts'
import { findingsById, findingsOf } from '../../findings/store.ts'
import { improvePaths } from '../../paths.ts'
import { chosenActions, type FoundAction, findActions } from '../../planned-action/store.ts'
import type { ImproveTools } from '../../tools.ts'
import { isOfExample } from '../../worked-example/what-counts.ts'
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
  const links = await actionMeasuresOf(tx, authority, { of: [action.id] })
  return {
    title: `${action.reference} ${action.words}`,
    back: improvePaths.action(action.id),
    ...(await measuresFor(
      tx,
      authority,
      links.map(({ measure }) => measure),
      (one) => one.illustrative === action.illustrative
    ))
  }
}

async function joiningOfFinding(
  tx: Transaction,
  authority: Authority,
  id: string
): Promise<Joining | undefined> {
  const [finding] = await findingsById(tx, authority, [id])
  if (finding === undefined || finding.withdrawnBecause !== undefined) return undefined
  const links = await findingMeasuresOf(tx, authority, { of: [finding.id] })
  return {
    title: finding.words,
    back: improvePaths.finding(finding.id),
    ...(await measuresFor(
      tx,
      authority,
      links.map(({ measure }) => measure),
      ({ illustrative }) => !illustrative || isOfExample(finding)
    ))
  }
}

/** The measures to choose from: those that are joined, and those that are `offered`, for what is made up shows nothing real. */
async function measuresFor(
  tx: Transaction,
  authority: Authority,
  linked: readonly string[],
  offered: (measure: Measure) => boolean
): Promise<Pick<Joining, 'choices' | 'linked'>> {
  const measures = (await measuresOf(tx, authority)).filter(
    (one) => one.withdrawnBecause === undefined && (linked.includes(one.id) || offered(one))
  )
  const choices = measures.map((measure) => {
    const target = targetInWords(measure)
    const hints = [
      ...(target === undefined ? [] : [`Target: ${target}`]),
      ...(measure.illustrative ? ['Illustrative'] : [])
    ]
    return {
      value: measure.id,
      text: measure.title,
      hint: hints.length === 0 ? undefined : hints.join(' · ')
    }
  })
  return { choices, linked }
}

/** What can be chosen: what is joined already, and as many of the others as fit on a page. */
interface Offered {
  readonly choices: readonly Choice[]
  readonly linked: readonly string[]
  /** How many more fit the words that were sought than are shown. */
  readonly more: number
}

/** More than so many are not shown at once: they are found by their words. */
const mostOffered = 40

interface FromMeasure {
  readonly measure: Pick<Measure, 'id' | 'title'>
  readonly actions: Offered
  readonly findings: Offered
  /** What was sought; empty for nothing yet. */
  readonly sought: string
}

/** Which actions and findings a measure shows something of. */
const fromMeasure: MemberForm<ImproveTools, FromMeasure, Readonly<Record<Linkable, Chosen>>> = {
  path: measuresPatterns.measureLinks,
  permission: 'keep-plan',
  viewed: 'form for what a measure shows viewed',
  sent: 'what a measure shows chosen',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params, query }) => {
    const measure = await measureOf(tx, authority, params['measure'] ?? '')
    if (measure === undefined || measure.withdrawnBecause !== undefined) return undefined
    const linked = await linkedTo(tx, authority, measure.id)
    const sought = typedText(query, 'q').trim().slice(0, 200)
    const words = sought.toLowerCase().split(/\s+/)
    const fits = (text: string) => words.every((word) => text.toLowerCase().includes(word))
    const actions = await findActions(tx, authority, sought, {
      most: mostOffered + linked.actions.length,
      illustrative: measure.illustrative
    })
    const findings = (await findingsOf(tx, authority)).filter(
      (one) =>
        one.withdrawnBecause === undefined && fits(one.words) && (!measure.illustrative || isOfExample(one))
    )
    return {
      ...{ measure, sought },
      actions: offered(linked.actions.map(actionChoice), actions.first.map(actionChoice), {
        all: actions.all,
        fits
      }),
      findings: offered(linked.findings.map(findingChoice), findings.map(findingChoice), {
        all: findings.length,
        fits
      })
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
  main: ({ loaded: { measure, actions, findings, sought }, title, action, typed }) => (
    <JoiningForm
      caption={measure.title}
      title={title}
      action={action}
      back={measuresPaths.measure(measure.id)}
      search={
        sought !== '' || actions.more + findings.more > 0 ? (
          <Search
            address={action}
            sought={sought}
            more={{ actions: actions.more, findings: findings.more }}
          />
        ) : undefined
      }
    >
      {sought === '' && actions.choices.length + findings.choices.length === 0 && (
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
  /** What stands above the form to find more to choose from. */
  readonly search?: ComponentChildren
  readonly children: ComponentChildren
}

function JoiningForm({ caption, title, action, back, search, children }: JoiningFormProps) {
  return (
    <>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {search}
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

interface SearchProps {
  readonly address: string
  readonly sought: string
  /** How many fit that are not shown. */
  readonly more: Readonly<Record<'actions' | 'findings', number>>
}

/** Finds among more than can be ticked on one page. */
function Search({ address, sought, more }: SearchProps) {
  const hidden = [
    ...(more.actions === 0 ? [] : [count(more.actions, 'more action')]),
    ...(more.findings === 0 ? [] : [count(more.findings, 'more finding')])
  ]
  return (
    <form class="tl-prose" method="get" action={address}>
      <Input
        id="q"
        name="q"
        value={sought}
        label={{ text: 'Find actions and findings', classes: 'govuk-label--s' }}
        hint={{
          text: 'A reference or words of it. What is joined already always stands below. Save what you ticked before you look for others.'
        }}
        autocomplete="off"
      />
      <Button text="Find" classes="govuk-button--secondary" />
      {hidden.length > 0 && (
        <p role="status">
          {sentenceCase(listInWords(hidden))}{' '}
          {sought === '' ? 'can be found by their words' : 'fit these words: use more of them'}.
        </p>
      )}
    </form>
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

/** What is joined first, then what was found beside it; `all` is how many fit the words that were sought. */
function offered(
  linked: readonly Choice[],
  found: readonly Choice[],
  { all, fits }: { readonly all: number; readonly fits: (text: string) => boolean }
): Offered {
  const joined = new Set(linked.map(({ value }) => value))
  const shown = found.filter(({ value }) => !joined.has(value)).slice(0, mostOffered)
  const fitting = linked.filter(({ text }) => fits(text)).length
  return { choices: [...linked, ...shown], linked: [...joined], more: all - fitting - shown.length }
}

function actionChoice({ id, reference, words }: FoundAction): Choice {
  return { value: id, text: `${reference} ${words}`, hint: undefined }
}

function findingChoice({ id, words, source }: Pick<Finding, 'id' | 'words' | 'source'>): Choice {
  return { value: id, text: words, hint: source }
}

/** What was ticked, beside what was ticked when the form was opened. */
function chosenIn(form: WebRequest['form'], name: string): Chosen {
  const were = [form[`${name}-were`] ?? ''].flat().join(' ')
  return { was: were.split(' ').filter((id) => id !== ''), now: [form[name] ?? []].flat() }
}
