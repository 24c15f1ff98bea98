import type { ComponentChildren } from 'preact'
import { Button, Pagination } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { sentenceCase } from '../../../ui/prose/counts.ts'
import { planPaths } from '../../action-plan/plan-paths.ts'
import { everyActionPaths } from '../every-action-paths.ts'
import type { EveryActionView } from '../every-action-view.ts'
import type { Paging } from '../paging.ts'
import type { SavedViewsView } from '../saved-view.ts'
import { SavedViews } from './saved-views.tsx'

interface EveryActionPageProps {
  readonly view: EveryActionView
  readonly saved: SavedViewsView
  /** The question as it stands in the address, for the files that hold exactly what fits. */
  readonly query: string
  readonly fits: boolean
  readonly children: ComponentChildren
}

/** What is the same however the actions are shown: how many, the filters, the other views, and the files. */
export function EveryActionPage({ view, saved, query, fits, children }: EveryActionPageProps) {
  return (
    <>
      <span class="govuk-caption-xl">{view.authority}</span>
      <h1 class="govuk-heading-xl">Actions</h1>
      {view.any ? (
        <>
          <p class="tl-lead">{view.lead}</p>
          {view.concerns !== undefined && <p>{sentenceCase(view.concerns)}</p>}
          <Switch label="Ways of looking at the actions" choices={view.views} />
          <FilterForm
            action={everyActionPaths.actions()}
            label="Filter actions"
            fields={view.fields}
            more={view.more}
            keep={view.keep}
            active={view.active}
            clearHref={view.clearHref}
            result={view.result}
          />
          <SavedViews saved={saved} keeps={view.active.map(({ text }) => text)} />
          {fits ? children : <NothingFits clearHref={view.clearHref} />}
          <section class="tl-section" aria-labelledby="files">
            <h2 class="govuk-heading-m" id="files">
              Take them with you
            </h2>
            <DownloadLinks
              what="exactly these actions"
              files={[
                { href: everyActionPaths.actionsCsv(query), format: 'CSV' },
                { href: everyActionPaths.actionsJson(query), format: 'JSON' }
              ]}
            />
          </section>
        </>
      ) : (
        <NoActions exampleHref={view.exampleHref} />
      )}
    </>
  )
}

/** Links to the other ways of seeing the same, with the present one marked. */
export function Switch({
  label,
  shown,
  choices
}: {
  readonly label: string
  /** Words before the links, where they do not speak for themselves. */
  readonly shown?: string
  readonly choices: readonly { readonly text: string; readonly href: string; readonly here: boolean }[]
}) {
  return (
    <nav class="tl-switch" aria-label={label}>
      <ul class="tl-switch__list">
        {shown !== undefined && <li class="tl-switch__shown">{shown}</li>}
        {choices.map(({ text, href, here }) => (
          <li key={text}>
            {here ? (
              <a class="tl-switch__here" href={href} aria-current="page">
                {text}
              </a>
            ) : (
              <a href={href}>{text}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingFits({ clearHref }: { readonly clearHref: string }) {
  return (
    <EmptyState title="No action fits all of these filters.">
      <p>
        Take one away above, or <a href={clearHref}>see every action</a>.
      </p>
    </EmptyState>
  )
}

function NoActions({ exampleHref }: Pick<EveryActionView, 'exampleHref'>) {
  return (
    <EmptyState title="There is no action yet.">
      <p>
        Here stand the actions of every plan together: as a list, as a board by how far they are, and along
        the months. Each shows who answers for it, when it is due, how far it is, what it changed for
        children, and a colour that says why.
      </p>
      <Button text="Begin with a plan" href={planPaths.plans()} classes="govuk-button--secondary" />
      {exampleHref !== undefined && (
        <p>
          <a href={exampleHref}>See the made-up actions of the worked example</a>
        </p>
      )}
    </EmptyState>
  )
}

/** Links to the other pages of what fits. */
export function Pages({ pages }: { readonly pages: Paging['pages'] }) {
  if (pages === undefined) return null
  return (
    <Pagination
      landmarkLabel="Pages of actions"
      items={pages.items}
      previous={pages.previous === undefined ? undefined : { href: pages.previous }}
      next={pages.next === undefined ? undefined : { href: pages.next }}
    />
  )
}
