import { errorAt } from '../../../people/forms/problems.tsx'
import { writingFormRoutes } from '../../../people/forms/writing-form.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Radios } from '../../../ui/govuk/components.tsx'
import { DraftState, DraftTextarea, SaveDraft } from '../../../ui/patterns/draft-textarea.tsx'
import type { ImproveTools } from '../../tools.ts'
import { concludeOnTheme } from '../actions/conclude-on-theme.ts'
import { inSessions } from '../session-store.ts'
import { workshopOf } from '../store.ts'
import { themeAmong, workshopThemesOf } from '../theme-store.ts'
import { directions } from '../workshop.ts'
import { conclusionRef } from '../workshop-texts.ts'
import { directionWords, workshopTitle } from '../workshop-words.ts'
import { workshopsPaths, workshopsPatterns } from '../workshops-paths.ts'
import { crumbsOf } from './plan-forms.tsx'

/** Writes what a session concluded on a theme: which way it went, and why in a long text. */
export function conclusionRoutes(tools: ImproveTools): Route[] {
  return writingFormRoutes(tools, {
    path: workshopsPatterns.workshopConclusion,
    permission: 'keep-plan',
    viewed: 'form for a conclusion of a workshop viewed',
    sent: 'conclusion of a workshop written',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const workshop = await workshopOf(tx, authority, params['workshop'] ?? '')
      const theme = themeAmong(await workshopThemesOf(tx, authority), params['theme'] ?? '')
      if (workshop?.state !== 'held' || theme === undefined || !workshop.themes.includes(theme.id)) {
        return undefined
      }
      const { conclusions } = await inSessions(tx, authority, workshop.id)
      return { workshop, theme, now: conclusions.find((one) => one.theme === theme.id) }
    },
    written: ({ workshop, theme, now }) => ({
      label: 'Conclusion',
      ref: conclusionRef(workshop.id, theme.id),
      saved: now?.words ?? ''
    }),
    start: ({ now }) => ({ direction: now?.direction ?? '', seenDirection: now?.direction ?? '' }),
    typed: ({ form }) => ({
      direction: typedText(form, 'direction'),
      seenDirection: typedText(form, 'seen-direction')
    }),
    send: async ({ db, clock }, member, { params }, { text, seenText, direction, seenDirection }) => {
      const workshop = params['workshop'] ?? ''
      const place = { workshop, theme: params['theme'] ?? '' }
      const outcome = await concludeOnTheme(db, clock, member, place, {
        ...{ text, direction, seen: { text: seenText, direction: seenDirection } }
      })
      switch (outcome.kind) {
        case 'concluded':
          return { kind: 'done', to: workshopsPaths.workshop(workshop, 'concluded') }
        case 'changed-meanwhile': {
          const now = directionWords(outcome.now.direction).toLowerCase()
          return {
            kind: 'changed-meanwhile',
            notice: `${outcome.now.concludedBy} concluded on it while you were writing (${now}), and nothing of yours was saved. Choose what is to stand`
          }
        }
        default:
          return outcome
      }
    },
    title: () => 'What was concluded?',
    breadcrumbs: ({ workshop }) => crumbsOf(workshop),
    main: ({ loaded: { workshop, theme, now }, typed, problems, drafts, action, base }) => (
      <>
        <span class="govuk-caption-l">
          {workshopTitle(workshop)}: {theme.name}
        </span>
        <h1 class="govuk-heading-l">What was concluded?</h1>
        {theme.tracks !== '' && <p class="tl-prose">{theme.tracks}</p>}
        <form class="tl-prose" method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={base} />
          <input type="hidden" name="seen-direction" value={now?.direction ?? ''} />
          <Radios
            idPrefix="direction"
            name="direction"
            value={typed.direction}
            fieldset={{
              legend: {
                text: 'How has it gone since the session before?',
                classes: 'govuk-fieldset__legend--s'
              }
            }}
            items={directions.map((direction) => ({ value: direction, text: directionWords(direction) }))}
            errorMessage={errorAt(problems, 'direction')}
          />
          <DraftTextarea
            drafts={drafts}
            id="text"
            name="text"
            rows="10"
            value={now?.words ?? ''}
            label={{ text: 'What was concluded, and what does it rest on?', classes: 'govuk-label--s' }}
            hint={{ text: 'An empty line begins a new paragraph' }}
            errorMessage={errorAt(problems, 'text')}
          />
          <div class="govuk-button-group">
            <Button text="Save" preventDoubleClick />
            <SaveDraft drafts={drafts} />
            <a href={workshopsPaths.workshop(workshop.id)}>Cancel</a>
          </div>
          <DraftState drafts={drafts} />
        </form>
      </>
    )
  })
}
