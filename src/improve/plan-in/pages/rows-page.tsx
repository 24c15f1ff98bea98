import { Problems } from '../../../people/forms/problems.tsx'
import type { RequestProblem } from '../../../platform/web/reply.ts'
import { Button, Checkboxes, NotificationBanner, Pagination } from '../../../ui/govuk/components.tsx'
import { DownloadLinks } from '../../../ui/patterns/download-links.tsx'
import { EmptyState } from '../../../ui/patterns/empty-state.tsx'
import { SortableTable } from '../../../ui/patterns/sortable-table.tsx'
import { count, number, sentenceCase } from '../../../ui/prose/counts.ts'
import { momentInWords } from '../../../ui/prose/moments.ts'
import { improvePaths } from '../../paths.ts'
import { countsKey } from '../actions/bring-plan-in.ts'
import { bringInPaths } from '../bring-in-paths.ts'
import {
  emptyRowsInWords,
  type RowLot,
  type RowsView,
  type RowView,
  rowCounts,
  rowLots,
  rowsOfLot
} from '../rows-view.ts'
import { ThrowAway } from './throw-away.tsx'

export const perPage = 100

interface RowsPageProps {
  readonly view: RowsView
  readonly lot: RowLot
  readonly page: number
  readonly problems: readonly RequestProblem[]
  readonly done: string
}

const lotNames: Record<RowLot, string> = {
  all: 'All rows',
  remarked: 'Taken, with a remark',
  'left-out': 'Left out'
}

