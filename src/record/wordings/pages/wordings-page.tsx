import { Details } from '../../../ui/govuk/components.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { FilterForm } from '../../../ui/patterns/filter-form.tsx'
import { GradeTag } from '../../../ui/patterns/grade-tag.tsx'
import { type Column, SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { paths } from '../../paths.ts'
import { Columns } from './columns.tsx'
import { Improvements } from './improvements.tsx'
import type { InspectionRow, WordingsView } from './wordings-view.ts'

/** One area over the inspections of an authority: its grades, what needed to improve, and the text. */
export function WordingsPage({ view }: { readonly view: WordingsView }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{view.heading}</h1>
      <p class="tl-lead">
        <a href={view.authority.href}>{view.authority.name}</a>
      </p>
      <Form view={view} />
      <SortableTable
        caption={`${view.area}, inspection by inspection`}
        rows={view.rows}
        rowKey={({ id }) => id}
        columns={columns}
      />
      <section class="tl-section" aria-labelledby="improvements">
        <h2 class="govuk-heading-l" id="improvements">
          What needed to improve
        </h2>
        {view.improvements === undefined ? (
          <EmptyState title="The record holds no area for improvement of what is chosen for this area.">
            <p>They come with the reports: the grade tables do not name them.</p>
          </EmptyState>
        ) : (
          <>
            <p class="tl-prose">{view.belonging}</p>
            <Measure />
            <Improvements compared={view.improvements} columns={view.columns} />
          </>
        )}
      </section>
      <section class="tl-section" aria-labelledby="text">
        <h2 class="govuk-heading-l" id="text">
          What the reports say
        </h2>
        <Columns columns={view.columns} />
      </section>
    </>
  )
}

function Form({ view }: { readonly view: WordingsView }) {
  const { chosen, inspections } = view
  const side = (name: 'left' | 'right', label: string) => ({
    kind: 'choice' as const,
    name,
    label,
    value: chosen[name],
    choices: inspections
  })
  return (
    <FilterForm
      action={paths.wordings(view.authority.slug)}
      label="Choose what to put side by side"
      fields={[
        { kind: 'choice', name: 'area', label: 'Area', value: chosen.area, choices: view.areas },
        ...(inspections.length > 1
          ? [side('left', 'One inspection'), side('right', 'Another inspection')]
          : [])
      ]}
      active={[]}
      clearHref={paths.wordings(view.authority.slug)}
      result={view.sentence}
    />
  )
}

const columns: readonly Column<InspectionRow>[] = [
  {
    key: 'when',
    header: 'Inspection',
    rowHeader: true,
    cell: (row) => (
      <>
        <a href={row.href}>{row.when}</a>
        <br />
        <span class="tl-muted tl-small">{row.kind}</span>
      </>
    )
  },
  {
    key: 'grade',
    header: 'Judgement',
    cell: ({ grade, remark }) => (
      <>
        <GradeTag {...grade} />
        {remark !== undefined && <span class="tl-muted tl-small"> {remark}</span>}
      </>
    )
  },
  { key: 'text', header: 'In the record', cell: ({ text }) => text },
  {
    key: 'shown',
    header: 'Side by side',
    cell: ({ shown, besideHref, when }) =>
      shown ? (
        'Shown below'
      ) : (
        <a href={besideHref}>
          Show<span class="govuk-visually-hidden"> {when} below</span>
        </a>
      )
  }
]

/** What likeness is, and what it is not. */
function Measure() {
  return (
    <Details
      summaryText="How similar wording is found, and what it shows"
      html={
        <>
          <p>
            Two texts count as similar when a quarter or more of their words are the same, endings aside.
            Words that carry the sentence (“the”, “ensure”) are left out, and words that stand in most areas
            for improvement (“children”, “plan”) count half. The words in common are marked.
          </p>
          <p>
            Similar wording is a place to look. It does not show that a weakness came back: of areas for
            improvement of different authorities, about 1 pair in 45 is worded as much alike. And a weakness
            can come back in other words.
          </p>
        </>
      }
    />
  )
}

/** Where nothing is held of the authority that could be compared. */
export function NothingHeld({ name, href }: { readonly name: string; readonly href: string }) {
  return (
    <>
      <h1 class="govuk-heading-xl">How inspections put it</h1>
      <p class="tl-lead">
        <a href={href}>{name}</a>
      </p>
      <EmptyState title="The record holds no inspection of this authority.">
        <p>Once a report on it is imported, what it says of each area stands here.</p>
      </EmptyState>
    </>
  )
}
