import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import type { Thing } from '../../../thread/thing.ts'
import { eachOnce, parseThingKey, thingKey } from '../../../thread/thing-key.ts'
import { isAmong } from '../../../thread/things.ts'
import { Button, Input, Radios, Textarea } from '../../../ui/govuk/components.tsx'
import { improvePaths, improvePatterns } from '../../paths.ts'
import type { ImproveTools } from '../../tools.ts'
import { addEvidence, type TypedEvidence } from '../actions/add-evidence.ts'
import { planOfAction } from '../plan-of-action.ts'
import type { PlannedAction } from '../planned-action.ts'
import { showingImpactOf } from '../shows-impact.ts'
import { chosenActions } from '../store.ts'
import { crumbsToPlan } from './crumbs.ts'

/** How many things a search offers: what fits on a page to choose from. */
const mostFound = 12

interface Finding {
  readonly action: PlannedAction
  readonly plan: { readonly id: string; readonly title: string }
  /** What was searched for; empty for nothing yet. */
  readonly sought: string
  readonly choices: readonly Thing[]
}

type Typed = TypedEvidence & { readonly own: boolean }

/** What is chosen for what somebody saw, which has no page here. */
const own = 'own-words'

/** Adds evidence to an action: found among the things of every room, or said in words. */
export function evidenceFormRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Finding, Typed>(tools, {
    path: improvePatterns.newActionEvidence,
    permission: 'update-plan',
    ...{ viewed: 'form for evidence of an action viewed', sent: 'evidence of an action added' },
    section: 'improve',
    load: async (tx, member, request) => {
      const { authority } = member.workspace
      const [action] = await chosenActions(tx, authority, { ids: [request.params['action'] ?? ''] })
      const plan = action && (await planOfAction(tx, authority, action.plan))
      if (action === undefined || plan === undefined || action.withdrawnBecause !== undefined)
        return undefined
      const sought = soughtIn(request)
      const showing = showingImpactOf(action)
      const found = sought === '' ? [] : await tools.things.find(tx, member, sought, mostFound, showing)
      const chosen = parseThingKey(typedText(request.form, 'thing'))
      const kept =
        chosen === undefined ? [] : [...(await tools.things.describe(tx, member, [chosen])).values()]
      const choices = eachOnce([...kept, ...found]).filter(
        (thing) => thing.withdrawn !== true && isAmong(showing, thing)
      )
      return { action, plan, sought, choices }
    },
    start: () => ({ shows: '', words: '', thing: '', page: '', quote: '', own: false }),
    typed: ({ form }) => {
      const chosen = typedText(form, 'thing')
      return {
        ...{ shows: typedText(form, 'shows'), words: typedText(form, 'words') },
        ...{ thing: chosen === own ? '' : chosen, own: chosen === own },
        ...{ page: typedText(form, 'page'), quote: typedText(form, 'quote') }
      }
    },
    send: async (all, member, { params }, typed) => {
      if (typed.thing === '' && !typed.own) {
        return {
          kind: 'unfit',
          problems: [{ field: 'thing', message: 'Choose what shows it, or your own words' }]
        }
      }
      const outcome = await addEvidence(all, member, params['action'] ?? '', typed)
      return outcome.kind === 'done'
        ? { kind: 'done', to: improvePaths.action(outcome.action.id, 'evidence-added') }
        : outcome
    },
    title: () => 'Add evidence',
    breadcrumbs: ({ action, plan }) => [
      ...crumbsToPlan(plan),
      { text: `Action ${action.reference}`, href: improvePaths.action(action.id) }
    ],
    main: ({ loaded, title, action: address, typed, problems }) => {
      const { action, sought, choices } = loaded
      return (
        <>
          <span class="govuk-caption-l">
            Action {action.reference}: {action.words}
          </span>
          <h1 class="govuk-heading-l">{title}</h1>
          <form class="tl-prose" method="get" action={address}>
            <Input
              id="q"
              name="q"
              value={sought}
              label={{ text: 'Find a document, a measure or a strength', classes: 'govuk-label--s' }}
              hint={{
                text: 'Words of the title of a document in the bookcase, of a measure, or of what a visit or an inspection found strong. Leave it, if it is something you saw or heard.'
              }}
              autocomplete="off"
            />
            <Button text="Find" classes="govuk-button--secondary" />
          </form>
          {sought !== '' && choices.length === 0 && (
            <p class="tl-prose" role="status">
              No document, measure or strength is called so, or it is not yours to see. Try fewer words, or
              say it in words below.
            </p>
          )}
          <form class="tl-prose" method="post" action={address} noValidate>
            <input type="hidden" name="q" value={sought} />
            <Radios
              idPrefix="thing"
              name="thing"
              value={typed.own ? own : typed.thing}
              classes="govuk-radios--small"
              fieldset={{ legend: { text: 'What shows it?', classes: 'govuk-fieldset__legend--s' } }}
              items={[
                ...choices.map((thing) => ({
                  value: thingKey(thing),
                  text: thing.title,
                  hint: { text: thing.kindInWords }
                })),
                {
                  value: own,
                  text: 'Something that has no page here',
                  hint: { text: 'What you saw or heard: say it in your own words' }
                }
              ]}
              errorMessage={errorAt(problems, 'thing')}
            />
            <Radios
              idPrefix="shows"
              name="shows"
              value={typed.shows}
              fieldset={{ legend: { text: 'What does it speak of?', classes: 'govuk-fieldset__legend--s' } }}
              items={[
                { value: 'impact', text: 'Impact: what changed for children' },
                { value: 'progress', text: 'Progress: how far the work has come' }
              ]}
              errorMessage={errorAt(problems, 'shows')}
            />
            <Textarea
              id="words"
              name="words"
              rows="3"
              value={typed.words}
              label={{ text: 'What does it show?', classes: 'govuk-label--s' }}
              hint={{ text: 'In a sentence. Name no child and no family.' }}
              errorMessage={errorAt(problems, 'words')}
            />
            <Input
              id="page"
              name="page"
              value={typed.page}
              classes="govuk-input--width-4"
              inputmode="numeric"
              label={{ text: 'Page (optional)', classes: 'govuk-label--s' }}
              errorMessage={errorAt(problems, 'page')}
            />
            <Textarea
              id="quote"
              name="quote"
              rows="2"
              value={typed.quote}
              label={{ text: 'Its own words (optional)', classes: 'govuk-label--s' }}
              errorMessage={errorAt(problems, 'quote')}
            />
            <div class="govuk-button-group">
              <Button text="Add the evidence" preventDoubleClick />
              <a href={improvePaths.action(action.id)}>Cancel</a>
            </div>
          </form>
        </>
      )
    }
  })
}

function soughtIn({ query, form }: WebRequest): string {
  const words = typedText(form, 'q') === '' ? typedText(query, 'q') : typedText(form, 'q')
  return words.trim().slice(0, 200)
}
