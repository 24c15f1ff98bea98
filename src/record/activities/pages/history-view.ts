import { dayInEngland } from '../../../framework/day-in-england.ts'
import { dateInWords } from '../../../ui/prose/dates.ts'
import type { Correction } from '../../corrections/correction.ts'
import { changedTheValue } from '../../corrections/correction.ts'
import { paths } from '../../paths.ts'
import type { Difference } from '../../reports/differences.ts'
import type { Place, ReportVersion } from '../../reports/store.ts'
import { fieldLabel, parseField } from '../field.ts'
import type { Inspection } from '../inspection.ts'

/** A value that was one thing and is another, with where it can be seen now. */
export interface ChangeView {
  readonly label: string
  readonly href: string | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

export interface CorrectionView extends ChangeView {
  readonly what: 'corrected' | 'checked'
  readonly by: string
  readonly on: string
  readonly reason: string
  /** False where a later version of the report says what nobody has looked at. */
  readonly stands: boolean
}

export interface VersionView {
  readonly version: number
  readonly fileName: string
  readonly href: string
  readonly pages: number
  readonly bytes: number
  readonly receivedOn: string
  readonly sha256: string
  /** What it changed: against the facts held before any report, or against the version before it. */
  readonly changes: readonly ChangeView[]
  readonly against: 'facts' | 'version'
}

export interface HistoryView {
  /** Newest first. */
  readonly corrections: readonly CorrectionView[]
  readonly versions: readonly VersionView[]
}

/** What people put right, and what each version of the report changed. */
export function historyView(inspection: Inspection, place: Place): HistoryView {
  return {
    corrections: correctionViews(inspection, place),
    versions: inspection.versions.map((version) => versionView(version, place))
  }
}

function correctionViews(inspection: Inspection, place: Place): CorrectionView[] {
  return inspection.corrections
    .map((correction) => {
      const change = changeView(correction, place)
      const stands = correction.setAsideBy === undefined
      return {
        ...change,
        // What stands under this name now is another text.
        href: stands ? change.href : undefined,
        what: changedTheValue(correction) ? ('corrected' as const) : ('checked' as const),
        by: correction.madeBy,
        on: dayInEngland(correction.madeAt),
        reason: correction.reason,
        stands
      }
    })
    .toReversed()
}

function versionView(version: ReportVersion, place: Place): VersionView {
  return {
    version: version.version,
    fileName: version.fileName,
    href: paths.reportFile(version.sha256),
    pages: version.pages,
    bytes: version.bytes,
    receivedOn: dayInEngland(version.receivedAt),
    sha256: version.sha256,
    changes: version.differences.map((difference) => changeView(difference, place)),
    against: version.version === 1 ? 'facts' : 'version'
  }
}

/** A change of a named value in words; dates as people write them. */
function changeView(change: Difference | Correction, place: Place): ChangeView {
  const field = parseField(change.field)
  return {
    label: field ? fieldLabel(field) : (otherLabels[change.field] ?? change.field),
    href: field && paths.value(place, field),
    before: change.before && inWords(change.before),
    after: change.after && inWords(change.after)
  }
}

const otherLabels: Readonly<Record<string, string>> = { kind: 'Kind of inspection' }

function inWords(value: string): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? dateInWords(value) : value
}
