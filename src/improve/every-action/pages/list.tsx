import type { ComponentChildren } from 'preact'
import { Button } from '../../../ui/govuk/components.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { IllustrativeTag } from '../../../ui/patterns/illustrative-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count } from '../../../ui/prose/counts.ts'
import type { ActionRow } from '../action-row.ts'
import { everyActionPaths } from '../every-action-paths.ts'
import type { ListView } from '../list-view.ts'
import { Pages } from './every-action-page.tsx'

interface ListProps {
  readonly list: ListView
  /** Set for whoever may change actions: what "all that fit" asks for, and how many they are. */
  readonly change: { readonly allHref: string; readonly total: number } | undefined
}

/** The actions as a table that is sorted by its headings; each can be ticked to be changed with others. */
export function ActionList({ list, change }: ListProps) {
  const tables = list.parts.map((part) => (
    <section class="tl-action-part" key={part.key}>
      {part.group !== undefined && (
        <h2 class="govuk-heading-m">
          {part.group.href === undefined ? (
            part.group.heading
          ) : (
            <a href={part.group.href}>{part.group.heading}</a>
          )}{' '}
          <span class="tl-muted tl-small">
            {count(part.group.total, 'action')}
            {part.group.continued && ', continued'}
          </span>
        </h2>
      )}
      <SortableTable
        caption={part.group?.heading ?? 'Actions'}
        captionHidden
        columns={columns(list, part.key, change !== undefined)}
        rows={part.rows}
        rowKey={({ id }) => id}
      />
    </section>
  ))
  if (change === undefined) {
    return (
      <>
        {tables}
        <Pages pages={list.pages} />
      </>
    )
  }
  return (
    <form class="tl-action-list" method="get" action={everyActionPaths.changeActions()}>
      {tables}
      <div class="govuk-button-group tl-not-printed">
        <Button text="Change the ticked actions" classes="govuk-button--secondary" />
        <a href={change.allHref}>Change all that fit ({change.total})</a>
      </div>
      <Pages pages={list.pages} />
    </form>
  )
}

function columns({ sortLinks }: ListView, part: string, mayTick: boolean): Column<ActionRow>[] {
  const tick: Column<ActionRow>[] = mayTick
    ? [{ key: 'tick', header: 'Tick', cell: (row) => <Tick row={row} part={part} /> }]
    : []
  return [
    ...tick,
    {
      key: 'reference',
      header: 'Action',
      rowHeader: true,
      sort: sortLinks.reference,
      cell: (row) => <ActionName row={row} />
    },
    {
      key: 'due',
      header: 'Due',
      sort: sortLinks.due,
      cell: ({ due, notes }) => (
        <>
          {due}
          <Notes notes={notes} />
        </>
      )
    },
    { key: 'progress', header: 'Progress', sort: sortLinks.progress, cell: ({ progress }) => progress },
    { key: 'impact', header: 'Impact', sort: sortLinks.impact, cell: ({ impact }) => impact },
    {
      key: 'colour',
      header: 'Colour, and why',
      sort: sortLinks.colour,
      cell: ({ colour, why }) => (
        <>
          <GradeTag {...colour} />
          <span class="tl-action-note">{why}</span>
        </>
      )
    }
  ]
}

/** The reference and the words of an action, with its plan and who answers for it. */
export function ActionName({ row }: { readonly row: ActionRow }) {
  return (
    <>
      <span class="tl-action-reference">{row.reference}</span> <a href={row.href}>{row.words}</a>{' '}
      {row.illustrative && <IllustrativeTag />}
      <span class="tl-action-note">
        {row.officer} · {row.plan}
      </span>
    </>
  )
}

export function Notes({ notes }: { readonly notes: readonly string[] }): ComponentChildren {
  return notes.map((note) => (
    <span class="tl-action-note" key={note}>
      {note}
    </span>
  ))
}

function Tick({ row, part }: { readonly row: ActionRow; readonly part: string }) {
  const id = `tick-${part}-${row.id}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} name="action" value={row.id} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">Tick {row.reference}</span>
        </label>
      </div>
    </div>
  )
}
