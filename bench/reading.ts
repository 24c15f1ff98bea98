import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReaders } from '../src/reading/workers/readers.ts'
import type { Measured } from './machine.ts'
import { median, table } from './machine.ts'
import { inventReports, repeated, reportsIn } from './report-folders.ts'
import type { ReadingRun, Run } from './timed-run.ts'
import { hasPdftotext, pdftotext, readFolder } from './timed-run.ts'

const rounds = 5
const sizes = [1, 2, 4, 8]

/**
 * Reading all reports of a folder with `throughline read` against `pdftotext -layout` called once a file, turn and
 * turn about; what a page costs and how much memory it takes as the folder is read two, four and eight times over;
 * and what a page of each kind of report costs. Without a folder invented reports are read.
 */
export async function benchReading(folder: string | undefined): Promise<Measured> {
  const scratch = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  try {
    const reports = folder ?? join(scratch, 'invented')
    if (folder === undefined) await inventReports(reports)
    const files = await reportsIn(reports)
    const load = loadavg()
    const race = await raced(files, reports, scratch)
    const growth = await grown(files, scratch)
    const kinds = await byKind(files)
    const notes = [
      ...(folder === undefined
        ? [
            'No published reports here (see REPORTS). These are invented, short and plainly drawn: the aim is not for them.'
          ]
        : []),
      ...(race.native === undefined ? ['pdftotext is not on this machine, so nothing was compared.'] : [])
    ]
    return {
      words: [
        ...notes,
        '',
        raceTable(race, files.length),
        '',
        growthTable(growth),
        '',
        kindTable(kinds)
      ].join('\n'),
      figures: { files: files.length, invented: folder === undefined, load, race, growth, kinds }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

interface Race {
  readonly ours: readonly ReadingRun[]
  readonly native: readonly Run[] | undefined
}

async function raced(files: readonly string[], folder: string, scratch: string): Promise<Race> {
  const ours: ReadingRun[] = []
  const native: Run[] = []
  const compared = hasPdftotext()
  // Both once before anything counts, so that neither pays for files that are not yet in memory.
  await readFolder(folder, scratch)
  if (compared) await pdftotext(files)
  for (let round = 0; round < rounds; round += 1) {
    if (compared) native.push(await pdftotext(files))
    ours.push(await readFolder(folder, scratch))
  }
  return { ours, native: compared ? native : undefined }
}

function raceTable({ ours, native }: Race, count: number): string {
  const [first] = ours
  const read = first?.files.filter(({ kind }) => kind !== 'unreadable') ?? []
  const pages = read.reduce((sum, file) => sum + file.pages, 0)
  const row = (
    name: string,
    figure: (its: readonly Run[]) => number,
    digits: number
  ): (string | number)[] => [
    name,
    figure(ours).toFixed(digits),
    ...(native === undefined
      ? []
      : [figure(native).toFixed(digits), (figure(ours) / figure(native)).toFixed(2)])
  ]
  const wall = (its: readonly Run[]): number[] => its.map(({ wallMs }) => wallMs)
  const processor = (its: readonly Run[]): number[] => its.map(({ processorMs }) => processorMs)
  return table([
    [
      `${count} files, ${read.length} read, ${pages} pages; ${rounds} rounds`,
      'read',
      ...(native === undefined ? [] : ['pdftotext', 'ratio'])
    ],
    row('wall time, median, ms (aim: ratio at most 0.50)', (its) => median(wall(its)), 0),
    row('wall time, least, ms', (its) => Math.min(...wall(its)), 0),
    row('processor time, median, ms', (its) => median(processor(its)), 0),
    row('wall time a page, least, ms', (its) => Math.min(...wall(its)) / pages, 2),
    ['largest memory, MB (aim: under 600)', Math.max(...ours.map((run) => run.peakMegabytes)).toFixed(0)]
  ])
}

interface Growth {
  readonly times: number
  readonly files: number
  readonly pages: number
  readonly run: Run
  readonly peakMegabytes: number
}

async function grown(files: readonly string[], scratch: string): Promise<Growth[]> {
  const growth: Growth[] = []
  for (const times of sizes) {
    const folder = await repeated(files, times, join(scratch, `times-${times}`))
    const runs = [await readFolder(folder, scratch), await readFolder(folder, scratch)]
    await rm(folder, { recursive: true })
    const [best] = runs.toSorted((a, b) => a.wallMs - b.wallMs)
    if (best === undefined) continue
    const { wallMs, processorMs } = best
    growth.push({
      times,
      files: best.files.length,
      pages: best.files.reduce((sum, file) => sum + file.pages, 0),
      run: { wallMs, processorMs },
      peakMegabytes: Math.max(...runs.map((run) => run.peakMegabytes))
    })
  }
  return growth
}

function growthTable(growth: readonly Growth[]): string {
  return table([
    ['files, the same so many times over', 'pages', 'wall ms a page', 'processor ms a page', 'memory MB'],
    ...growth.map(({ times, files, pages, run, peakMegabytes }) => [
      `${files} (${times} times)`,
      pages,
      (run.wallMs / pages).toFixed(2),
      (run.processorMs / pages).toFixed(2),
      peakMegabytes.toFixed(0)
    ])
  ])
}

interface KindCost {
  readonly kind: string
  readonly files: number
  readonly pages: number
  readonly readMs: number
  readonly nativeMs: number | undefined
}

/** One worker that has warmed up, one file after the other; of pdftotext the same files, a process each. */
async function byKind(files: readonly string[]): Promise<KindCost[]> {
  const readers = openReaders({ workers: 1 })
  const costs = new Map<string, { files: string[]; pages: number; readMs: number }>()
  const read = async (file: string): Promise<{ kind: string; pages: number; ms: number }> => {
    const bytes = await readFile(file)
    const started = performance.now()
    const outcome = await readers.read({ bytes, fileName: file })
    const ms = performance.now() - started
    return outcome.kind === 'read'
      ? { kind: outcome.report.kind.value, pages: outcome.report.pages, ms }
      : { kind: 'refused', pages: 0, ms }
  }
  for (const file of files) await read(file)
  for (const file of files) {
    const [one, two] = [await read(file), await read(file)]
    const cost = costs.get(one.kind) ?? { files: [], pages: 0, readMs: 0 }
    cost.files.push(file)
    cost.pages += one.pages
    cost.readMs += Math.min(one.ms, two.ms)
    costs.set(one.kind, cost)
  }
  await readers.close()
  const compared = hasPdftotext()
  const kinds: KindCost[] = []
  for (const [kind, { files: its, pages, readMs }] of [...costs].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const nativeMs = compared
      ? Math.min((await pdftotext(its)).wallMs, (await pdftotext(its)).wallMs)
      : undefined
    kinds.push({ kind, files: its.length, pages, readMs, nativeMs })
  }
  return kinds
}

function kindTable(kinds: readonly KindCost[]): string {
  const aPage = (ms: number | undefined, pages: number): string =>
    ms === undefined || pages === 0 ? '–' : (ms / pages).toFixed(2)
  return table([
    ['kind, one worker', 'files', 'pages', 'read ms a page', 'pdftotext ms a page'],
    ...kinds.map(({ kind, files, pages, readMs, nativeMs }) => [
      kind,
      files,
      pages,
      aPage(readMs, pages),
      aPage(nativeMs, pages)
    ])
  ])
}
