import type { ReportPart } from '../../reading/published-report.ts'

const partLabels: Record<ReportPart, string> = {
  authority: 'On the local authority',
  board: 'On the safeguarding children board'
}

/** The part of a report as the name of a facet. */
export function partLabel(part: ReportPart): string {
  return partLabels[part]
}
