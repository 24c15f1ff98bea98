import { describe, expect, it } from 'vitest'
import { bullet, lines, page, set } from '../../../test/reading/printed-lines.ts'
import { linesOf } from '../layout/lines.ts'
import { lineText } from '../layout/text.ts'
import type { Word } from '../pdf/words.ts'
import { readJudgementTable } from './judgement-table.ts'

const head = [...set('Judgement', 77, 560, { bold: true }), ...set('Grade', 303, 560, { bold: true })]
const leaders = [
  ...set('The impact of leaders on social work', 77, 527),
  ...set('practice with children and families', 77, 513)
]
const protection = [
  ...set('The experiences and progress of', 77, 486),
  ...set('children who need help and protection', 77, 472)
]
const overall = set('Overall effectiveness', 77, 445)
const summary = set(
  'Children and families receive effective services that improve what they live through',
  71,
  400
)

function gradesIn(...words: readonly (readonly Word[])[]): string[] | undefined {
  return readJudgementTable(lines(...words))?.rows.map(({ area, grade }) => `${area}: ${grade ?? 'unread'}`)
}

describe('readJudgementTable', () => {
  it('gives each label the grade beside its first line, or beside its middle', () => {
    const rows = [
      'impact-of-leaders: outstanding',
      'help-and-protection: requires-improvement',
      'overall: good'
    ]
    const atTop = [
      ...set('Outstanding', 303, 527),
      ...set('Requires improvement to be good', 303, 486),
      ...set('Good', 303, 445)
    ]
    const inTheMiddle = [
      ...set('Outstanding', 303, 520),
      ...set('Requires improvement', 303, 486),
      ...set('to be good', 303, 472),
      ...set('Good', 303, 445)
    ]
    expect(gradesIn(head, leaders, protection, overall, atTop, summary)).toEqual(rows)
    expect(gradesIn(head, leaders, protection, overall, inTheMiddle, summary)).toEqual(rows)
  })

  it('leaves a label without a grade unread and never moves another grade up', () => {
    expect(
      gradesIn(head, leaders, protection, overall, set('Good', 303, 486), set('Outstanding', 303, 445))
    ).toEqual(['impact-of-leaders: unread', 'help-and-protection: good', 'overall: outstanding'])
  })

  it('keeps rows apart that stand close, and one grade of two lines together', () => {
    const close = [
      ...set('The experiences and progress of children in care', 77, 486),
      ...set('The experiences and progress of care leavers', 77, 470),
      ...set('Inadequate', 403, 486),
      ...set('Requires improvement', 403, 470),
      ...set('to be good', 403, 456)
    ]
    const wideHead = [...set('Judgement', 77, 560), ...set('Grade', 403, 560)]
    expect(gradesIn(wideHead, close)).toEqual(['in-care: inadequate', 'care-leavers: requires-improvement'])
  })

  it('goes on over the end of a page, with or without its heads again', () => {
    const first = linesOf(page(1, head, leaders, set('Good', 303, 527)))
    const second = page(2, overall, set('Good', 303, 445), summary)
    const again = page(2, head, overall, set('Good', 303, 445), summary)
    for (const rest of [second, again]) {
      const table = readJudgementTable([...first, ...linesOf(rest)])
      expect(table?.rows.map(({ area, page: at }) => [area, at])).toEqual([
        ['impact-of-leaders', 1],
        ['overall', 2]
      ])
      expect(table?.after.map(lineText)).toEqual([summary.map(({ text }) => text).join(' ')])
    }
  })

  it('ends where text runs across, where a bullet stands, and behind its last row', () => {
    const table = (rest: readonly Word[]) =>
      readJudgementTable(lines(set('Leeds', 71, 700), head, overall, set('Good', 303, 445), rest))
    for (const rest of [summary, bullet('A bullet', 71, 400), set('Short text.', 71, 400)]) {
      expect(table(rest)?.before.map(lineText)).toEqual(['Leeds'])
      expect(table(rest)?.after).toHaveLength(1)
    }
  })

  it('finds the table whose heads stand on two lines, or are missing', () => {
    const twoLines = [...set('Judgement', 77, 562), ...set('Grade', 303, 556)]
    const rows = [...overall, ...set('Good', 303, 445)]
    expect(gradesIn(twoLines, rows)).toEqual(['overall: good'])
    expect(gradesIn(set('Leeds', 71, 700), leaders, set('Inadequate', 303, 527), rows, summary)).toEqual([
      'impact-of-leaders: inadequate',
      'overall: good'
    ])
  })

  it('finds a table without heads whose grades stand at the middle of their labels', () => {
    const middle = [
      ...set('Good', 303, 520),
      ...set('Requires improvement', 303, 486),
      ...set('to be good', 303, 472)
    ]
    expect(gradesIn(set('Leeds', 71, 700), leaders, protection, middle, summary)).toEqual([
      'impact-of-leaders: good',
      'help-and-protection: requires-improvement'
    ])
  })

  it('is not there when no row is', () => {
    expect(gradesIn(set('A letter about a focused visit', 71, 700))).toBeUndefined()
  })
})
