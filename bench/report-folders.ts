import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addDays, isoDate } from '../src/framework/iso-date.ts'
import { exampleReport } from '../tools/exampleshire.ts'

const layouts = ['ILACS_2018', 'ILACS_2023', 'ILACS_2026'] as const
const firstDay = { ILACS_2018: '2019-01-07', ILACS_2023: '2024-01-08', ILACS_2026: '2027-01-04' } as const
const invented = 30

/** The PDFs of a folder, in order of name. */
export async function reportsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** Invented reports of every layout, for a machine without published ones. */
export async function inventReports(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let seed = 1; seed <= invented; seed += 1) {
    const layout = layouts[seed % layouts.length] ?? 'ILACS_2023'
    const start = addDays(isoDate(firstDay[layout]), 7 * seed)
    const bytes = await exampleReport({
      layout,
      start,
      end: addDays(start, 11),
      seed,
      paragraphs: 30 + seed * 2
    })
    await writeFile(join(folder, `example-${String(seed).padStart(2, '0')}.pdf`), bytes)
  }
}

/** A folder with the files so many times over. */
export async function repeated(files: readonly string[], times: number, folder: string): Promise<string> {
  for (let time = 1; time <= times; time += 1) {
    const within = join(folder, String(time))
    await mkdir(within, { recursive: true })
    for (const file of files) await copyFile(file, join(within, basename(file)))
  }
  return folder
}
