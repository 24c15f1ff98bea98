import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postId } from '../../people/posts/post.ts'
import { type Finding, findingId } from '../findings/finding.ts'
import { columnsByHeadings, headingRow, planSheet, proposedColumns } from './column-headings.ts'
import { likeFinding } from './finding-words.ts'
import { type ColumnChoice, problemsWithColumns } from './plan-field.ts'
import { type FileRow, type ReadingChoice, readRow } from './read-row.ts'
import { outcomeCounts, rowOutcomes } from './row-outcomes.ts'
import { emptyRowsInWords } from './rows-view.ts'
import { progressFromWords } from './status-words.ts'

describe('columns by their headings', () => {
  it.each([
    ['Ref', 'reference'],
    ['Ref No.', 'reference'],
    ['Ofsted Recommendation', 'finding'],
    ['Area for Improvement', 'finding'],
    ['What we will do', 'action'],
    ['Action required', 'action'],
    ['Action Owner', 'owner'],
    ['Lead Officer', 'owner'],
    ['Responsible Officer (post)', 'owner'],
    ['By when?', 'due'],
    ['Timescale', 'due'],
    ['Target completion date', 'due'],
    ['Start date', 'start'],
    ['RAG', 'rag'],
    ['BRAG rating – June', 'rag'],
    ['Status', 'status'],
    ['Action status', 'status'],
    ['Progress update', 'update'],
    ['Comments', 'update'],
    ['Impact', 'success'],
    ['KPI', 'success'],
    ['Success measure(s)', 'success'],
    ['Evidence', 'evidence'],
    ['Evidence of impact', 'evidence'],
    ['Risks and mitigation', 'risk'],
    ['Resource implications', 'resources'],
    ['Supported by', 'support'],
    ['Ward', undefined],
    ['', undefined]
  ])('%s: %s', (heading, field) => {
    expect(columnsByHeadings([heading])).toEqual([field])
  })

  it('give each thing to one column, the surer', () => {
    expect(columnsByHeadings(['Due by', 'Due date', 'Lead', 'Lead officer'])).toEqual([
      undefined,
      'due',
      'owner',
      undefined
    ])
  })

  it('are as the authority chose before', () => {
    const remembered = new Map([
      ['ward', 'support'],
      ['impact', undefined]
    ] as const)
    expect(columnsByHeadings(['Ward', 'IMPACT', 'Action'], remembered)).toEqual([
      'support',
      undefined,
      'action'
    ])
  })

  it('are words to be kept where they are nothing else, unless somebody left one of its heading out', () => {
    const remembered = new Map([['ward', undefined]])
    expect(proposedColumns(['Action', 'Ward', 'Wibble', '', 'Actions'], remembered)).toEqual([
      'action',
      undefined,
      'other',
      'other',
      'other'
    ])
  })

  it.each([
    [[], ['Choose the column that holds the actions']],
    [['action', 'update', 'update'], []],
    [['action', 'due', 'due'], ['Choose one column for “Due”: more than one is chosen']]
  ] as const)('%j is chosen: %j', (choice, problems) => {
    expect(problemsWithColumns(choice as ColumnChoice)).toEqual(problems)
  })
})

describe('the sheet and the row of headings', () => {
  const rows = (cells: readonly (readonly string[])[]) =>
    cells.map((row, place) => ({ number: place + 1, cells: row }))
  const plan = rows([
    ['Improvement plan of Exampleshire'],
    ['Last updated', '3 March 2027'],
    ['Ref', 'Action', 'Lead', 'By when'],
    ['1.1', 'Review action plans with the lead by when due', 'Head', '31/03/2027']
  ])

  it('are found below titles', () => {
    expect(headingRow({ isHidden: false, rows: plan })).toEqual({ number: 3, known: 5 })
  })

  it('are those of the sheet that reads as a plan, and no hidden one', () => {
    const sheets = [
      {
        isHidden: false,
        rows: rows([
          ['Key'],
          ['Red', 'Behind'],
          ['Amber', 'At risk'],
          ['Green', 'On track'],
          ['Blue', 'Done']
        ])
      },
      { isHidden: true, rows: [...plan, ...plan] },
      { isHidden: false, rows: plan }
    ]
    expect(planSheet(sheets)).toBe(2)
  })
})

