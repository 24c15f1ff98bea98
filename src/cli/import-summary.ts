import { activityLabel } from '../framework/activity-kinds.ts'
import type { ImportSummary } from '../record/imports/import-tally.ts'
import { count, number } from '../ui/prose/counts.ts'
import { rateInWords } from './progress.ts'

/** What an import took beside its files. */
export interface ImportEffort {
  readonly seconds: number
  /** Files that were read, and the pages of those that were taken. */
  readonly read: number
  readonly pages: number
  /** Where what needs a person is to be looked at. */
  readonly reviewAt: string
}

const shownReasons = 10

/** What came of an import: taken by kind, held, not taken and why, what needs a person, and how fast it went. */
export function importSummary(summary: ImportSummary, effort: ImportEffort): string {
  const { taken, newerVersions, byKind, alreadyHeld, notTaken, reasons, needAPerson } = summary
  const newer = newerVersions === 0 ? '' : ` (${count(newerVersions, 'newer version')} among them)`
  const examples = (names: readonly string[], files: number) =>
    `${names.join(', ')}${files > names.length ? ', …' : ''}`
  return [
    `Taken: ${number(taken)}${newer}`,
    ...byKind.map(({ kind, files }) => `  ${activityLabel(kind)}: ${number(files)}`),
    ...(alreadyHeld === 0 ? [] : [`Already held: ${number(alreadyHeld)}`]),
    ...(notTaken === 0 ? [] : [`Not taken: ${number(notTaken)}`]),
    ...reasons
      .slice(0, shownReasons)
      .map(
        ({ because, files, examples: names }) => `  ${number(files)}: ${because} (${examples(names, files)})`
      ),
    ...(reasons.length > shownReasons
      ? [`  and ${count(reasons.length - shownReasons, 'other reason')}; the lines above name the files`]
      : []),
    ...(needAPerson === 0
      ? []
      : [
          `Need a person: ${number(needAPerson)}. Start the site with npm start, then open ${effort.reviewAt}`
        ]),
    ...(effort.read === 0 || effort.seconds <= 0
      ? []
      : [
          `${durationInWords(effort.seconds)}: ${rateInWords(effort.read / effort.seconds, effort.pages / effort.seconds)}.`
        ]),
    ''
  ].join('\n')
}

function durationInWords(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} seconds`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
