import { z } from 'zod'
import { printedGrades } from '../../../framework/grades.ts'
import { judgementAreas } from '../../../framework/judgement-areas.ts'
import { holding } from '../../search/passage-sql.ts'
import { searchWords } from '../../search/search-words.ts'
import { area, grade, inspectionColumns, maybeText, page, report, standing, text } from '../columns.ts'
import { inspectionFilters, oneOf } from '../filters.ts'
import { openTable } from '../table.ts'
import { passageConditions, passageRow, passageTable } from './passages.ts'

const kinds = ['paragraph', 'summary'] as const

const row = z.object({
  id: text('Inspection, kind and number. Never changes.'),
  ...inspectionColumns,
  kind: z.enum(kinds).describe('A numbered paragraph, or a paragraph of the summary.'),
  number: z.number().int().describe('The printed number; for the summary, its place from 1.'),
  section: maybeText('Heading of the section it stands in.'),
  area: area.nullable().describe('The judgement area of that section.'),
  grade: grade.nullable().describe('The grade of that area.'),
  text: text('The words. Where the standing is “read” they are the report’s own, and so the quotation.'),
  standing,
  report,
  page,
  address: text('Where it stands on this site.')
})

export const paragraphs = openTable({
  name: 'paragraphs',
  about: 'One row for each numbered paragraph and each paragraph of a summary.',
  filters: {
    q: searchWords
      .optional()
      .describe('Words to look for: “quoted phrases”, `-word` to leave out, `or` between alternatives.'),
    ...inspectionFilters,
    kind: oneOf('kind', kinds, 'Only numbered paragraphs, or only summaries.'),
    area: oneOf('judgement area', judgementAreas, 'Only sections on this judgement area.'),
    grade: oneOf('grade', printedGrades, 'Only sections on an area with this grade.')
  },
  row,
  ...passageTable,
  where: ({ q, ...filters }) => [
    ...passageConditions(kinds, filters),
    ...(q === undefined ? [] : [holding(q)])
  ],
  toRow: (found) => row.parse(passageRow(found))
})
