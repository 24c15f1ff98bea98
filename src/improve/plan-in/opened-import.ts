import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { PostId, StaffedPost } from '../../people/posts/post.ts'
import { recognise } from '../../people/posts/recognise.ts'
import { postsOf } from '../../people/posts/store.ts'
import type { Queryable } from '../../platform/database/database.ts'
import type { Plan } from '../action-plan/plan.ts'
import { plansOf } from '../action-plan/store.ts'
import type { Finding } from '../findings/finding.ts'
import { findingsOf } from '../findings/store.ts'
import { referencesOf } from '../planned-action/plan-of-action.ts'
import type { Progress } from '../planned-action/planned-action.ts'
import { proposedColumns } from './column-headings.ts'
import { type FindingChoice, findingKey, type LikeFinding, likeFinding } from './finding-words.ts'
import type { ColumnChoice, PlanField } from './plan-field.ts'
import type { PlanImport } from './plan-import.ts'
import { cellsOf, type FileRow, ownerKey, type ReadingChoice, statusTable } from './read-row.ts'
import { type RowOutcome, rowOutcomes } from './row-outcomes.ts'
import { rememberedHeadings, rowsOfSheet } from './store.ts'

/** Some words of a file, how many rows have them, and what they are taken for. */
export interface WordsInFile<Meaning> {
  readonly key: string
  readonly words: string
  readonly rows: number
  readonly meaning: Meaning
}

/** A file read by what was chosen of it: what its words mean, and what comes of each row. */
export interface OpenedImport {
  readonly of: PlanImport
  readonly headings: readonly string[]
  readonly columns: ColumnChoice
  readonly rows: readonly FileRow[]
  readonly posts: readonly StaffedPost[]
  readonly owners: readonly WordsInFile<PostId | undefined>[]
  readonly statuses: readonly WordsInFile<Progress | undefined>[]
  readonly findings: readonly (WordsInFile<FindingChoice> & { readonly like: LikeFinding | undefined })[]
  /** The findings that stand. */
  readonly standing: readonly Finding[]
  /** The plans that rows can go into. */
  readonly drafts: readonly Plan[]
  /** The plan that is chosen; undefined for a new one. */
  readonly into: Plan | undefined
  readonly outcomes: readonly RowOutcome[]
}

/** So many different words of a kind are asked about; a column that holds more of them holds something else. */
export const mostWords = 200

/** Reads a file by what was chosen, and by what is guessed where nothing was. */
export async function openImport(
  db: Queryable,
  authority: AuthoritySlug,
  of: PlanImport
): Promise<OpenedImport> {
  const all = await rowsOfSheet(db, authority, of)
  const headings = headingsOf(all, of.headingRow, widestRow(all, of.headingRow))
  const columns = columnsOf(of, headings, await rememberedHeadings(db, authority))
  const below = all.filter(({ number }) => number > of.headingRow)
  const [posts, findings, plans] = [
    await postsOf(db, authority),
    await findingsOf(db, authority),
    await plansOf(db, authority)
  ]
  const standing = findings.filter(({ withdrawnBecause }) => withdrawnBecause === undefined)
  const drafts = plans.filter(({ state, illustrative }) => state === 'draft' && !illustrative)
  const into = drafts.find(({ id }) => id === of.choices.plan)
  const read = { headings, columns }
  const owners = ownersIn(below, read, posts, new Map(of.choices.owners))
  const statuses = statusesIn(below, read, new Map(of.choices.statuses))
  const choice: ReadingChoice = { ...read, owners: meanings(owners), statuses: meanings(statuses) }
  const inPlan = into === undefined ? [] : await referencesOf(db, authority, into.id)
  return {
    ...{ of, headings, columns, rows: all, posts, owners, statuses, standing, drafts, into },
    findings: findingsIn(below, read, standing, new Map(of.choices.findings)),
    outcomes: [
      ...all.filter(({ number }) => number <= of.headingRow).map((row) => aboveTable(row, of)),
      ...rowOutcomes(below, choice, of.choices.duplicates, inPlan)
    ]
  }
}

