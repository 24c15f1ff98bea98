import { longDate } from '../../framework/iso-date.ts'
import type { Run, Table, TableColumn } from '../../outputs/document/document.ts'
import { strong, words } from '../../outputs/document/runs.ts'
import { count } from '../../ui/prose/counts.ts'
import { listInWords } from '../../ui/prose/lists.ts'
import type { ActionInContent } from '../action-plan/content.ts'
import { colourWords } from '../planned-action/colour.ts'
import { impactWords, progressWords } from '../planned-action/planned-action.ts'
import { evidenceInWords, measureInWords, whyInWords } from './plan-columns.ts'

/** Actions as a council’s table says them: what is done, by whom, by when, how it stands and why, a row each. */
export function actionsTable(caption: string, actions: readonly ActionInContent[]): Table {
  return withoutEmptyColumns({
    kind: 'table',
    caption,
    rowHeadings: true,
    columns: [
      { heading: 'Ref', share: 0.65 },
      { heading: 'Action, and what will be different for children', share: 3.6 },
      { heading: 'Who answers for it', share: 2 },
      { heading: 'Start and due', share: 2.45 },
      { heading: 'Progress', share: 1 },
      { heading: 'Impact', share: 1.1 },
      { heading: 'Colour, and why', share: 2.8 },
      { heading: 'Resources and risk', share: 2.1 }
    ],
    rows: actions.map((action) => [
      [words(action.reference)],
      linesOf([
        [`${action.words}${action.illustrative ? ' (illustrative)' : ''}`],
        [action.success, 'For children']
      ]),
      linesOf([[officerOf(action)], [action.support, 'Support']]),
      daysOf(action),
      [words(progressWords(action.progress))],
      [words(impactWords(action.impact))],
      colourOf(action),
      linesOf([
        [action.resources, 'Resources'],
        [action.risk, 'Risk']
      ])
    ])
  })
}

/** What shows how actions go, a row for each of which anything does; none where nothing does. */
export function proofTable(actions: readonly ActionInContent[]): Table | undefined {
  const shown = actions.filter(isSpokenOf)
  if (shown.length === 0) return undefined
  return withoutEmptyColumns({
    kind: 'table',
    caption: 'Their measures, their evidence and what was last said of them',
    rowHeadings: true,
    columns: [
      { heading: 'Ref', share: 0.7 },
      { heading: 'Measures', share: 5 },
      { heading: 'Evidence', share: 5 },
      { heading: 'Updates and last remark', share: 5 }
    ],
    rows: shown.map((action) => [
      [words(action.reference)],
      linesOf([
        ...action.measures.map((measure): Line => [measureInWords(measure)]),
        [farOf(action), 'How far from target']
      ]),
      linesOf(action.evidence.map((evidence): Line => [evidenceInWords(evidence)])),
      [words(remarkOf(action))]
    ])
  })
}

/** The table without the columns in which no row says anything: the last of the others has their room. */
function withoutEmptyColumns(table: Table): Table {
  const says = table.columns.map((_column, place) => table.rows.some((row) => (row[place] ?? []).length > 0))
  const saying = <Of>(all: readonly Of[]): readonly Of[] => all.filter((_one, place) => says[place])
  const columns = saying(table.columns)
  const shares = (of: readonly TableColumn[]) => of.reduce((sum, { share = 1 }) => sum + share, 0)
  const room = shares(table.columns) - shares(columns)
  const widened = columns.map((column, place) =>
    place === columns.length - 1 ? { ...column, share: (column.share ?? 1) + room } : column
  )
  return { ...table, columns: widened, rows: table.rows.map(saying) }
}

/** Whether an action has a measure, evidence or an update. */
export function isSpokenOf({ measures, evidence, updates, howFar }: ActionInContent): boolean {
  return measures.length + evidence.length + updates > 0 || howFar !== undefined
}

/** Words of a cell, and the term before them where they need one. */
type Line = readonly [said: string, term?: string]

/** Lines of a cell below each other; those that say nothing are left out. */
function linesOf(lines: readonly Line[]): readonly Run[] {
  return lines
    .filter(([said]) => said !== '')
    .flatMap(([said, term], place) => [
      ...(place === 0 ? [] : [words('\n')]),
      ...(term === undefined ? [] : [strong(`${term}: `)]),
      words(said)
    ])
}

function officerOf({ post }: ActionInContent): string {
  if (post === undefined) return 'Nobody yet'
  return post.heldBy.length === 0 ? `${post.title} (vacant)` : `${post.title} (${listInWords(post.heldBy)})`
}

function daysOf({ startsOn, dueOn, firstDueOn, repeatsMonths, closedOn }: ActionInContent): readonly Run[] {
  const said = (what: string, day: ActionInContent['dueOn']) =>
    day === undefined ? '' : `${what} ${longDate(day)}`
  return linesOf([
    [said('Start', startsOn)],
    [dueOn === undefined ? 'No due day yet' : said('Due', dueOn)],
    [said('First due', firstDueOn)],
    [repeatsMonths === undefined ? '' : `Comes again every ${count(repeatsMonths, 'month')}`],
    [said('Closed', closedOn)]
  ])
}

function colourOf(action: ActionInContent): readonly Run[] {
  const set = action.overruling === undefined ? '. ' : ', set by hand. '
  return [strong(colourWords(action.colour)), words(`${set}${whyInWords(action)}`)]
}

/** How far an action is from its targets, where its measures do not say the same beside it. */
function farOf({ howFar, measures }: ActionInContent): string {
  return howFar === undefined || measures.some(({ says }) => howFar.includes(says)) ? '' : howFar
}

function remarkOf({ updates, lastRemark }: ActionInContent): string {
  const many = updates === 0 ? 'No update yet.' : `${count(updates, 'update')}.`
  if (lastRemark === undefined) return many
  return `${lastRemark.words} (${lastRemark.by}, ${longDate(lastRemark.on)}) ${many}`
}
