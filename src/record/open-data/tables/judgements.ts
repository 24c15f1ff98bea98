import { sql } from 'kysely'
import { z } from 'zod'
import { activityKinds } from '../../../framework/activity-kinds.ts'
import { printedGrades } from '../../../framework/grades.ts'
import { judgementAreas } from '../../../framework/judgement-areas.ts'
import { fieldKey } from '../../activities/field.ts'
import { authoritySlug } from '../../authorities/rows.ts'
import { paths } from '../../paths.ts'
import {
  area,
  grade,
  inspectionColumns,
  inspectionSelect,
  maybeText,
  page,
  report,
  standing,
  text
} from '../columns.ts'
import {
  equals,
  inspectionConditions,
  inspectionFilters,
  inspectionOrder,
  oneOf,
  partsOfId
} from '../filters.ts'
import { openTable } from '../table.ts'

const row = z.object({
  id: text('Inspection and judgement area. Never changes.'),
  ...inspectionColumns,
  area,
  grade,
  standing,
  report,
  page,
  quote: maybeText('The report’s own words.'),
  address: text('Where it stands on this site.')
})

const found = z.looseObject({ authority: authoritySlug, address: z.string(), area })

export const judgements = openTable({
  name: 'judgements',
  about: 'One row for each grade that an inspection gave to a judgement area.',
  filters: {
    ...inspectionFilters,
    kind: oneOf('kind', activityKinds, 'Only inspections of this kind.'),
    area: oneOf('judgement area', judgementAreas, 'Only this judgement area.'),
    grade: oneOf('grade', printedGrades, 'Only this grade.')
  },
  row,
  from: sql`record.judgement
    join record.activity on activity.id = judgement.activity
    join record.authority on authority.slug = activity.authority`,
  select: sql`${inspectionSelect},
    judgement.area, judgement.grade, judgement.standing, judgement.report, judgement.page, judgement.quote`,
  where: ({ kind, area: inArea, grade: ofGrade, ...filters }) => [
    ...inspectionConditions(filters),
    ...equals('activity.kind', kind),
    ...equals('judgement.area', inArea),
    ...equals('judgement.grade', ofGrade)
  ],
  order: [...inspectionOrder, sql`judgement.area collate "C"`],
  partsOfId(id) {
    const { authority, address, field } = partsOfId(id) ?? {}
    return authority && address && field?.kind === 'judgement' ? [authority, address, field.area] : undefined
  },
  toRow(each) {
    const columns = found.parse(each)
    const field = { kind: 'judgement', area: columns.area } as const
    const inspection = `${columns.authority}/${columns.address}`
    return row.parse({
      ...columns,
      inspection,
      id: `${inspection}/${fieldKey(field)}`,
      address: paths.value(columns, field)
    })
  }
})