/** The headings of a sheet, with an empty one for each column that has words below and no heading. */
export function headingsOf(rows: readonly FileRow[], headingRow: number, columns: number): string[] {
  const cells = rows.find(({ number }) => number === headingRow)?.cells ?? []
  return Array.from({ length: Math.max(cells.length, columns) }, (_, place) => cells[place] ?? '')
}

function widestRow(rows: readonly FileRow[], headingRow: number): number {
  return rows.reduce(
    (most, { number, cells }) => (number >= headingRow ? Math.max(most, cells.length) : most),
    0
  )
}

function aboveTable(row: FileRow, { headingRow }: PlanImport): RowOutcome {
  const because = row.number === headingRow ? 'It holds the headings' : 'It stands above the headings'
  return { kind: 'left-out', row, because }
}

/** What the columns hold: as was chosen, or by their headings. */
function columnsOf(
  { choices }: PlanImport,
  headings: readonly string[],
  remembered: ReadonlyMap<string, PlanField | undefined>
): ColumnChoice {
  return choices.columns.length === 0
    ? proposedColumns(headings, remembered)
    : choices.columns.map((field) => field ?? undefined)
}

type Read = Pick<ReadingChoice, 'headings' | 'columns'>

/** The different words of a column in the rows that are actions, those that stand most often first. */
function wordsOf(
  rows: readonly FileRow[],
  read: Read,
  field: PlanField,
  keyOf: (words: string) => string
): { readonly key: string; readonly words: string; readonly rows: number }[] {
  const found = new Map<string, { key: string; words: string; rows: number }>()
  for (const row of rows) {
    const words = cellsOf(row, read, field).replaceAll(/\s+/g, ' ')
    if (words === '' || cellsOf(row, read, 'action') === '') continue
    const key = keyOf(words)
    const before = found.get(key)
    if (before === undefined) found.set(key, { key, words, rows: 1 })
    else before.rows += 1
  }
  return [...found.values()].toSorted((one, other) => other.rows - one.rows)
}

function ownersIn(
  rows: readonly FileRow[],
  read: Read,
  posts: readonly StaffedPost[],
  chosen: ReadonlyMap<string, string>
): WordsInFile<PostId | undefined>[] {
  const standing = posts.filter(({ endedOn }) => endedOn === undefined)
  return wordsOf(rows, read, 'owner', ownerKey).map((one) => {
    const said = chosen.get(one.key)
    const found = recognise(one.words, standing)
    const guessed = found.kind === 'recognised' ? found.post.id : undefined
    return { ...one, meaning: said === undefined ? guessed : standing.find(({ id }) => id === said)?.id }
  })
}

function statusesIn(
  rows: readonly FileRow[],
  read: Read,
  chosen: ReadonlyMap<string, Progress | ''>
): WordsInFile<Progress | undefined>[] {
  return statusTable(rows, read).map(({ progress, ...one }) => {
    const said = chosen.get(one.key)
    return { ...one, meaning: said === undefined ? progress : said === '' ? undefined : said }
  })
}

function findingsIn(
  rows: readonly FileRow[],
  read: Read,
  standing: readonly Finding[],
  chosen: ReadonlyMap<string, string>
): OpenedImport['findings'] {
  return wordsOf(rows, read, 'finding', findingKey).map((one, place) => {
    // What is not asked about is not made either: a finding is only made where somebody saw its words.
    if (place >= mostWords) return { ...one, like: undefined, meaning: { kind: 'none' } }
    const like = likeFinding(one.words, standing)
    const said = chosen.get(one.key)
    const finding =
      said === undefined && like?.isTaken ? like.finding : standing.find(({ id }) => id === said)
    if (finding !== undefined) return { ...one, like, meaning: { kind: 'existing', finding: finding.id } }
    return {
      ...one,
      like,
      meaning: said === undefined || said === 'new' ? { kind: 'new' } : { kind: 'none' }
    }
  })
}

function meanings<Meaning>(words: readonly WordsInFile<Meaning | undefined>[]): ReadonlyMap<string, Meaning> {
  return new Map(
    words.flatMap(({ key, meaning }) => (meaning === undefined ? [] : [[key, meaning] as const]))
  )
}
