import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import type { Word } from '../pdf/words.ts'
import { readJudgementTable } from './judgement-table.ts'

const column = 388

function read(...words: readonly (readonly Word[])[]) {
  const { rows, rest } = readJudgementTable(lines(...words))
  return { rows: rows.map(({ area, grade }) => `${area}: ${grade ?? 'none'}`), rest: rest.length }
}

const five = [
  '1. Children who need help and protection',
  '2. Children looked after and achieving permanence',
  '2.1 Adoption performance',
  '2.2 Experiences and progress of care leavers',
  '3. Leadership, management and governance'
]

/** A table with one line a row. */
function table(labels: readonly string[], grades: readonly string[]) {
  return labels.flatMap((label, index) => [
    [...set(label, 71, 500 - index * 27), ...set(grades[index] ?? '', column + 60, 500 - index * 27)]
  ])
}

describe('readJudgementTable', () => {
  it.each([
    ['as printed', five, ['Good', 'Requires improvement', 'Not judged', 'Inadequate', 'Outstanding']],
    [
      'with notes run into the labels and other numbers',
      five.map((label) => label.replace('3.', '1.').replace(/performance|governance/, '$&2')),
      ['Good', 'Requires Improvement to be good', 'Not Judged', 'Inadequate', 'Outstanding']
    ],
    [
      'with care leavers in other words',
      five.map((label) => label.replace('Experiences and progress of care leavers', 'Care leavers')),
      ['good', 'Require improvement', 'not judged', 'inadequate', 'OUTSTANDING']
    ]
  ])('reads five rows %s', (_, labels, grades) => {
    expect(read(...table(labels, grades)).rows).toEqual([
      'help-and-protection: good',
      'looked-after-and-permanence: requires-improvement',
      'adoption: not-judged',
      'care-leavers: inadequate',
      'leadership-management-governance: outstanding'
    ])
  })

  it('reads grades that stand on two lines around their labels, and labels around their grades', () => {
    expect(
      read(
        set('The judgements are:', 71, 540),
        set('Requires', column, 507, { bold: true }),
        set('1. Children who need help and protection', 71, 500),
        set('improvement', column, 493, { bold: true }),
        set('2. Children looked after and achieving', 71, 460),
        set('Good', column, 453),
        set('permanence', 89, 446),
        set('Requires improvement', column, 427),
        set('2.1 Adoption performance', 119, 420),
        set('to be good', column, 413),
        set('2.2 Experiences and progress of care leavers', 119, 380),
        set('3. Leadership, management and', 71, 350),
        set('Requires', column + 40, 350),
        set('governance', 71, 336),
        set('improvement', column, 336),
        set('It is good.', 71, 300)
      )
    ).toEqual({
      rows: [
        'help-and-protection: requires-improvement',
        'looked-after-and-permanence: good',
        'adoption: requires-improvement',
        'care-leavers: none',
        'leadership-management-governance: requires-improvement'
      ],
      rest: 2
    })
  })

  it('takes no sentence above the table into a row, however near its names stand', () => {
    const sentence = 'The judgements on areas of the service that contribute to overall effectiveness are:'
    const grades = ['Good', 'Inadequate', 'Outstanding', 'Requires improvement', 'Good']
    expect(read(set(sentence, 71, 527), ...table(five, grades))).toEqual({
      rows: [
        'help-and-protection: good',
        'looked-after-and-permanence: inadequate',
        'adoption: outstanding',
        'care-leavers: requires-improvement',
        'leadership-management-governance: good'
      ],
      rest: 1
    })
  })

  it('reads the board’s row, and takes no title above the table for it', () => {
    expect(
      read(
        set('Local Safeguarding Children Board', 71, 600),
        ...table(
          [...five, 'The Local Safeguarding Children Board (LSCB)'],
          ['Good', 'Good', 'Good', 'Good', 'Good', 'Inadequate']
        )
      )
    ).toMatchObject({ rows: { length: 6, 5: 'lscb: inadequate' }, rest: 1 })
  })

  it('finds no table in prose', () => {
    expect(read(set('Children who need help are kept safe.', 71, 500), set('Good', 71, 480))).toEqual({
      rows: [],
      rest: 2
    })
  })
})
