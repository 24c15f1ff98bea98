import type { MemberForm } from '../../../people/forms/member-form.tsx'
import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import { reasonForm } from '../../../people/forms/reason-form.tsx'
import type { Member } from '../../../people/permissions/member.ts'
import type { Route } from '../../../people/permissions/route.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { Thing } from '../../../thread/thing.ts'
import { eachOnce, thingKey } from '../../../thread/thing-key.ts'
import { Button, Input, Radios, Select, Textarea } from '../../../ui/govuk/components.tsx'
import type { ImproveTools } from '../../tools.ts'
import { lookAtEvidence, type TypedEvidence } from '../actions/look-at-evidence.ts'
import { withdrawEvidence } from '../actions/withdraw-evidence.ts'
import { inSessions } from '../session-store.ts'
import { workshopOf } from '../store.ts'
import { workshopThemesOf } from '../theme-store.ts'
import type { Workshop, WorkshopEvidence, WorkshopTheme } from '../workshop.ts'
import { workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbsOf } from './plan-forms.tsx'

/** How many things a search offers: what fits on a page to choose from. */
const mostFound = 12

interface Looking {
  readonly workshop: Workshop
  readonly themes: readonly WorkshopTheme[]
  /** What was searched for; empty for nothing yet. */
  readonly sought: string
  /** What can be chosen: the measures and findings of the session's themes, and what was found. */
  readonly choices: readonly Thing[]
  readonly found: number
}

/** Adds what a session looked at: found among the things of every room, or said in words. */
export function addEvidenceRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes(tools, addForm(tools))
}

