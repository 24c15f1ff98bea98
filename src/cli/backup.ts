import { stat } from 'node:fs/promises'
import type { ArchiveContents, ArchiveHeader } from '../house/operations/archive-format.ts'
import type { ArchiveVisitor } from '../house/operations/archive-reader.ts'
import { keepBackup } from '../house/operations/keep-backup.ts'
import { readConfig } from '../platform/config.ts'
import { count, number } from '../ui/prose/counts.ts'
import { openBackupSource } from './backup-source.ts'
import { onInterrupt } from './interrupt.ts'
import { type ShareProgress, showShare } from './share-progress.ts'
import type { Terminal } from './terminal.ts'
import type { Environment } from './with-house.ts'
import { cannotOpen } from './with-house.ts'

/**
 * `throughline backup FILE`: 0 where everything was written and proved whole, 1 where it was not, or where a file
 * that the record names is missing from it, 3 where the record cannot be opened.
 */
export async function backupCommand(
  file: string,
  { replace = false }: { readonly replace?: boolean },
  environment: Environment,
  terminal: Terminal,
  stop: AbortSignal = onInterrupt()
): Promise<number> {
  const configured = readConfig(environment)
  if (configured.kind === 'refused') {
    for (const problem of configured.problems) terminal.tell(problem)
    return cannotOpen
  }
  const inTheWay = await whatIsThere(file, replace)
  if (inTheWay !== undefined) {
    terminal.tell(inTheWay)
    return 1
  }
  const source = await openBackupSource(configured.config)
  if (source.kind === 'refused') {
    terminal.tell(source.because)
    return cannotOpen
  }
  if (source.site !== undefined) terminal.tell(`The site at ${source.site} goes on running meanwhile.`)
  const progress = showShare(terminal)
  const kept = await keepBackup(source.bytes, file, showing(progress), stop)
  progress.end()
  await source.close()
  if (kept.kind === 'failed') {
    terminal.tell(kept.because)
    return 1
  }
  for (const line of summary(file, kept)) terminal.tell(line)
  return kept.contents.missing.length === 0 ? 0 : 1
}

async function whatIsThere(file: string, replace: boolean): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return undefined
  if (!found.isFile()) return `${file} is there already and is no file.`
  return replace ? undefined : `${file} is there already. Name another file, or write over it with --replace.`
}

/** Counts rows and files as they come by against what the header says there are. */
function showing(progress: ShareProgress): ArchiveVisitor {
  let total = 1
  let done = 0
  // A file is a piece of work that many rows are.
  const rowsOfAFile = 20
  return {
    header: ({ tables, files, waiting }) => {
      total = tables.reduce((sum, { rows }) => sum + rows, (files + waiting) * rowsOfAFile)
    },
    rows: (table, lines) => {
      done += lines.length
      progress.at(done, total, table)
    },
    file: () => {
      done += rowsOfAFile
      progress.at(done, total, 'reports')
    }
  }
}

function summary(
  file: string,
  { header, contents, bytes }: { header: ArchiveHeader; contents: ArchiveContents; bytes: number }
): string[] {
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0)
  const lines = [
    `Backed up to ${file}: ${count(rows, 'row')} of ${count(header.tables.length, 'table')}, ${count(contents.files, 'report')}, ${count(header.chains.length, 'chain')} of the trail. ${number(Math.ceil(bytes / 1000))} kB, read back and whole.`,
    'It holds names, e-mail addresses, hashes of passwords and the secrets of one-time codes, and is not encrypted. Only this account may read it: keep it so wherever it goes.'
  ]
  if (contents.missing.length > 0) {
    lines.push(
      `${count(contents.missing.length, 'report')} that the record names could not be backed up, for the file is missing or damaged: ${contents.missing.join(', ')}`
    )
  }
  return lines
}