/** Every row of a file with what comes, or came, of it, and what is done next. */
export function RowsPage({ view, lot, page, problems, done }: RowsPageProps) {
  const { of, rows } = view
  const shown = rowsOfLot(rows, lot)
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const at = Math.min(page, pages)
  const isOpen = of.state === 'open'
  return (
    <>
      <Problems problems={problems} />
      <Done view={view} done={done} />
      <span class="govuk-caption-l">
        {of.fileName}
        {isOpen && ', step 3 of 3'}
      </span>
      <h1 class="govuk-heading-l">{isOpen ? 'What comes of each row?' : 'What came of each row'}</h1>
      <Counts view={view} />
      {isOpen && <Confirm view={view} />}
      <nav class="tl-lots" aria-label="Rows by what comes of them">
        <ul>
          {rowLots.map((one) => (
            <li key={one}>
              <a
                href={bringInPaths.planImportRows(of.id, { show: one === 'all' ? '' : one })}
                aria-current={one === lot ? 'page' : undefined}
              >
                {lotNames[one]} ({number(rowsOfLot(rows, one).length)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Rows rows={shown.slice((at - 1) * perPage, at * perPage)} lot={lot} isOpen={isOpen} />
      {pages > 1 && (
        <Pagination
          landmarkLabel="Pages of rows"
          previous={at > 1 ? { href: hrefOf(view, lot, at - 1) } : undefined}
          next={at < pages ? { href: hrefOf(view, lot, at + 1) } : undefined}
          items={[{ number: String(at), href: hrefOf(view, lot, at), current: true }]}
        />
      )}
      <DownloadLinks
        what="every row with its outcome"
        files={[{ href: bringInPaths.planImportRowsFile(of.id), format: 'CSV' }]}
      />
      {isOpen && <ThrowAway of={of} />}
      {of.state === 'brought-in' && <TakeBack view={view} />}
    </>
  )
}

function hrefOf({ of }: RowsView, lot: RowLot, page: number): string {
  return bringInPaths.planImportRows(of.id, { show: lot === 'all' ? '' : lot, page })
}

const takenBackWords: Readonly<Record<string, string>> = {
  'taken-back': 'All that the file brought in is taken back. The trail keeps it.',
  'taken-back-and-ended':
    'All that the file brought in is taken back, and the plan that was made for it is ended. The trail keeps both.'
}

function Done({ view: { into }, done }: { readonly view: RowsView; readonly done: string }) {
  const backWords = takenBackWords[done]
  if (done !== 'brought-in' && backWords === undefined) return null
  return (
    <NotificationBanner
      type="success"
      titleText="Done"
      html={
        <p class="govuk-notification-banner__heading">
          {backWords ?? 'The actions are in the plan. '}
          {done === 'brought-in' && into !== undefined && (
            <a class="govuk-notification-banner__link" href={improvePaths.plan(into.id)}>
              Open {into.title}
            </a>
          )}
        </p>
      }
    />
  )
}

function Counts({ view: { of, rows, into, newFindings } }: { readonly view: RowsView }) {
  const { all, plain, remarked, leftOut } = rowCounts(rows)
  const empty = emptyRowsInWords(rows.map(({ number: row }) => row))
  return (
    <div class="tl-prose">
      <p>
        {sentenceCase(count(all, 'row'))} of the file {all === 1 ? 'has' : 'have'} words: {number(plain)}{' '}
        taken as {plain === 1 ? 'it is' : 'they are'}, {number(remarked)} taken with a remark,{' '}
        {number(leftOut)} left out.{empty !== '' && <> {empty}.</>}
      </p>
      {of.state === 'open' && (
        <p>
          {sentenceCase(count(plain + remarked, 'action'))} would go into{' '}
          {into === undefined ? `a new plan, “${of.choices.title}”` : `“${into.title}”`}
          {newFindings > 0 && <>, and {count(newFindings, 'new finding')} would be made</>}. Nothing is
          written yet.
        </p>
      )}
      {of.broughtAt !== undefined && (
        <p>
          Brought in {momentInWords(of.broughtAt)} by {of.broughtBy}
          {into !== undefined && (
            <>
              {' '}
              into <a href={improvePaths.plan(into.id)}>{into.title}</a>
            </>
          )}
          .
          {of.takenBackAt !== undefined && (
            <>
              {' '}
              Taken back {momentInWords(of.takenBackAt)} by {of.takenBackBy}
              {into?.state === 'ended' && ', and the plan is ended'}.
            </>
          )}
        </p>
      )}
    </div>
  )
}

function Confirm({ view: { of, rows, into } }: { readonly view: RowsView }) {
  const counts = rowCounts(rows)
  const actions = counts.plain + counts.remarked
  if (actions === 0) {
    return (
      <EmptyState title="No row of it is an action.">
        <p>
          <a href={bringInPaths.planImport(of.id)}>Choose another column for the actions</a>, or another
          sheet.
        </p>
      </EmptyState>
    )
  }
  if (into === undefined && of.choices.title === '') {
    return (
      <p>
        <a href={bringInPaths.planImportWords(of.id)}>Say what its words mean, and which plan it goes into</a>
        , before anything is brought in.
      </p>
    )
  }
  return (
    <form method="post" action={bringInPaths.planImportRows(of.id)}>
      <input type="hidden" name="seen" value={of.revision} />
      <input type="hidden" name="counts" value={countsKey(counts)} />
      <div class="govuk-button-group">
        <Button text={`Bring ${count(actions, 'action')} in`} preventDoubleClick />
        <a href={bringInPaths.planImportWords(of.id)}>Back to the words</a>
      </div>
    </form>
  )
}

function Rows({
  rows,
  lot,
  isOpen
}: {
  readonly rows: readonly RowView[]
  readonly lot: RowLot
  readonly isOpen: boolean
}) {
  if (rows.length === 0) {
    return (
      <EmptyState title={lot === 'left-out' ? 'No row is left out.' : 'No row is taken with a remark.'} />
    )
  }
  return (
    <SortableTable
      caption={lotNames[lot]}
      captionHidden
      columns={[
        { key: 'row', header: 'Row', rowHeader: true, cell: (row) => number(row.number) },
        {
          key: 'reference',
          header: 'Reference',
          cell: ({ reference, action }) =>
            action === undefined ? (reference ?? '') : <a href={improvePaths.action(action)}>{reference}</a>
        },
        { key: 'words', header: 'In the file', cell: (row) => inShort(row) },
        {
          key: 'comes',
          header: isOpen ? 'What comes of it' : 'What came of it',
          cell: ({ isTaken, said }) => (
            <>
              <strong>{isTaken ? 'Taken' : 'Left out'}</strong>
              {said.map((one) => (
                <span class="tl-first-cell" key={one}>
                  {one}
                </span>
              ))}
            </>
          )
        }
      ]}
      rows={rows}
      rowKey={(row) => String(row.number)}
    />
  )
}

function inShort({ words = '', cells }: RowView): string {
  const said = words === '' ? cells.filter((cell) => cell !== '').join(' | ') : words
  return said.length > 160 ? `${said.slice(0, 160)}…` : said
}

function TakeBack({ view: { of, into, changed, isPlanLeftEmpty } }: { readonly view: RowsView }) {
  return (
    <section class="tl-section tl-prose" aria-labelledby="take-back-heading">
      <h2 class="govuk-heading-m" id="take-back-heading">
        Take it back
      </h2>
      {changed > 0 ? (
        <p>
          Somebody has worked on {count(changed, 'of its actions', 'of its actions')} since, so it is not
          taken back as a whole. Take out single actions on their own pages.
        </p>
      ) : (
        <form method="post" action={bringInPaths.planImportTakenBack(of.id)}>
          <p>
            Nobody has changed anything of it since: all of its actions, and the findings made for it, can go
            again.
          </p>
          <input type="hidden" name="seen" value={of.revision} />
          {isPlanLeftEmpty && (
            <Checkboxes
              idPrefix="plan"
              name="plan"
              values={['end']}
              items={[
                {
                  ...{ value: 'end', text: `End the plan “${into?.title ?? ''}” with it` },
                  hint: { text: 'It was made for this file, and nothing else is in it' }
                }
              ]}
            />
          )}
          <Button text="Take the whole of it back" classes="govuk-button--warning" preventDoubleClick />
        </form>
      )}
    </section>
  )
}
