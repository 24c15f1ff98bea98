import { memberFormRoutes } from '../../../people/forms/member-form.tsx'
import { errorAt } from '../../../people/forms/problems.tsx'
import type { Route } from '../../../people/permissions/route.ts'
import { typedText } from '../../../platform/web/typed-value.ts'
import { Button, Input, Select } from '../../../ui/govuk/components.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { number } from '../../../ui/prose/counts.ts'
import type { ImproveTools } from '../../tools.ts'
import { chooseColumns, type TypedColumns } from '../actions/choose-columns.ts'
import { bringInPaths, bringInPatterns } from '../bring-in-paths.ts'
import { proposedColumns } from '../column-headings.ts'
import { headingsOf } from '../opened-import.ts'
import { type ColumnChoice, planFields, planFieldWords } from '../plan-field.ts'
import type { ImportSheet, PlanImport } from '../plan-import.ts'
import { type FileRow, headingOf } from '../read-row.ts'
import { columnsOfSheet, importOf, rememberedHeadings, rowsOfSheet, sheetsOf } from '../store.ts'
import { importChanged, importCrumbs } from './import-crumbs.ts'
import { ThrowAway } from './throw-away.tsx'

interface Loaded {
  readonly of: PlanImport
  readonly sheets: readonly ImportSheet[]
  readonly headings: readonly string[]
  readonly columns: ColumnChoice
  /** The first rows below the headings. */
  readonly first: readonly FileRow[]
}

const shownRows = 3
/** Headings stand among the first rows; a preview reads no more than it shows. */
const readRows = 400

/** The form that says which sheet, headings and columns of a file are the plan. */
export function columnsFormRoutes(tools: ImproveTools): Route[] {
  return memberFormRoutes<ImproveTools, Loaded, TypedColumns>(tools, {
    path: bringInPatterns.planImport,
    permission: 'keep-plan',
    viewed: 'columns of a plan file viewed',
    sent: 'columns of a plan file chosen',
    section: 'improve',
    load: async (tx, { workspace: { authority } }, { params }) => {
      const of = await importOf(tx, authority, params['import'] ?? '')
      if (of?.state !== 'open') return undefined
      const rows = await rowsOfSheet(tx, authority, of, readRows)
      const headings = headingsOf(rows, of.headingRow, await columnsOfSheet(tx, authority, of))
      const remembered = await rememberedHeadings(tx, authority)
      const first = rows.filter((row) => row.number > of.headingRow).slice(0, shownRows)
      const chosen = of.choices.columns.map((field) => field ?? undefined)
      return {
        ...{ of, headings, first, sheets: await sheetsOf(tx, authority, of.id) },
        columns: chosen.length === 0 ? proposedColumns(headings, remembered) : chosen
      }
    },
    start: ({ of, columns }) => ({
      ...{ sheet: String(of.sheet), headingRow: String(of.headingRow) },
      columns: columns.map((field) => field ?? '')
    }),
    typed: ({ form }) => ({
      ...{ sheet: typedText(form, 'sheet'), headingRow: typedText(form, 'heading-row').trim() },
      columns: Array.from({ length: Math.min(60, Number(typedText(form, 'columns')) || 0) }, (_, place) =>
        typedText(form, `column-${place}`)
      )
    }),
    send: async ({ db, clock }, member, { params, form }, typed) => {
      const id = params['import'] ?? ''
      const seen = { id, revision: Number(typedText(form, 'seen')) }
      const outcome = await chooseColumns(db, clock, member, seen, typed)
      switch (outcome.kind) {
        case 'chosen':
          return {
            kind: 'done',
            to: outcome.elsewhere ? bringInPaths.planImport(id) : bringInPaths.planImportWords(id)
          }
        case 'changed-meanwhile':
          return { kind: 'changed-meanwhile', notice: importChanged }
        default:
          return outcome
      }
    },
    title: () => 'Which columns hold the plan?',
    breadcrumbs: importCrumbs,
    firstPart: (field) => (field === 'columns' ? 'column-0' : field),
    main: ({ loaded, action, typed, problems, title }) => (
      <>
        <span class="govuk-caption-l">{loaded.of.fileName}, step 1 of 3</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <Notes notes={loaded.of.notes} />
        <form method="post" action={action} noValidate>
          <input type="hidden" name="seen" value={loaded.of.revision} />
          <input type="hidden" name="columns" value={loaded.headings.length} />
          <div class="tl-prose">
            {loaded.sheets.length > 1 ? (
              <Select
                id="sheet"
                name="sheet"
                value={typed.sheet}
                label={{ text: 'Sheet', classes: 'govuk-label--s' }}
                hint={{ text: 'Rows of the other sheets are not part of the plan' }}
                items={loaded.sheets.map((sheet) => ({ value: String(sheet.place), text: sheetName(sheet) }))}
                errorMessage={errorAt(problems, 'sheet')}
              />
            ) : (
              <input type="hidden" name="sheet" value={typed.sheet} />
            )}
            <Input
              id="heading-row"
              name="heading-row"
              value={typed.headingRow}
              inputmode="numeric"
              classes="govuk-input--width-4"
              label={{ text: 'Row that holds the headings', classes: 'govuk-label--s' }}
              hint={{ text: 'As Excel numbers it. What stands above it is left out' }}
              errorMessage={errorAt(problems, 'heading-row')}
            />
            <Button
              text={loaded.sheets.length > 1 ? 'Show this sheet and row' : 'Show this row'}
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
          <p class="tl-prose">
            A column for which there is no place here is “Kept as words” in the first update of each action,
            unless you leave it out.
          </p>
          <Columns loaded={loaded} typed={typed} />
          <Button text="Go on to its words" preventDoubleClick />
        </form>
        <ThrowAway of={loaded.of} />
      </>
    )
  })
}

