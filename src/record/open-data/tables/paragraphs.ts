import { z } from 'zod'
import { printedGrades } from '../../../framework/grades.ts'
import { judgementAreas } from '../../../framework/judgement-areas.ts'
import { reportParts } from '../../../reading/published-report.ts'
import { holding } from '../../search/passage-sql.ts'
import { searchWords } from '../../search/search-words.ts'
import { area, grade, inspectionColumns, maybeText, page, part, report, standing, text } from '../columns.ts'
import { inspectionFilters, oneOf } from '../filters.ts'
import { openTable } from '../table.ts'
import { passageConditions, passageRow, passageTable } from './passages.ts'

const kinds = ['paragraph', 'summary', 'board-paragraph', 'text', 'footnote'] as const

const row = z.object({
  id: text('Inspection, kind and number. Never changes.'),
  ...inspectionColumns,
  kind: z
    .enum(kinds)
    .describe(
      'A numbered paragraph, of the board’s part of a report that has one too; a paragraph of the summary; text of a section without a number; a footnote.'
    ),
  number: z
    .number()
    .int()
    .describe('The printed number; for anything else than a numbered paragraph, its place from 1.'),
  section: maybeText('Heading of the section it stands in.'),
  area: area.nullable().describe('The judgement area of that section.'),
  grade: grade.nullable().describe('The grade of that area.'),
  text: text('The words. Where the standing is “read” they are the report’s own, and so the quotation.'),
  standing,
  report,
  page,
  address: text('Where it stands on this site.'),
  part,
  after_paragraph: z
    .number()
    .int()
    .nullable()
    .describe(
      'For text without a number: the paragraph of its section that it follows; empty before the first.'
    ),
  form: z.enum(['prose', 'bullet']).nullable().describe('For text without a number: how it is printed.')
})

export const paragraphs = openTable({
  name: 'paragraphs',
  about:
    'One row for each numbered paragraph, each paragraph of a summary, each text without a number and each footnote.',
  filters: {
    q: searchWords
      .optional()
      .describe('Words to look for: “quoted phrases”, `-word` to leave out, `or` between alternatives.'),
    ...inspectionFilters,
    kind: oneOf('kind', kinds, 'Only passages of this kind.'),
    part: oneOf('part', reportParts, 'Only those on the authority, or only those on the board.'),
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
