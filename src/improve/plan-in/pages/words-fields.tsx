import type { ComponentChildren } from 'preact'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Input, Radios, Select } from '../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { number } from '../../../ui/prose/counts.ts'
import { progresses, progressWords } from '../../planned-action/planned-action.ts'
import type { TypedWords } from '../actions/choose-words.ts'
import { mostWords, type OpenedImport, type WordsInFile } from '../opened-import.ts'

interface FieldsProps {
  readonly loaded: OpenedImport
  readonly typed: TypedWords
  readonly problems: readonly RequestProblem[]
}

/** Which plan the rows go into, and what becomes of a reference that is taken. */
export function PlanAndDuplicates({ loaded: { drafts }, typed, problems }: FieldsProps) {
  return (
    <div class="tl-prose">
      {drafts.length === 0 ? (
        <input type="hidden" name="plan" value="" />
      ) : (
        <Select
          id="plan"
          name="plan"
          value={typed.plan}
          label={{ text: 'Which plan do the actions go into?', classes: 'govuk-label--s' }}
          items={[
            { value: '', text: 'A new plan' },
            ...drafts.map(({ id, title }) => ({ value: id, text: title }))
          ]}
          errorMessage={errorAt(problems, 'plan')}
        />
      )}
      <Input
        id="title"
        name="title"
        value={typed.title}
        label={{ text: 'What is the new plan called?', classes: 'govuk-label--s' }}
        hint={drafts.length === 0 ? undefined : { text: 'Only where a new plan is made' }}
        errorMessage={errorAt(problems, 'title')}
      />
      <Radios
        idPrefix="duplicates"
        name="duplicates"
        value={typed.duplicates}
        classes="govuk-radios--small"
        fieldset={{
          legend: { text: 'Where a reference is there already', classes: 'govuk-fieldset__legend--s' }
        }}
        items={[
          { value: 'suffix', text: 'Take the row, with a number behind its reference: 1.2 (2)' },
          { value: 'skip', text: 'Leave the row out' }
        ]}
      />
    </div>
  )
}

/** Which post each of the file's words for an owner means. */
export function OwnerWords({ loaded: { owners, posts }, typed, problems }: FieldsProps) {
  const standing = posts.filter(({ endedOn }) => endedOn === undefined)
  return (
    <WordsTable
      name="owner"
      title="Who answers for it"
      lead="An action belongs to a post, so that it stays when people change. What is left unassigned keeps its words."
      words={owners}
      chosen={typed.owners}
      problems={problems}
      items={[
        { value: '', text: 'Nobody yet: keep the words' },
        ...standing.map(({ id, title }) => ({ value: id, text: title }))
      ]}
    />
  )
}

/** What each of the file's words for a state says of progress. */
export function StatusWords({ loaded: { statuses }, typed, problems }: FieldsProps) {
  return (
    <WordsTable
      name="status"
      title="How it stands"
      lead="What the words of the file say of progress. Your colours are kept as words, “Was Amber in the file”: the colour shown here is computed."
      words={statuses}
      chosen={typed.statuses}
      problems={problems}
      items={[
        { value: '', text: 'Nothing: not started' },
        ...progresses.map((progress) => ({ value: progress, text: progressWords(progress) }))
      ]}
    />
  )
}

/** Which finding each of the file's words means, or whether it is a new one. */
export function FindingWords({ loaded: { findings, standing }, typed, problems }: FieldsProps) {
  return (
    <WordsTable
      name="finding"
      title="Which finding it answers"
      lead="Words that are like those of one of your findings are taken for it. Others are made findings of their own, or left out."
      words={findings.slice(0, mostWords)}
      chosen={typed.findings}
      problems={problems}
      items={[
        { value: 'new', text: 'Make it a new finding' },
        { value: 'none', text: 'No finding' },
        ...standing.map(({ id, words }) => ({
          value: id,
          text: words.length > 100 ? `${words.slice(0, 100)}…` : words
        }))
      ]}
      more={Math.max(0, findings.length - mostWords)}
    />
  )
}

interface WordsTableProps {
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly words: readonly WordsInFile<unknown>[]
  readonly chosen: readonly (readonly [string, string])[]
  readonly items: readonly { readonly value: string; readonly text: string }[]
  readonly problems: readonly RequestProblem[]
  /** How many more there are that are not asked about. */
  readonly more?: number
}

function WordsTable({ name, title, lead, words, chosen, items, problems, more }: WordsTableProps) {
  if (words.length === 0) return null
  const meant = new Map(chosen)
  const rows = words.slice(0, mostWords).map((one, place) => ({ ...one, place }))
  const left = more ?? words.length - rows.length
  return (
    <section class="tl-section" aria-labelledby={`${name}-heading`}>
      <h2 class="govuk-heading-m" id={`${name}-heading`}>
        {title}
      </h2>
      <p class="tl-prose">{lead}</p>
      <SortableTable
        caption={`${title}: the words of the file`}
        captionHidden
        columns={[
          { key: 'words', header: 'In the file', rowHeader: true, cell: (row) => shortened(row.words) },
          { key: 'rows', header: 'Rows', numeric: true, cell: (row) => number(row.rows) },
          {
            key: 'means',
            header: 'Here',
            cell: ({ key, place, words: said }): ComponentChildren => (
              <>
                <input type="hidden" name={`${name}-words-${place}`} value={key} />
                <Select
                  id={`${name}-${place}`}
                  name={`${name}-${place}`}
                  value={meant.get(key) ?? ''}
                  formGroup={{ classes: 'tl-no-margin' }}
                  label={{ text: `What “${shortened(said)}” means`, classes: 'govuk-visually-hidden' }}
                  items={items}
                  errorMessage={errorAt(problems, `${name}-${place}`)}
                />
              </>
            )
          }
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      {left > 0 && (
        <p>
          {number(left)} more that stand in fewer rows are not asked about, and mean nothing here: a column
          with so many different words may hold something else.
        </p>
      )}
    </section>
  )
}

function shortened(words: string): string {
  return words.length > 240 ? `${words.slice(0, 240)}…` : words
}