function sheetName({ name, isHidden, rows }: ImportSheet): string {
  return `${name}${isHidden ? ' (hidden)' : ''}, ${number(rows)} rows`
}

/** What was met in reading a file, where there is something to say. */
function Notes({ notes }: Pick<PlanImport, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <div class="tl-prose">
      <p>What was met in reading it:</p>
      <ul class="govuk-list govuk-list--bullet">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}

function Columns({ loaded, typed }: { readonly loaded: Loaded; readonly typed: TypedColumns }) {
  const { headings, first } = loaded
  const columns = headings.map((_, place) => ({
    place,
    heading: headingOf(headings, place)
  }))
  return (
    <SortableTable
      caption="Columns of the file"
      columns={[
        { key: 'heading', header: 'Heading', rowHeader: true, cell: ({ heading }) => heading },
        {
          key: 'first',
          header: 'First rows',
          cell: ({ place }) => <FirstCells cells={first.map(({ cells }) => cells[place] ?? '')} />
        },
        {
          key: 'holds',
          header: 'What it holds',
          cell: ({ place, heading }) => (
            <Select
              id={`column-${place}`}
              name={`column-${place}`}
              value={typed.columns[place] ?? ''}
              formGroup={{ classes: 'tl-no-margin' }}
              label={{ text: `What “${heading}” holds`, classes: 'govuk-visually-hidden' }}
              items={[
                { value: '', text: 'Leave it out' },
                ...planFields.map((field) => ({ value: field, text: planFieldWords(field) }))
              ]}
            />
          )
        }
      ]}
      rows={columns}
      rowKey={({ place }) => String(place)}
    />
  )
}

function FirstCells({ cells }: { readonly cells: readonly string[] }) {
  const shown = [...new Set(cells.filter((cell) => cell !== ''))]
  if (shown.length === 0) return <span class="tl-muted">Empty</span>
  return (
    <>
      {shown.map((cell) => (
        <span class="tl-first-cell" key={cell}>
          {cell.length > 90 ? `${cell.slice(0, 90)}…` : cell}
        </span>
      ))}
    </>
  )
}
