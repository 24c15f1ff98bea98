import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import type { JudgementArea } from '../../framework/judgement-areas.ts'
import type { JudgedActivity } from '../../record/activities/activity.ts'
import { ledgerOf, stepsInWords } from './calibration.ts'
import type { OwnGrade } from './own-grade.ts'

function own(day: string, grade: OwnGrade['grade'], area: JudgementArea = 'help-and-protection'): OwnGrade {
  const year = Number(day.slice(0, 4))
  return { year, area, grade, reasons: 'x', givenBy: 'Jo', givenAt: new Date(`${day}T12:00:00Z`) }
}

function inspected(
  startsOn: string,
  framework: JudgedActivity['framework'],
  grades: Partial<Record<JudgementArea, JudgedActivity['judgements'][number]['grade']>>
): JudgedActivity {
  const judgements = Object.entries(grades).map(([area, grade]) => ({ area, grade }))
  return {
    startsOn: isoDate(startsOn),
    address: startsOn,
    framework,
    judgements
  } as unknown as JudgedActivity
}

describe('the calibration ledger', () => {
  it('sets a judgement beside the grade that was given last before the fieldwork', () => {
    const grades = [
      own('2024-01-10', 'outstanding'),
      own('2024-09-01', 'good'),
      own('2025-02-03', 'inadequate')
    ]
    const { judged, waiting } = ledgerOf(grades, [
      inspected('2025-02-03', 'ILACS_2023', { 'help-and-protection': 'requires-improvement' })
    ])
    expect(judged).toMatchObject([
      { line: 'Help and protection', ours: 'good', oursGivenOn: '2024-09-01', steps: 1, near: false }
    ])
    // What was said on the day on which inspectors came, or after, waits for the next.
    expect(waiting).toMatchObject([{ ours: 'inadequate', oursGivenOn: '2025-02-03' }])
  })

  it('counts no grade for a second inspection that was judged by the first already', () => {
    const { judged } = ledgerOf(
      [own('2021-01-10', 'good')],
      [
        inspected('2022-02-21', 'ILACS_2018', { 'help-and-protection': 'good' }),
        inspected('2025-02-03', 'ILACS_2023', { 'help-and-protection': 'good' })
      ]
    )
    expect(judged.map(({ inspectedOn }) => inspectedOn)).toEqual(['2022-02-21'])
  })

  it('says where the area was cut otherwise', () => {
    const { judged } = ledgerOf(
      [own('2021-01-10', 'good', 'in-care-and-care-leavers')],
      [inspected('2025-02-03', 'ILACS_2023', { 'in-care': 'good', 'care-leavers': 'inadequate' })]
    )
    expect(judged).toMatchObject([
      { line: 'Children in care', steps: 0, near: true },
      { line: 'Care leavers', steps: 2, near: true }
    ])
  })

  it('is empty for an authority without any inspection, and waits', () => {
    expect(ledgerOf([], [])).toEqual({ judged: [], waiting: [] })
    expect(ledgerOf([own('2026-01-10', 'good')], []).waiting).toHaveLength(1)
  })

  it.each([
    [0, 'The same'],
    [1, 'One step too high'],
    [-2, 'Two steps too low']
  ])('says %i in words', (steps, words) => expect(stepsInWords(steps)).toBe(words))
})
