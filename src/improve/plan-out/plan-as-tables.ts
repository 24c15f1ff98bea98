import { longDate } from '../../framework/iso-date.ts'
import type { WorkbookCell, WorkbookModel, WorkbookSheet } from '../../outputs/workbook/workbook.ts'
import type { Workspace } from '../../people/permissions/caller.ts'
import { type CsvRow, csvText } from '../../platform/web/csv-text.ts'
import type { PlanContent } from '../action-plan/content.ts'
import {
  actionColumns,
  evidenceColumns,
  findingColumns,
  measureColumns,
  type PlanColumn
} from './plan-columns.ts'

/** A plan as a workbook: its actions, its findings, its measures, its evidence, and what it is. */
export function planAsWorkbook(plan: PlanContent, status: string, at: Date): WorkbookModel {
  return {
    ...{ title: plan.plan.title, author: plan.authority, at },
    sheets: [
      sheet('Actions', actionColumns, actionRows(plan)),
      sheet('Findings', findingColumns, findingRows(plan)),
      sheet(
        'Measures',
        measureColumns,
        ofActions(plan, ({ measures }) => measures)
      ),
      sheet(
        'Evidence',
        evidenceColumns,
        ofActions(plan, ({ evidence }) => evidence)
      ),
      {
        name: 'Plan',
        columns: [
          { heading: 'What', width: 34 },
          { heading: 'Known', width: 90 }
        ],
        rows: aboutPlan(plan, status)
      }
    ]
  }
}

/** A plan as one table: a line for each action, then one for each finding that no action answers, so that none is lost. */
export function planAsCsv(plan: PlanContent): string {
  const unanswered = findingRows(plan).filter(({ answers }) => answers.length === 0)
  const place = actionColumns.findIndex(({ heading }) => heading === 'Finding')
  return csvText([
    actionColumns.map(({ heading }) => heading),
    ...actionRows(plan).map((row) => actionColumns.map(({ cell }) => plain(cell(row)))),
    ...unanswered.map(
      ({ finding }): CsvRow => actionColumns.map((_column, at) => (at === place ? finding.words : undefined))
    )
  ])
}

/** A plan as data, complete: its content as it is kept. */
export function planAsJson({ authority, name }: Workspace, plan: PlanContent, status: string) {
  return { authority: { slug: authority, name }, status, plan }
}

function actionRows(plan: PlanContent) {
  return plan.actions.map((action) => ({ action, plan }))
}

function findingRows({ findings, actions }: PlanContent) {
  return findings.map((finding) => ({
    finding,
    answers: actions
      .filter((action) => action.findings.includes(finding.id))
      .map(({ reference }) => reference)
  }))
}

function ofActions<Of>(
  { actions }: PlanContent,
  listed: (action: PlanContent['actions'][number]) => readonly Of[]
) {
  return actions.flatMap((action) => listed(action).map((of) => ({ reference: action.reference, of })))
}

function sheet<Row>(name: string, columns: readonly PlanColumn<Row>[], rows: readonly Row[]): WorkbookSheet {
  return {
    name,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rowHeadings: columns[0]?.heading === 'Reference',
    rows: rows.map((row) => columns.map(({ cell }) => cell(row)))
  }
}

function aboutPlan(
  { authority, takenOn, plan, clocks, signatures }: PlanContent,
  status: string
): WorkbookCell[][] {
  const day = (known: string | undefined): WorkbookCell => known && { day: known }
  return [
    ['Authority', authority],
    ['Plan', plan.title],
    ['Status', status],
    ['As at', day(takenOn)],
    ['Answers', plan.inspection],
    ['Received on', day(plan.receivedOn)],
    ['Report published by the authority', day(plan.reportPublishedOn)],
    ['Draft plan sent', day(plan.draftSentOn)],
    ...clocks.map(({ says, counts, source }): WorkbookCell[] => [
      'Clock',
      [says, counts, `Source: ${source}.`].filter((part) => part !== undefined).join(' ')
    ]),
    ...signatures.map(({ post, by, as, on, forThis }): WorkbookCell[] => [
      'Signed off',
      `${post}: ${by}${as === 'deputy' ? ', as deputy' : ''}, ${longDate(on)}${forThis ? '' : ', for an earlier state of the plan'}`
    ]),
    ...(plan.illustrative ? [['Illustrative', 'Made up to show how the room works']] : [])
  ]
}

function plain(cell: WorkbookCell): string | number | undefined {
  return typeof cell === 'object' ? cell.day : cell
}
