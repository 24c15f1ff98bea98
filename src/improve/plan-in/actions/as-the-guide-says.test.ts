import XLSX from '@e965/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { onTheEmbeddedEngine } from '../../../../test/databases.ts'
import { memberIn, seedPeople, signedInAt } from '../../../../test/people.ts'
import { planWorkbook, withMacros } from '../../../../test/plan-files.ts'
import { type Member, scopeOf } from '../../../people/permissions/member.ts'
import { inScope } from '../../../platform/database/scope.ts'
import { tablesOfFile } from '../../../reading/documents/tables-of-file.ts'
import { openImport } from '../opened-import.ts'
import { importOf } from '../store.ts'
import { receivePlanFile } from './receive-plan-file.ts'

const headings = ['Ref', 'Finding', 'Action', 'Lead', 'Start', 'Due', 'RAG', 'Ward']

/** A plan with everything in it that the guide tells of under "Bring in the plan that you have". */
async function oddPlan(): Promise<Uint8Array> {
  const bytes = planWorkbook(
    [
      headings,
      ['1.1', 'Timely plans', 'First', 'Head of Practice', '1/4/2027', 'March 2028', 'Amber', 'Harehills'],
      ['1.1', '', '=HYPERLINK("x")', 'A. Person', '', 'Ongoing', '', ''],
      [],
      ['Priority 2'],
      [
        '2.1',
        'Timely plans',
        { t: 's', v: 'Third', f: 'CONCATENATE("Th","ird")' },
        '',
        '',
        '31.12.27',
        '',
        ''
      ]
    ],
    ['B2:B3']
  )
  return withMacros(bytes)
}

onTheEmbeddedEngine('a file with all that the guide tells of', (database) => {
  let member: Member

  beforeAll(async () => {
    await seedPeople(database().db)
    member = await memberIn(database().db, 'leeds', 'link-officer')
  })

  function receive(bytes: Uint8Array, fileName: string) {
    const readers = { tablesOf: (file: Uint8Array, name: string) => tablesOfFile(file, name) }
    const { db } = database()
    return receivePlanFile({ db, readers, clock: { now: () => signedInAt } }, member, { fileName, bytes })
  }

  async function opened(bytes: Uint8Array) {
    const outcome = await receive(bytes, 'plan.xlsm')
    if (outcome.kind === 'unfit') throw new Error(outcome.because)
    const { authority } = member.workspace
    return inScope(database().db, scopeOf(member), async (tx) => {
      const of = await importOf(tx, authority, outcome.id)
      if (of === undefined) throw new Error('It was not kept')
      return openImport(tx, authority, of)
    })
  }

  it('comes to what the guide says, row by row', async () => {
    const { of, outcomes } = await opened(await oddPlan())
    expect(of.notes).toEqual([
      'The workbook carries macros, which are programs. They were not run, and are not kept.',
      '1 cell with a formula: what each last came to is read, and not the formula.',
      '1 merged cell over several rows: what stands there is taken for each of the rows.'
    ])
    const taken = outcomes.flatMap((one) => (one.kind === 'taken' ? [one.action] : []))
    expect(taken.map(({ reference, words, finding }) => [reference, words, finding])).toEqual([
      ['1.1', 'First', 'Timely plans'],
      ['1.1 (2)', '=HYPERLINK("x")', 'Timely plans'],
      ['2.1', 'Third', 'Timely plans']
    ])
    expect(taken.map(({ startsOn, dueOn, progress }) => [startsOn, dueOn, progress])).toEqual([
      ['2027-04-01', '2028-03-31', 'at-risk'],
      [undefined, undefined, 'not-started'],
      [undefined, '2027-12-31', 'not-started']
    ])
    expect(taken.map(({ update }) => update)).toEqual([
      'Who answers for it in the file: Head of Practice\nWas Amber in the file\nWard: Harehills',
      'Due in the file: Ongoing\nWho answers for it in the file: A. Person',
      ''
    ])
    expect(taken.map(({ remarks }) => remarks)).toEqual([
      [
        'Due: the file says “March 2028”: 31 March 2028 is taken',
        'No post for “Head of Practice”: unassigned'
      ],
      [
        'Due: “Ongoing” names no day',
        'No post for “A. Person”: unassigned',
        'Its reference 1.1 is there already in the file, further up: 1.1 (2) is given'
      ],
      []
    ])
    const left = outcomes.flatMap((one) => (one.kind === 'left-out' ? [[one.row.number, one.because]] : []))
    expect(left).toEqual([
      [1, 'It holds the headings'],
      [5, 'It has no action: “Priority 2”']
    ])
  })

  it('has the columns behind the last heading too', async () => {
    const { columns, outcomes } = await opened(
      planWorkbook([
        ['Ref', 'Action'],
        ['1', 'Do it', 'Said by the board']
      ])
    )
    expect(columns).toEqual(['reference', 'action', 'other'])
    const [, first] = outcomes
    expect(first?.kind === 'taken' && first.action.update).toBe('Column 3: Said by the board')
  })

  it.each([
    ['a workbook', 'plan.xlsx', (rows: string[][]) => planWorkbook(rows), 'The sheet “Plan”'],
    [
      'a CSV file',
      'plan.csv',
      (rows: string[][]) => Buffer.from(XLSX.utils.sheet_to_csv(XLSX.utils.aoa_to_sheet(rows))),
      'The file'
    ]
  ])('of 50,000 rows in %s is not read, and is told why', async (_kind, name, write, what) => {
    const rows = Array.from({ length: 50_000 }, (_, place) => [String(place), `Do ${place}`])
    expect(await receive(write([['Ref', 'Action'], ...rows]), name)).toEqual({
      kind: 'unfit',
      because: `“${name}” cannot be read. ${what} has more than 10,000 rows, the most that is read of a plan. Take out what is no action, or part it into several files, and give those one after the other.`
    })
  })
})