describe('words for how an action stands', () => {
  it.each([
    ['Amber', 'at-risk'],
    ['GREEN', 'on-track'],
    ['R', 'off-track'],
    ['Blue', 'done'],
    ['Completed', 'done'],
    ['Complete - March 2026', 'done'],
    ['In progress', 'on-track'],
    ['Not started', 'not-started'],
    ['Not on track', 'off-track'],
    ['Behind schedule, recovery plan agreed', 'off-track'],
    ['Waiting for the council', undefined],
    ['', undefined]
  ])('“%s” is %s', (words, progress) => {
    expect(progressFromWords(words)).toBe(progress)
  })
})

const headings = ['Ref', 'Finding', 'Action', 'Lead', 'Start', 'Due', 'RAG', 'Update']
const choice: ReadingChoice = {
  headings,
  columns: columnsByHeadings(headings),
  owners: new Map([['head of service', postId.parse('head-of-service')]]),
  statuses: new Map([['amber', 'at-risk']])
}
const row = (number: number, ...cells: string[]): FileRow => ({ number, cells })

describe('a row', () => {
  it('is read as an action, the colour of the council kept as a remark', () => {
    const read = readRow(
      row(
        4,
        '1.1',
        'Timely plans',
        'Do it',
        'Head of  Service',
        '1/4/2026',
        '31/3/2027',
        'Amber',
        'Going on'
      ),
      choice
    )
    expect(read).toEqual({
      kind: 'action',
      row: {
        ...{
          reference: '1.1',
          words: 'Do it',
          success: '',
          support: '',
          resources: '',
          risk: '',
          evidence: ''
        },
        ...{ post: 'head-of-service', startsOn: '2026-04-01', dueOn: '2027-03-31', progress: 'at-risk' },
        ...{ finding: 'Timely plans', update: 'Going on\nWas Amber in the file', remarks: [] }
      }
    })
  })

  it('keeps as words what names no day and no post', () => {
    const read = readRow(row(4, '1.1', '', 'Do it', 'A. Person', '', 'Ongoing', '', ''), choice)
    expect(read.kind === 'action' && read.row).toMatchObject({
      post: undefined,
      dueOn: undefined,
      progress: 'not-started',
      update: 'Due in the file: Ongoing\nWho answers for it in the file: A. Person',
      remarks: ['Due: “Ongoing” names no day', 'No post for “A. Person”: unassigned']
    })
  })

  it('that starts after it is due has no start', () => {
    const read = readRow(row(4, '1.1', '', 'Do it', '', '1/4/2027', '31/3/2027', '', ''), choice)
    expect(read.kind === 'action' && read.row).toMatchObject({
      startsOn: undefined,
      dueOn: '2027-03-31',
      update: 'Start in the file: 1/4/2027',
      remarks: ['It starts after it is due: no start is taken']
    })
  })

  it.each([
    [row(9, 'Priority 1: the front door'), 'It has no action: “Priority 1: the front door”'],
    [row(9, '1.2', 'Timely plans'), 'It has a finding and no action: “1.2” and more'],
    [row(9, ...headings), 'It repeats the headings']
  ])('%j is left out', (left, because) => {
    expect(readRow(left, choice)).toEqual({ kind: 'no-action', because })
  })

  it('joins columns for the same with their headings', () => {
    const two: ReadingChoice = {
      ...choice,
      headings: ['Action', 'Impact', 'KPI'],
      columns: ['action', 'success', 'success']
    }
    const read = readRow(row(2, 'Do it', 'Children wait less', '80%'), two)
    expect(read.kind === 'action' && read.row.success).toBe('Impact: Children wait less\nKPI: 80%')
  })
})

describe('columns that a plan here has no place for', () => {
  const other: ReadingChoice = {
    ...choice,
    headings: ['Action', 'Update', 'Ward', ''],
    columns: ['action', 'update', 'other', 'other']
  }

  it.each([
    [['Do it', 'Begun', 'Harehills', 'asap'], 'Begun\nWard: Harehills\nColumn 4: asap'],
    [['Do it', '', '', 'asap'], 'Column 4: asap'],
    [['Do it', '', ''], '']
  ])('%j is kept as words, each with its heading', (cells, update) => {
    const read = readRow(row(2, ...cells), other)
    expect(read.kind === 'action' && read.row).toMatchObject({ update, remarks: [] })
  })
})

