import { activityLabel } from '../../../framework/activity-kinds.ts'
import { type ActivityTheme, themeLabel } from '../../../framework/activity-themes.ts'
import { type VisitKind, visitRules } from '../../../framework/visit-rules.ts'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import type { WebRequest } from '../../../platform/web/request.ts'
import { Checkboxes, Input, Textarea } from '../../../ui/govuk/components.tsx'
import { lowerFirst } from '../../../ui/prose/lower-first.ts'
import type { TypedVisit } from '../actions/plan-visit.ts'

interface DetailFieldsProps {
  /** The kinds whose themes are offered. */
  readonly kinds: readonly VisitKind[]
  readonly typed: Pick<TypedVisit, 'themes' | 'inspectors' | 'note'>
  readonly problems: readonly RequestProblem[]
}

/** What a visit looks at, who comes, and a note. */
export function DetailFields({ kinds, typed, problems }: DetailFieldsProps) {
  return (
    <>
      {themeGroups(kinds).map(({ of, themes }, place) => (
        <Checkboxes
          idPrefix={place === 0 ? 'themes' : `themes-of-group-${place + 1}`}
          name="themes"
          values={[...typed.themes]}
          classes="govuk-checkboxes--small"
          fieldset={{
            legend: { text: `What does ${of} look at? (optional)`, classes: 'govuk-fieldset__legend--s' }
          }}
          items={themes.map((theme) => ({ value: theme, text: themeLabel(theme) }))}
          key={of}
        />
      ))}
      <Input
        id="inspectors"
        name="inspectors"
        value={typed.inspectors}
        label={{ text: 'Who comes? (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'The lead inspector, and how many with them' }}
        autocomplete="off"
        errorMessage={errorAt(problems, 'inspectors')}
      />
      <Textarea
        id="note"
        name="note"
        rows="4"
        value={typed.note}
        label={{ text: 'A note (optional)', classes: 'govuk-label--s' }}
        hint={{ text: 'Everybody who works for your authority here can read it. No child’s name.' }}
        errorMessage={errorAt(problems, 'note')}
      />
    </>
  )
}

/** Kinds that look at the same are asked for together. */
function themeGroups(
  kinds: readonly VisitKind[]
): { readonly of: string; readonly themes: readonly ActivityTheme[] }[] {
  const groups = Map.groupBy(kinds, (kind) => visitRules(kind).themes.join())
  return [...groups.values()].map((alike) => ({
    of: alike.map((kind) => `a ${lowerFirst(activityLabel(kind))}`).join(' or '),
    themes: alike[0] === undefined ? [] : visitRules(alike[0]).themes
  }))
}

/** The themes that were ticked: none, one, or several. */
export function typedThemes(form: WebRequest['form']): readonly string[] {
  const sent = form['themes'] ?? []
  return typeof sent === 'string' ? [sent] : sent
}
