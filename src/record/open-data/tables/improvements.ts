import { z } from 'zod'
import { inspectionColumns, page, report, standing, text } from '../columns.ts'
import { inspectionFilters, oneOf } from '../filters.ts'
import { openTable } from '../table.ts'
import { passageConditions, passageRow, passageTable } from './passages.ts'

const kinds = ['improvement', 'priority-action'] as const

const row = z.object({
  id: text('Inspection, kind and number. Never changes.'),
  ...inspectionColumns,
  kind: z.enum(kinds).describe('An area for improvement, or a priority action.'),
  number: z.number().int().describe('Its place in the report’s list, from 1.'),
  text: text('What needs to improve, in the report’s words; in ours where the standing is worked-example.'),
  rests_on_paragraph: z
    .number()
    .int()
    .nullable()
    .describe('Number of the paragraph that says more, where known.'),
  standing,
  report,
  page,
  address: text('Where it stands on this site.')
})

export const improvements = openTable({
  name: 'improvements',
  about: 'One row for each area for improvement and each priority action.',
  filters: {
    ...inspectionFilters,
    kind: oneOf('kind', kinds, 'Only areas for improvement, or only priority actions.')
  },
  row,
  ...passageTable,
  where: (filters) => passageConditions(kinds, filters),
  toRow: (found) => row.parse(passageRow(found))
})
