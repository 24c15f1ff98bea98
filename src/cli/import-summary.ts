import { activityLabel } from '../framework/activity-kinds.ts'
import type { ReportKind } from '../reading/published-report.ts'
import type { ImportOutcome } from '../record/reports/actions/import-report.ts'

/** What came of an import, a line for each outcome, with the kinds of report and how many of each. */
export function importSummary(outcomes: readonly ImportOutcome[]): string {
  const taken = outcomes.filter((outcome) => outcome.kind === 'taken')
  const held = outcomes.filter((outcome) => outcome.kind === 'already-held')
  const not = outcomes.filter((outcome) => outcome.kind === 'not-taken')
  const newer = taken.filter(({ version }) => version > 1).length
  return [
    line('Taken', taken.length, [
      ...byKind(taken.map(({ reportKind }) => reportKind)),
      ...(newer > 0 ? [`${newer} of them newer versions`] : [])
    ]),
    line('Already held', held.length, []),
    line('Not taken', not.length, [])
  ].join('')
}

function line(what: string, count: number, parts: readonly string[]): string {
  if (count === 0 && what !== 'Taken') return ''
  return `${what}: ${count}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}\n`
}

function byKind(kinds: readonly ReportKind[]): string[] {
  const counts = new Map<ReportKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([kind, count]) => `${activityLabel(kind)} ${count}`)
}
