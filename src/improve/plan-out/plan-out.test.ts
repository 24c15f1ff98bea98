import XLSX from '@e965/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { actionInContent, contentOfPlan, findingInContent } from '../../../test/plan-content.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { readDocument } from '../../outputs/document/read-document.ts'
import { writeHtml } from '../../outputs/html/write-html.tsx'
import { writeWorkbook } from '../../outputs/workbook/write-workbook.ts'
import { findingId } from '../findings/finding.ts'
import { planAsDocument } from './plan-as-document.ts'
import { planAsCsv, planAsWorkbook } from './plan-as-tables.ts'

const at = new Date('2026-11-22T12:00:00Z')
const content = contentOfPlan({
  clocks: [
    {
      ...{ id: 'action-plan', lastDay: isoDate('2022-08-17'), source: 'SI 2007/462' },
      says: 'The written statement of proposed action is due on 17 August 2022: 70 working days from the report.'
    }
  ],
  findings: [
    findingInContent('one', { page: 2, paragraph: 4, quote: 'Contingency plans are not explicit.' }),
    findingInContent('two', { words: '=Strategy discussions' })
  ],
  actions: [
    actionInContent('1.1', {
      ...{
        words: '+Say who acts',
        support: 'Support words',
        resources: 'Resource words',
        risk: 'Risk words'
      },
      ...{ firstDueOn: isoDate('2027-01-29'), repeatsMonths: 3, howFar: '12 points below the target' },
      overruling: { computed: 'amber', reason: 'Posts are filled', by: 'Ann', until: isoDate('2027-02-01') },
      measures: [
        {
          ...{ id: 'm', title: 'Plans with contingencies', baseline: '41%', target: '80%', latest: '68%' },
          ...{ targetOn: isoDate('2027-06-30'), latestOn: isoDate('2026-10-31') },
          says: 'It was 68% on 31 October 2026.'
        }
      ],
      evidence: [
        {
          ...{ shows: 'impact', words: 'Audits found plans explicit', source: 'Audit of plans', page: 3 },
          ...{ quote: 'explicit in 17 of 20', addedBy: 'Bo', addedOn: isoDate('2026-11-01') }
        }
      ],
      ...{ updates: 4, lastRemark: { words: 'Remark words', by: 'Cy', on: isoDate('2026-11-20') } },
      ...{ closedOn: isoDate('2026-11-21'), illustrative: true }
    }),
    actionInContent('2.1', { findings: [], post: undefined, dueOn: undefined })
  ],
  signatures: [
    { post: 'Director', by: 'Ann Example', as: 'deputy', on: isoDate('2026-11-19'), forThis: true }
  ]
})

/** Something of every field of the action, the finding and the plan, as each output must say it. */
const everyField = [
  ...['+Say who acts', 'Finding one', 'page 2', 'paragraph 4', 'Director', 'Ann Example', 'Support words'],
  ...[
    'Resource words',
    'Risk words',
    'Plans say who acts',
    'On track',
    'No evidence yet',
    'Green: on course'
  ],
  ...[
    'It is on course.',
    'Posts are filled',
    '12 points below the target',
    'Plans with contingencies',
    '41%'
  ],
  ...[
    '80%',
    '68%',
    'Audits found plans explicit',
    'Audit of plans',
    'explicit in 17 of 20',
    'Remark words',
    'Cy'
  ]
]

describe('a plan that leaves', () => {
  it('as a document is one that can be written, and says everything', () => {
    const document = planAsDocument(content, { status: 'Draft', at })
    expect(readDocument(document)).toMatchObject({ kind: 'document' })
    const written = writeHtml(document)
    if (written.kind !== 'written') throw new Error(JSON.stringify(written))
    const words = new TextDecoder().decode(written.bytes)
    for (const field of everyField) expect(words).toContain(field)
    for (const day of ['1 September 2026', '3 March 2027', '29 January 2027', '17 August 2022']) {
      expect(words).toContain(day)
    }
    expect(words).toContain('No action answers this finding.')
    expect(words).toContain('Actions that answer no finding of the plan')
    expect(words).toContain('Director: Ann Example, as deputy, 19 November 2026')
  })

  it('says each thing of an action once, and has no column in which nothing stands', () => {
    const { blocks } = planAsDocument(content, { status: 'Draft', at })
    const tables = blocks.filter((block) => block.kind === 'table')
    const said = JSON.stringify(tables)
    for (const once of ['+Say who acts', 'Support words', 'Risk words', 'Remark words', '12 points below']) {
      expect(said.split(once), once).toHaveLength(2)
    }
    const [all, proof] = tables
    expect(all?.columns.map(({ heading }) => heading)).toContain('Resources and risk')
    expect(proof?.columns.map(({ heading }) => heading)).toEqual([
      ...['Ref', 'Measures', 'Evidence', 'Updates and last remark']
    ])
    const bare = tables.at(-1)
    expect(bare?.columns.map(({ heading }) => heading)).not.toContain('Resources and risk')
    expect(bare?.rows.every((row) => row.length === bare.columns.length)).toBe(true)
  })

  it('as a workbook has everything in its cells, as words and real days', async () => {
    const book = XLSX.read(await writeWorkbook(planAsWorkbook(content, 'Draft', at)))
    expect(book.SheetNames).toEqual(['Actions', 'Findings', 'Measures', 'Evidence', 'Plan'])
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Actions'] ?? {})
    const cells = JSON.stringify(
      book.SheetNames.map((name) => XLSX.utils.sheet_to_json(book.Sheets[name] ?? {}))
    )
    for (const field of everyField) expect(cells).toContain(JSON.stringify(field).slice(1, -1))
    expect(rows[0]).toMatchObject({ Reference: '1.1', Action: '+Say who acts', Updates: 4 })
    expect(rows[0]?.['Due']).toBe(46_449)
    const [, second] = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Findings'] ?? {})
    expect(second).toMatchObject({ Finding: '=Strategy discussions', 'To do': 'No action answers it' })
  })

  it('as a table keeps findings without an action, and has nothing that a spreadsheet would run', () => {
    const { data } = Papa.parse<string[]>(planAsCsv(content).trimEnd())
    const [head = [], ...rows] = data
    expect(rows.every((row) => row.length === head.length)).toBe(true)
    const finding = rows.map((row) => row[head.indexOf('Finding')])
    expect(finding).toEqual(['Finding one', '', '’=Strategy discussions'.replace('’', "'")])
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    for (const field of everyField) expect(rows.flat().join(' ')).toContain(field)
  })

  it('stands once each, however many findings it answers', () => {
    const both = contentOfPlan({
      findings: [findingInContent('one'), findingInContent('two')],
      actions: [actionInContent('1.1', { findings: ['one', 'two'].map((id) => findingId.parse(id)) })]
    })
    const { blocks } = planAsDocument(both, { status: 'Draft', at })
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(blocks)).toContain('Without a measure, evidence or an update: 1.1.')
    expect(JSON.stringify(blocks)).toContain('Actions that stand under another finding answer it too: 1.1.')
  })
})