describe('rows that hold nothing', () => {
  it.each([
    [[1, 2, 3], ''],
    [[1, 3, 4], 'Row 2 is empty'],
    [[3, 4, 8], 'Rows 1 to 2 and 5 to 7 are empty'],
    [
      Array.from({ length: 30 }, (_, place) => 2 * place + 1).slice(0, 23),
      /^Rows 2, 4, .*, 40 and 2 more further down are empty$/
    ],
    [[], '']
  ])('between %j are named', (rows, words) => {
    expect(emptyRowsInWords(rows)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words))
  })
})

describe('every row has an outcome', () => {
  const rows = [
    row(4, '1.1', '', 'First'),
    row(5, '1.1', '', 'Second'),
    row(6, '', '', 'Third'),
    row(7, 'Priority 2'),
    row(8, '2.1', '', 'Fourth'),
    row(9, '1', '', 'Fifth')
  ]
  const said = (duplicates: 'skip' | 'suffix') =>
    rowOutcomes(rows, choice, duplicates, ['2.1']).map((one) =>
      one.kind === 'taken' ? [one.action.reference, ...one.action.remarks] : one.because
    )

  it('with a number behind a reference that is taken', () => {
    expect(said('suffix')).toEqual([
      ['1.1'],
      ['1.1 (2)', 'Its reference 1.1 is there already in the file, further up: 1.1 (2) is given'],
      ['2', 'It has no reference: 2 is given'],
      'It has no action: “Priority 2”',
      ['2.1 (2)', 'Its reference 2.1 is there already in the plan: 2.1 (2) is given'],
      ['1']
    ])
  })

  it('or left out', () => {
    expect(said('skip')[1]).toBe('Its reference 1.1 is there already in the file, further up')
    expect(outcomeCounts(rowOutcomes(rows, choice, 'skip', ['2.1']))).toEqual({
      ...{ all: 6, plain: 2, remarked: 1, leftOut: 3 }
    })
  })

  it('whatever the rows: counts add up, and no reference is given twice', () => {
    const cell = fc.constantFrom('', '1', '1.1', '1.1 (2)', '2', 'A', 'a', 'Do it', 'Amber', 'Ongoing')
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }),
        fc.constantFrom('skip', 'suffix'),
        (cells, duplicates) => {
          const outcomes = rowOutcomes(
            cells.map((some, place) => row(place + 2, ...some)),
            choice,
            duplicates,
            ['1']
          )
          const { all, plain, remarked, leftOut } = outcomeCounts(outcomes)
          expect([all, plain + remarked + leftOut]).toEqual([cells.length, cells.length])
          const given = outcomes.flatMap((one) =>
            one.kind === 'taken' ? [one.action.reference.toLowerCase()] : []
          )
          expect(new Set([...given, '1']).size).toBe(given.length + 1)
        }
      )
    )
  })
})

describe('words for a finding', () => {
  const finding = (id: string, words: string, withdrawnBecause?: string) =>
    ({ id: findingId.parse(id), words, withdrawnBecause }) as Finding
  const findings = [
    finding('identity', 'How well children’s identity and culture are considered in plans.'),
    finding('supervision', 'The quality and frequency of supervision of social workers'),
    finding('gone', 'Timeliness of initial health assessments', 'Twice')
  ]

  it.each([
    ['How well children’s identity and culture are considered in plans', 'identity', true],
    ['the  quality and frequency of SUPERVISION of social workers.', 'supervision', true],
    ['Supervision is of consistent quality and frequency', 'supervision', true],
    ['Supervision', 'supervision', false],
    ['Timeliness of initial health assessments', undefined, undefined]
  ])('%s: %s', (words, id, isTaken) => {
    const like = likeFinding(words, findings)
    expect([like?.finding.id, like?.isTaken]).toEqual([id, isTaken])
  })
})
