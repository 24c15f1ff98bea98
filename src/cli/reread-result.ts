import type { ReadAgain } from '../record/reports/actions/read-again.ts'
import type { StoredReport } from '../record/reports/stored-reports.ts'

/** What came of one stored report: passed over, read with the same result or another, or left to a person. */
export type Reread = ReadAgain | { readonly kind: 'passed-over' }

/** One stored report as the result file says it. Keys are always there; null where there is nothing to say. */
export function rereadRow(stored: StoredReport, reread: Reread): Readonly<Record<string, unknown>> {
  const { sha256, place, version, fileName, reader } = stored
  const read = reread.kind === 'same' || reread.kind === 'changed' ? reread : undefined
  return {
    report: sha256,
    file: fileName,
    place,
    version,
    outcome: reread.kind,
    reader: { before: reader, after: read?.reading.reader ?? null },
    differences: (read?.differences ?? []).map(({ field, before, after }) => ({
      field,
      before: before ?? null,
      after: after ?? null
    })),
    disagreements: read?.disagreements ?? null,
    corrections: (read?.contested ?? []).map(({ field, corrected, read: reads }) => ({
      field,
      corrected,
      read: reads ?? null
    })),
    because: reread.kind === 'needs-a-person' ? reread.because : null
  }
}

/** What came of all of them, counted. */
export interface RereadCounts {
  readonly passedOver: number
  readonly same: number
  readonly changed: number
  readonly needAPerson: number
  /** Values that a person put right or checked, where the newer reader says what nobody looked at. */
  readonly contested: number
}

export function countRereads(rereads: readonly Pick<RereadCount, 'kind' | 'contested'>[]): RereadCounts {
  const of = (kind: Reread['kind']) => rereads.filter((one) => one.kind === kind).length
  return {
    passedOver: of('passed-over'),
    same: of('same'),
    changed: of('changed'),
    needAPerson: of('needs-a-person'),
    contested: rereads.reduce((sum, { contested }) => sum + contested, 0)
  }
}

export interface RereadCount {
  readonly kind: Reread['kind']
  readonly contested: number
}

/** The counts in words, a line each. */
export function countsInWords(counts: RereadCounts): string {
  const { passedOver, same, changed, needAPerson, contested } = counts
  const lines: readonly [string, number][] = [
    ['Read again with the same result', same],
    ['Read again with another result', changed],
    ['Need a person', needAPerson],
    ['Passed over, read by this reader already', passedOver],
    ['Values of a person that the newer reader contradicts, all of which stay', contested]
  ]
  return lines.flatMap(([what, count]) => (count === 0 ? [] : [`${what}: ${count}\n`])).join('')
}
