import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { importCommand } from '../src/cli/import.ts'
import { withHouse } from '../src/cli/with-house.ts'
import { isoDate } from '../src/framework/iso-date.ts'
import { verifyTrail } from '../src/trail/verify.ts'
import { exampleReport } from '../tools/exampleshire.ts'

/** The authorities that the folder has a report on each of, of 48 paragraphs; every other one in a folder below. */
export const reportedAuthorities = [
  'Leeds',
  'Bradford',
  'Kirklees',
  'Calderdale',
  'Wakefield',
  'Sheffield',
  'Hull',
  'York'
]

export interface ImportFolder {
  /** A folder of its own, for whatever a test needs. */
  readonly home: string
  readonly reports: string
}

/** For a file of tests: a folder with invented reports. */
export function importFolderForTests(): () => ImportFolder {
  let folder: ImportFolder
  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'throughline-import-'))
    folder = { home, reports: join(home, 'reports') }
    await mkdir(join(folder.reports, 'deeper'), { recursive: true })
    for (const [index, authority] of reportedAuthorities.entries()) {
      const bytes = await exampleReport({
        authority,
        seed: index + 1,
        start: isoDate('2025-03-10'),
        end: isoDate('2025-03-21')
      })
      const below = index % 2 === 0 ? '.' : 'deeper'
      await writeFile(join(folder.reports, below, `${authority.toLowerCase()}.pdf`), bytes)
    }
  })
  afterAll(() => rm(folder.home, { recursive: true, force: true, maxRetries: 5 }))
  return () => folder
}

/** The import command with a record of its own, at a terminal that keeps what it is told. */
export function importInto(directory: string) {
  const told: string[] = []
  const printed: string[] = []
  const environment = { DATA_DIR: directory }
  const terminal = {
    print: (text: string) => void printed.push(text),
    tell: (text: string) => void told.push(text),
    watched: false
  }
  return {
    told,
    printed,
    environment,
    terminal,
    run: (paths: string[], result?: string, stop = new AbortController().signal) =>
      importCommand(paths, { result }, environment, terminal, stop)
  }
}

/** The reports that a record holds, each with how many paragraphs; the trail must be whole. */
export async function heldIn(directory: string): Promise<{ file: string; paragraphs: number }[]> {
  const { environment, terminal } = importInto(directory)
  let found: { file: string; paragraphs: number }[] = []
  const status = await withHouse(environment, terminal, async ({ db }) => {
    expect(await verifyTrail(db)).toMatchObject({ kind: 'whole' })
    const rows = await db
      .selectFrom('record.report')
      .leftJoin('record.passage', (join) =>
        join.onRef('record.passage.report', '=', 'record.report.sha256').on('kind', '=', 'paragraph')
      )
      .select((select) => ['file_name', select.fn.count('record.passage.id').as('paragraphs')])
      .groupBy('file_name')
      .execute()
    found = rows.map((row) => ({ file: row.file_name, paragraphs: Number(row.paragraphs) }))
    return 0
  })
  expect(status).toBe(0)
  return found
}