function addForm({ things }: ImproveTools): MemberForm<ImproveTools, Looking, TypedEvidence> {
  return {
    path: workshopsPatterns.newWorkshopEvidence,
    permission: 'keep-plan',
    viewed: 'form for evidence of a workshop viewed',
    sent: 'evidence of a workshop kept',
    section: 'improve',
    load: (tx, member, request) => choicesFor(tx, things, member, request),
    start: ({ workshop }, { query }) => ({
      what: '',
      theme: workshop.themes.find((id) => id === typedText(query, 'theme')) ?? '',
      words: ''
    }),
    typed: ({ form }) => ({
      what: typedText(form, 'what'),
      theme: typedText(form, 'theme'),
      words: typedText(form, 'words')
    }),
    send: async ({ db, clock }, member, { params }, typed) => {
      const id = params['workshop'] ?? ''
      const outcome = await lookAtEvidence(db, clock, things, member, id, typed)
      return outcome.kind === 'kept' ? { kind: 'done', to: workshopsPaths.workshop(id, 'looked') } : outcome
    },
    title: () => 'What was looked at?',
    breadcrumbs: ({ workshop }) => crumbsOf(workshop),
    main: ({ loaded, title, action, typed, problems }) => {
      const { workshop, themes, sought, choices, found } = loaded
      return (
        <>
          <span class="govuk-caption-l">{workshopTitle(workshop)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <form class="tl-prose" method="get" action={action}>
            <input type="hidden" name="theme" value={typed.theme} />
            <Input
              id="q"
              name="q"
              value={sought}
              label={{
                text: 'Find a document, a finding, an action or a measure',
                classes: 'govuk-label--s'
              }}
              hint={{ text: 'Words of its title, or its number' }}
            />
            <Button text="Find" classes="govuk-button--secondary" />
          </form>
          {sought !== '' && found === 0 && (
            <p class="tl-prose" role="status">
              Nothing is called so, or it is not yours to see. Try fewer words, or say it in words below.
            </p>
          )}
          <form class="tl-prose" method="post" action={action} noValidate>
            <input type="hidden" name="q" value={sought} />
            <Radios
              idPrefix="what"
              name="what"
              value={typed.what}
              classes="govuk-radios--small"
              fieldset={{ legend: { text: 'What was looked at?', classes: 'govuk-fieldset__legend--s' } }}
              hint={{ text: 'A measure is kept with its value on the day of the session.' }}
              items={[
                ...choices.map((thing) => ({
                  value: thingKey(thing),
                  text: thing.title,
                  hint: { text: thing.kindInWords }
                })),
                {
                  value: 'words',
                  text: 'Something that has no page here',
                  hint: { text: 'What people told, a visit to a team, a paper handed out' }
                }
              ]}
              errorMessage={errorAt(problems, 'what')}
            />
            <Textarea
              id="words"
              name="words"
              rows="3"
              value={typed.words}
              label={{ text: 'What does it show?', classes: 'govuk-label--s' }}
              hint={{ text: 'In a sentence' }}
              errorMessage={errorAt(problems, 'words')}
            />
            <Select
              id="theme"
              name="theme"
              value={typed.theme}
              label={{ text: 'Which theme does it speak to?', classes: 'govuk-label--s' }}
              items={themeItems(themes)}
              errorMessage={errorAt(problems, 'theme')}
            />
            <div class="govuk-button-group">
              <Button text="Keep it" preventDoubleClick />
              <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
            </div>
          </form>
        </>
      )
    }
  }
}

/** The themes of a session to choose one from, and all of them. */
export function themeItems(themes: readonly WorkshopTheme[]) {
  return [{ value: '', text: 'All of them' }, ...themes.map(({ id, name }) => ({ value: id, text: name }))]
}

async function choicesFor(
  tx: Transaction,
  things: ImproveTools['things'],
  member: Member,
  { params, query, form }: WebRequest
): Promise<Looking | undefined> {
  const { authority } = member.workspace
  const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
  if (workshop === undefined || workshop.state === 'cancelled') return undefined
  const themes = (await workshopThemesOf(tx, authority)).filter(({ id }) => workshop.themes.includes(id))
  const sought = typedText(query, 'q') || typedText(form, 'q')
  const found = sought === '' ? [] : await things.find(tx, member, sought, mostFound)
  const tied = await things.describe(
    tx,
    member,
    themes.flatMap(({ measures, findings }) => [
      ...measures.map((id) => ({ kind: 'measure', id })),
      ...findings.map((id) => ({ kind: 'finding', id }))
    ])
  )
  const choices = eachOnce([...found, ...tied.values()]).filter(
    ({ kind, withdrawn }) => withdrawn !== true && kind !== 'workshop' && kind !== 'workshop-theme'
  )
  return { workshop, themes, sought, choices, found: found.length }
}

interface Withdrawing {
  readonly workshop: Workshop
  readonly evidence: WorkshopEvidence
}

/** Takes back that something was looked at. */
export const withdrawEvidenceForm = reasonForm<ImproveTools, Withdrawing>({
  path: workshopsPatterns.workshopEvidence,
  permission: 'keep-plan',
  viewed: 'form for taking evidence of a workshop back viewed',
  sent: 'evidence of a workshop taken back',
  section: 'improve',
  load: async (tx, { workspace: { authority } }, { params }) => {
    const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
    if (workshop === undefined) return undefined
    const evidence = (await inSessions(tx, authority, workshop.id)).evidence.find(
      ({ id, withdrawnBecause }) => id === params['evidence'] && withdrawnBecause === undefined
    )
    return evidence && { workshop, evidence }
  },
  send: async ({ db, clock }, member, { params }, typed) => {
    const workshop = params['workshop'] ?? ''
    const place = { workshop, evidence: params['evidence'] ?? '' }
    const outcome = await withdrawEvidence(db, clock, member, place, typed)
    return outcome.kind === 'withdrawn'
      ? { kind: 'done', to: workshopsPaths.workshop(workshop, 'taken-back') }
      : outcome
  },
  title: 'Take back what was looked at',
  caption: ({ workshop }) => workshopTitle(workshop),
  breadcrumbs: ({ workshop }) => crumbsOf(workshop),
  says: ({ evidence }) => evidence.words,
  question: 'Why is it taken back?',
  button: 'Take it back',
  back: { text: 'Leave it', href: ({ workshop }) => workshopsPaths.workshop(workshop.id) }
})
