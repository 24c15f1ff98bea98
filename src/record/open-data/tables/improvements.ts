import { z } from 'zod'
import { reportParts } from '../../../reading/published-report.ts'
import { inspectionColumns, maybeText, page, part, report, standing, text } from '../columns.ts'
import { inspectionFilters, oneOf } from '../filters.ts'
import { openTable } from '../table.ts'
import { passageConditions, passageRow, passageTable } from './passages.ts'

const kinds = ['improvement', 'priority-action', 'board-improvement', 'board-priority-action'] as const

const row = z.object({
  id: text('Inspection, kind and number. Never changes.'),
  ...inspectionColumns,
  kind: z
    .enum(kinds)
    .describe(
      'An area for improvement (reports before 2016 call it a recommendation) or a priority action; those of a report’s second part, for the safeguarding children board, are kinds of their own.'
    ),
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
  address: text('Where it stands on this site.'),
  part,
  group: maybeText('The heading it stands under: a theme, or a time limit.'),
  printed_number: z.number().int().nullable().describe('The number printed before it, where it has one.'),
  national_framework: z
    .array(z.string())
    .describe(
      'The parts of the Children’s Social Care National Framework that it names: outcome-1, enabler-2, principle-3.'
    )
})

export const improvements = openTable({
  name: 'improvements',
  about:
    'One row for each area for improvement and each priority action, for the authority or for its safeguarding board.',
  filters: {
    ...inspectionFilters,
    kind: oneOf('kind', kinds, 'Only those of this kind.'),
    part: oneOf('part', reportParts, 'Only those for the authority, or only those for the board.')
  },
  row,
  ...passageTable,
  where: (filters) => passageConditions(kinds, filters),
  toRow: (found) => row.parse(passageRow(found))
})
