import type { IsoDate } from '../../framework/iso-date.ts'
import { readDay } from '../../framework/written-day.ts'
import type { PostId } from '../../people/posts/post.ts'
import { lowerFirst } from '../../ui/prose/lower-first.ts'
import type { Progress } from '../planned-action/planned-action.ts'
import { type ColumnChoice, type PlanField, planFieldWords } from './plan-field.ts'
import { progressFromWords, statusKey } from './status-words.ts'

/** A row of the file: its number as Excel counts it, and its cells. */
export interface FileRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** What was chosen of how the rows are read. */
export interface ReadingChoice {
  readonly headings: readonly string[]
  readonly columns: ColumnChoice
  /** The post that some words for an owner mean, by `ownerKey`; nothing for those that are left unassigned. */
  readonly owners: ReadonlyMap<string, PostId>
  /** What some words for a state say of progress, by `statusKey`. */
  readonly statuses: ReadonlyMap<string, Progress>
}

/** A row read as an action, before its reference is settled. */
export interface ReadRow {
  readonly reference: string
  readonly words: string
  readonly success: string
  readonly support: string
  readonly resources: string
  readonly risk: string
  readonly post: PostId | undefined
  readonly startsOn: IsoDate | undefined
  readonly dueOn: IsoDate | undefined
  readonly progress: Progress
  /** What the file says of how it stands, for the action's first update: its own words and whatever found no place. */
  readonly update: string
  readonly evidence: string
  /** The words of the finding that it answers; empty where there are none. */
  readonly finding: string
  /** What whoever brings it in should know of the row, in sentences. */
  readonly remarks: readonly string[]
}

export type RowRead =
  | { readonly kind: 'action'; readonly row: ReadRow }
  | { readonly kind: 'no-action'; readonly because: string }

/** The most that each text of an action holds, as its form takes it; more of it stays in the file's own words. */
const mostCharacters: Partial<Record<PlanField, number>> = {
  action: 2_000,
  support: 2_000,
  resources: 2_000,
  risk: 2_000
}
const mostOfOthers = 5_000
const mostOfReference = 40

