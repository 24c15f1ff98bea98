import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInEngland } from '../framework/day-in-england.ts'
import { type CheckOutcome, checkBackup, restoreBackup } from '../house/operations/restore-backup.ts'
import { systemClock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database/database.ts'
import { openContentStore } from '../platform/files/content-store.ts'
import { openHoldingStore } from '../platform/files/holding-store.ts'
import { makeDirectory } from '../platform/files/make-directory.ts'
import type { TrailVerdict } from '../trail/verify.ts'
import { count, sentenceCase } from '../ui/prose/counts.ts'
import { dateInWords } from '../ui/prose/dates.ts'
import { type ShareProgress, showShare } from './share-progress.ts'
import type { Terminal } from './terminal.ts'
import { whoIsHere } from './who-is-here.ts'
import type { Environment } from './with-house.ts'
import { cannotOpen } from './with-house.ts'

type GoodBackup = Extract<CheckOutcome, { kind: 'good' }>

/**
 * `throughline restore FILE`: 0 where everything is there and the trail is whole, 1 where the backup cannot be used or
 * its trail does not verify, 3 where the place cannot be restored into.
 */
export async function restoreCommand(
  file: string,
  { check = false }: { readonly check?: boolean },
  environment: Environment,
  terminal: Terminal
): Promise<number> {
  const configured = readConfig(environment)
  if (configured.kind === 'refused') {
    for (const problem of configured.problems) terminal.tell(problem)
    return cannotOpen
  }
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true) {
    terminal.tell(`There is no file ${file}.`)
    return 1
  }
  const progress = showShare(terminal)
  const checked = await checkBackup(file, (bytes) =>
    progress.at(bytes, found.size * (check ? 1 : 2), 'checking')
  )
  if (checked.kind === 'unusable' || check) {
    progress.end()
    terminal.tell(checked.kind === 'good' ? description(checked) : unusable(file, checked.because))
    return checked.kind === 'good' ? 0 : 1
  }
  return restoreChecked(file, checked, found.size, configured.config, progress, terminal)
}

async function restoreChecked(
  file: string,
  checked: GoodBackup,
  size: number,
  config: Config,
  progress: ShareProgress,
  terminal: Terminal
): Promise<number> {
  const made = await makeDirectory(config.filesDirectory)
  if (made.kind === 'refused') {
    progress.end()
    terminal.tell(
      `The directory of the reports, ${config.filesDirectory}, cannot be written: ${made.because}.`
    )
    return cannotOpen
  }
  const opened = await openDatabase(config.database)
  if (opened.kind === 'refused') {
    progress.end()
    terminal.tell(opened.because)
    return cannotOpen
  }
  const { database } = opened
  try {
    const place = {
      database,
      store: await openContentStore(config.filesDirectory),
      waiting: await openHoldingStore(join(config.filesDirectory, 'waiting')),
      clock: systemClock,
      by: whoIsHere()
    }
    const outcome = await restoreBackup(place, file, checked, (bytes) =>
      progress.at(size + bytes, size * 2, 'restoring')
    )
    progress.end()
    switch (outcome.kind) {
      case 'refused':
        terminal.tell(outcome.because)
        return cannotOpen
      case 'unusable':
        terminal.tell(unusable(file, outcome.because))
        return 1
      case 'restored':
        for (const line of summary(checked, outcome.sessionsEnded)) terminal.tell(line)
        return tellTrail(outcome.trail, terminal)
    }
  } finally {
    await database.close()
  }
}

function unusable(file: string, because: string): string {
  return `The backup ${file} cannot be used: ${because}${because.endsWith('.') ? '' : '.'} Nothing was restored.`
}

function description({ header, contents }: GoodBackup): string {
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0)
  return `The backup is whole: taken on ${dateInWords(dayInEngland(new Date(header.takenAt)))} by Throughline ${header.program}, with ${count(rows, 'row')} of ${count(header.tables.length, 'table')} and ${count(contents.files, 'report')}.`
}

function summary(backup: GoodBackup, sessionsEnded: number): string[] {
  const { missing } = backup.contents
  return [
    description(backup),
    `Everything was restored. ${sentenceCase(count(sessionsEnded, 'session'))} that were open then were ended: people sign in again.`,
    ...(missing.length === 0
      ? []
      : [
          `${count(missing.length, 'report')} had no file where the backup was made, and has none here: ${missing.join(', ')}`
        ])
  ]
}

function tellTrail(trail: TrailVerdict, terminal: Terminal): number {
  if (trail.kind === 'whole') {
    terminal.tell(
      `The trail is whole and ends where the backup says: ${count(trail.entries, 'entry', 'entries')} in ${count(trail.chains.length, 'chain')}.`
    )
    return 0
  }
  for (const found of trail.chains) {
    if (found.kind === 'whole') continue
    terminal.tell(
      `The trail of ${found.chain} is broken at entry ${found.seq}: ${found.because}. It was so when the backup was made.`
    )
  }
  return 1
}
