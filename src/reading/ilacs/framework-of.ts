import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion, ilacsVersionAt } from '../../framework/framework-versions.ts'
import type { Period } from '../printed/inspection-dates.ts'
import type { Cited } from '../published-report.ts'
import type { JudgementRow } from './judgement-table.ts'

/**
 * The version of the framework: the one in force when fieldwork began, unless the table prints the areas of the
 * version before or after it. Care leavers have a judgement of their own from January 2023.
 */
export function frameworkOf(span: Period, rows: readonly JudgementRow[]): Cited<FrameworkVersionId> {
  const byDate = ilacsVersionAt(span.from)?.id ?? 'ILACS_2018'
  const printed = new Set(rows.map(({ area }) => area))
  const isCombined = printed.has('in-care-and-care-leavers')
  const isApart = printed.has('in-care') && printed.has('care-leavers')
  if (isCombined && !isApart && byDate !== 'ILACS_2018') return byTable('ILACS_2018', span)
  if (isApart && !isCombined && byDate === 'ILACS_2018') return byTable('ILACS_2023', span)
  const because = `The version in force when fieldwork began on ${span.from}.`
  return { value: byDate, from: { inferred: 'dates', because } }
}

function byTable(value: FrameworkVersionId, span: Period): Cited<FrameworkVersionId> {
  const because = `The table prints the areas of ${frameworkVersion(value).name}, though fieldwork began on ${span.from}.`
  return { value, from: { inferred: 'framework', because } }
}