/** The same for the same owner, however the words are spaced and written. */
export function ownerKey(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

/** What a column is called, by its place from 0: its heading, or its number where it has none. */
export function headingOf(headings: readonly string[], place: number): string {
  return headings[place] || `Column ${place + 1}`
}

/** A column's words in a row, those of several columns one below the other with their headings. */
export function cellsOf(
  { cells }: FileRow,
  { headings, columns }: Pick<ReadingChoice, 'headings' | 'columns'>,
  field: PlanField
): string {
  const places = columns.flatMap((chosen, place) => (chosen === field ? [place] : []))
  const words = places.flatMap((place) => {
    const cell = (cells[place] ?? '').trim()
    if (cell === '') return []
    return [places.length === 1 ? cell : `${headingOf(headings, place)}: ${cell}`]
  })
  return words.join('\n')
}

/**
 * Reads a row of a council's plan as an action. What names no day, no post and no progress is kept as words; the
 * council's own colour is told in the update and never taken for ours, which is computed.
 */
export function readRow(row: FileRow, choice: ReadingChoice): RowRead {
  const cell = (field: PlanField) => cellsOf(row, choice, field)
  const action = cell('action')
  if (action === '') return noAction(row, cell)
  if (isHeadings(row, choice)) return { kind: 'no-action', because: 'It repeats the headings' }
  const told: Told = { remarks: [], kept: [] }
  const start = dayIn(told, 'start', cell('start'))
  const due = dayIn(told, 'due', cell('due'))
  const isTurned = start !== undefined && due !== undefined && start > due
  if (isTurned)
    keep(told, 'It starts after it is due: no start is taken', `Start in the file: ${cell('start')}`)
  const post = ownerIn(told, cell('owner'), choice)
  const progress = progressIn(told, cell('status'), cell('rag'), choice)
  const reference = cell('reference').replaceAll(/\s+/g, ' ')
  if (reference.length > mostOfReference) {
    keep(
      told,
      `Its reference has more than ${mostOfReference} characters and is cut`,
      `Reference in the file: ${reference}`
    )
  }
  const cut = (field: PlanField, words: string) => within(told, field, words)
  return {
    kind: 'action',
    row: {
      reference: reference.slice(0, mostOfReference).trim(),
      ...{ words: cut('action', action), success: cut('success', cell('success')) },
      ...{ support: cut('support', cell('support')), resources: cut('resources', cell('resources')) },
      ...{ risk: cut('risk', cell('risk')), evidence: cut('evidence', cell('evidence')) },
      ...{ post, startsOn: isTurned ? undefined : start, dueOn: due, progress },
      finding: cell('finding').replaceAll(/\s+/g, ' '),
      update: cut(
        'update',
        [cell('update'), ...told.kept, ...otherWords(row, choice)].filter((line) => line !== '').join('\n')
      ),
      remarks: told.remarks
    }
  }
}

/** What stands in columns that a plan here has no place for, each with its heading. */
function otherWords(
  { cells }: FileRow,
  { headings, columns }: Pick<ReadingChoice, 'headings' | 'columns'>
): string[] {
  return columns.flatMap((field, place) => {
    const words = (cells[place] ?? '').trim()
    return field === 'other' && words !== '' ? [`${headingOf(headings, place)}: ${words}`] : []
  })
}

interface Told {
  readonly remarks: string[]
  /** What is kept with the update, line by line. */
  readonly kept: string[]
}

function keep(told: Told, remark: string, kept: string): void {
  told.remarks.push(remark)
  told.kept.push(kept)
}

function noAction({ cells }: FileRow, cell: (field: PlanField) => string): RowRead {
  const words = cells.filter((text) => text.trim() !== '')
  const [first = ''] = words
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first
  const what =
    cell('finding') !== '' && words.length > 1 ? 'It has a finding and no action' : 'It has no action'
  return { kind: 'no-action', because: `${what}: “${shown}”${words.length > 1 ? ' and more' : ''}` }
}

function isHeadings({ cells }: FileRow, { headings, columns }: ReadingChoice): boolean {
  const matched = columns.flatMap((field, place) => (field === undefined ? [] : [place]))
  return matched.length > 1 && matched.every((place) => (cells[place] ?? '') === (headings[place] ?? ''))
}

function dayIn(told: Told, field: 'start' | 'due', words: string): IsoDate | undefined {
  const read = readDay(words, field)
  const name = planFieldWords(field)
  if (read.kind === 'day' && read.remark !== undefined)
    told.remarks.push(`${name}: ${lowerFirst(read.remark)}`)
  if (read.kind === 'no-day') keep(told, `${name}: ${read.because}`, `${name} in the file: ${words}`)
  return read.kind === 'day' ? read.day : undefined
}

function ownerIn(told: Told, words: string, { owners }: ReadingChoice): PostId | undefined {
  if (words === '') return undefined
  const post = owners.get(ownerKey(words))
  if (post === undefined)
    keep(told, `No post for “${shortened(words)}”: unassigned`, `Who answers for it in the file: ${words}`)
  return post
}

function progressIn(told: Told, status: string, rag: string, { statuses }: ReadingChoice): Progress {
  const said = status === '' ? undefined : statuses.get(statusKey(status))
  const coloured = rag === '' ? undefined : statuses.get(statusKey(rag))
  if (rag !== '') told.kept.push(`Was ${shortened(rag)} in the file`)
  // One column can hold both: "Amber" under the heading "Status".
  else if (isColour(status)) told.kept.push(`Was ${shortened(status)} in the file`)
  const progress = said ?? coloured
  if (status !== '' && said === undefined) {
    keep(
      told,
      `Nothing is said of what “${shortened(status)}” means for progress`,
      `Status in the file: ${status}`
    )
  }
  return progress ?? 'not-started'
}

const colours = /^(?:r|a|g|b|red|amber|green|blue|yellow|gr[ea]y|purple|white)\b/i

function isColour(words: string): boolean {
  return colours.test(words.trim())
}

/** What the words for a state say of progress, as a table of them begins: each with how often it stands in the file. */
export function statusTable(
  rows: readonly FileRow[],
  choice: Pick<ReadingChoice, 'headings' | 'columns'>
): readonly {
  readonly key: string
  readonly words: string
  readonly rows: number
  readonly progress: Progress | undefined
}[] {
  const found = new Map<string, { words: string; rows: number }>()
  for (const row of rows) {
    if (cellsOf(row, choice, 'action') === '') continue
    for (const words of [cellsOf(row, choice, 'status'), cellsOf(row, choice, 'rag')]) {
      const key = statusKey(words)
      if (key === '') continue
      const before = found.get(key)
      if (before === undefined) found.set(key, { words, rows: 1 })
      else before.rows += 1
    }
  }
  return [...found].map(([key, { words, rows: count }]) => ({
    key,
    words,
    rows: count,
    progress: progressFromWords(words)
  }))
}

function within(told: Told, field: PlanField, words: string): string {
  const most = mostCharacters[field] ?? mostOfOthers
  if (words.length <= most) return words
  told.remarks.push(
    `“${planFieldWords(field)}” has more than ${most.toLocaleString('en-GB')} characters: the beginning is taken`
  )
  return words.slice(0, most).toWellFormed()
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}
