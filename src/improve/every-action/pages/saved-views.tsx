import { errorAt, Problems } from '../../../people/forms/problems.tsx'
import { Button, Checkboxes, Details, Input, NotificationBanner } from '../../../ui/govuk/components.tsx'
import { listInWords } from '../../../ui/prose/lists.ts'
import { everyActionPaths } from '../every-action-paths.ts'
import type { SavedViewsView } from '../saved-view.ts'

interface SavedViewsProps {
  readonly saved: SavedViewsView
  /** The filters in force, in words: what would be kept. */
  readonly keeps: readonly string[]
}

/** The views that were kept under a name, and the form that keeps the present one. */
export function SavedViews({ saved, keeps }: SavedViewsProps) {
  const { views, toSave, problems, justSaved } = saved
  if (views.length === 0 && toSave === undefined) return null
  return (
    <div class="tl-saved-views tl-not-printed">
      <Problems problems={problems} />
      {justSaved !== undefined && (
        <NotificationBanner
          type="success"
          titleText="Done"
          html={
            <p class="govuk-notification-banner__heading">
              This view is saved as “{justSaved}”. It stands here whenever you come back.
            </p>
          }
        />
      )}
      {views.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Saved views</h2>
          <ul class="tl-saved-views__list">
            {views.map(({ id, name, href, here, forEverybody, removeAction }) => (
              <li key={id}>
                <a href={href} aria-current={here ? 'page' : undefined}>
                  {name}
                </a>
                {forEverybody && <span class="tl-muted tl-small"> for everybody here</span>}
                {removeAction !== undefined && (
                  <form method="post" action={removeAction}>
                    <button class="tl-link-button tl-small" type="submit">
                      Remove<span class="govuk-visually-hidden"> the view {name}</span>
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {toSave !== undefined && (
        <Details
          summaryText="Save this view under a name"
          open={problems.length > 0}
          html={<SaveForm saved={saved} keeps={keeps} query={toSave.query} mayShare={toSave.mayShare} />}
        />
      )}
    </div>
  )
}

interface SaveFormProps extends SavedViewsProps {
  readonly query: string
  readonly mayShare: boolean
}

function SaveForm({ saved: { typed, problems }, keeps, query, mayShare }: SaveFormProps) {
  return (
    <form method="post" action={everyActionPaths.savedViews()} noValidate>
      <input type="hidden" name="query" value={query} />
      {keeps.length > 0 && (
        <p>
          It keeps what is shown now: {listInWords(keeps)}. To keep something else, choose it above and press
          “Show” first.
        </p>
      )}
      <Input
        id="name"
        name="name"
        value={typed.name}
        label={{ text: 'Name', classes: 'govuk-label--s' }}
        hint={{ text: 'For example: Red, for the next board' }}
        classes="govuk-input--width-20"
        autocomplete="off"
        errorMessage={errorAt(problems, 'name')}
      />
      {mayShare && (
        <Checkboxes
          idPrefix="shared"
          name="shared"
          classes="govuk-checkboxes--small"
          items={[{ value: 'yes', text: 'For everybody here, not only for me', checked: typed.shared }]}
        />
      )}
      <Button text="Save the view" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}
