import { z } from 'zod'
import type { ActivityKind } from '../../framework/activity-kinds.ts'
import type { AuthoritySlug } from '../../framework/authority-slug.ts'
import type { FrameworkVersionId } from '../../framework/framework-versions.ts'
import { frameworkVersion, ilacsVersionAt } from '../../framework/framework-versions.ts'
import { parseGrade } from '../../framework/grades.ts'
import type { IsoDate } from '../../framework/iso-date.ts'
import { judgementAreas } from '../../framework/judgement-areas.ts'
import { cellOrNothing, dayCell, slugCell } from './cells.ts'
import type { CsvRow } from './csv-table.ts'
import type { FactActivity, FactJudgement, FactProblem } from './fact-types.ts'

const file = 'inspections.csv'

/** The kinds that the published grade tables hold. */
const tabledKinds = [
  'ilacs-standard',
  'ilacs-short',
  'sif',
  'sif-reinspection',
  'lac-2013',
  'lscb-review'
] as const

const gradeOrNothing = cellOrNothing(parseGrade, 'a grade')

const inspectionRow = z.object({
  authority: slugCell,
  kind: z.enum(tabledKinds satisfies readonly ActivityKind[]),
  fieldwork_start: dayCell,
  fieldwork_end: dayCell,
  published: dayCell
})
const gradeCells = z.object(
  Object.fromEntries(judgementAreas.map((area) => [area.replaceAll('-', '_'), gradeOrNothing]))
)

type TabledKind = (typeof tabledKinds)[number]

function frameworkOf(kind: TabledKind, fieldworkStart: IsoDate): FrameworkVersionId | undefined {
  switch (kind) {
    case 'sif':
    case 'sif-reinspection':
    case 'lscb-review':
      return 'SIF'
    case 'lac-2013':
      return 'LEGACY'
    case 'ilacs-short':
    case 'ilacs-standard':
      return ilacsVersionAt(fieldworkStart)?.id
  }
}

export interface GradeTables {
  readonly activities: readonly FactActivity[]
  readonly problems: readonly FactProblem[]
}

/**
 * Reads the rows of the published grade tables. A row that does not hold together, or names an authority
 * that is not known, is reported with all its cells; a row that is usable but odd is both taken and reported.
 */
export function readGradeTables(rows: readonly CsvRow[], known: ReadonlySet<AuthoritySlug>): GradeTables {
  const activities: FactActivity[] = []
  const problems: FactProblem[] = []
  for (const row of rows) {
    const report = (what: string) =>
      problems.push({ file, line: row.line, what, row: Object.values(row.cells).join(',') })
    const head = inspectionRow.safeParse(row.cells)
    const grades = gradeCells.safeParse(row.cells)
    if (!head.success || !grades.success) {
      const issues = [...(head.error?.issues ?? []), ...(grades.error?.issues ?? [])]
      report(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
      continue
    }
    const { authority, kind, fieldwork_start: start, fieldwork_end: end, published } = head.data
    if (!known.has(authority)) {
      report(`no authority ${authority} is known`)
      continue
    }
    const framework = frameworkOf(kind, start)
    const judgements = judgementAreas.flatMap((area): FactJudgement[] => {
      const grade = grades.data[area.replaceAll('-', '_')]
      return grade === undefined ? [] : [{ area, grade }]
    })
    for (const fault of oddities(framework, start, end, published, judgements)) report(fault)
    activities.push({
      authority,
      kind,
      framework,
      state: 'published',
      stateReason: undefined,
      notifiedOn: undefined,
      start,
      end,
      publishedOn: published,
      leadInspectors: [],
      themes: [],
      judgements,
      improvements: [],
      remarks: [],
      source: 'grade-tables',
      evidence: [{ about: 'dates and judgements', source: 'grade-tables', tag: 'E', note: undefined }]
    })
  }
  return { activities, problems }
}

function oddities(
  framework: FrameworkVersionId | undefined,
  start: IsoDate,
  end: IsoDate,
  published: IsoDate,
  judgements: readonly FactJudgement[]
): readonly string[] {
  const faults: string[] = []
  if (end < start) faults.push('fieldwork ends before it starts')
  if (published < end) faults.push('published before fieldwork ended')
  if (judgements.length === 0) faults.push('no judgement is given')
  if (framework === undefined) return [...faults, 'no framework version was in force at the fieldwork']
  const areas = frameworkVersion(framework).areas.map((printed) => printed.area)
  for (const { area } of judgements) {
    if (!areas.includes(area)) faults.push(`${area} is not judged under ${framework}`)
  }
  return faults
}
