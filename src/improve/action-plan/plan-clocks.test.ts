import { describe, expect, it } from 'vitest'
import { isoDate } from '../../framework/iso-date.ts'
import { type ClockFacts, planClocks, planDayInWords, sendPlanBy } from './plan-clocks.ts'

const none: ClockFacts = {
  ...{ answers: 'ilacs-standard', findings: [], receivedOn: undefined },
  ...{ reportPublishedOn: undefined, draftSentOn: undefined, submittedOn: undefined }
}
const received = { ...none, receivedOn: isoDate('2022-05-09') }
const at = (facts: ClockFacts, today: string) => planClocks(facts, isoDate(today))
const priority: ClockFacts['findings'][number] = {
  kind: 'priority-action',
  cameFrom: 'focused-visit',
  withdrawnBecause: undefined
}

describe('the clocks of a plan', () => {
  it('run from the day of receipt, and not before it is known', () => {
    expect(at(none, '2022-05-10')).toEqual([])
    expect(at(received, '2022-05-10').map(({ id, day }) => [id, day])).toEqual([
      ['publish-report', '2022-06-22'],
      ['action-plan', '2022-08-17']
    ])
  })

  it.each([
    ['2022-05-09', 'No working day has gone yet and 70 are left.'],
    ['2022-05-10', '1 working day has gone and 69 are left.'],
    // A Sunday is no working day.
    ['2022-05-15', '4 working days have gone and 66 are left.'],
    ['2022-08-16', '69 working days have gone and 1 is left.'],
    ['2022-08-17', 'Today is the last day: 70 working days have gone.'],
    ['2022-08-18', 'That was 1 working day ago.'],
    // The summer bank holiday, a Monday, lies between.
    ['2022-08-30', 'That was 8 working days ago.']
  ])('on %s say: %s', (today, says) => {
    expect(at(received, today)[1]?.counts).toBe(says)
  })

  it('name the bank holidays that were not counted', () => {
    expect(at(received, '2022-05-10')[1]?.holidays).toEqual([
      '2 June 2022 (Spring bank holiday)',
      '3 June 2022 (Platinum Jubilee)'
    ])
  })

  it('are met, late or not, once what they ask for was done', () => {
    const done = { ...received, reportPublishedOn: isoDate('2022-06-22'), submittedOn: isoDate('2022-08-19') }
    expect(at(done, '2022-09-01').map(({ state, says, counts }) => [state, says, counts])).toEqual([
      [
        'met',
        'Publishing the report and sending it to partners was done on 22 June 2022.',
        'The last day was 22 June 2022, 30 working days from the report.'
      ],
      [
        'met-late',
        'The written statement of proposed action was sent on 19 August 2022.',
        'The last day was 17 August 2022, 70 working days from the report: it was 2 working days late.'
      ]
    ])
  })

  it('of a letter run only where it has a priority action, and for no older inspection', () => {
    const letter = { ...received, answers: 'focused-visit' as const }
    expect(at(letter, '2022-05-10')).toEqual([])
    expect(at({ ...letter, findings: [priority] }, '2022-05-10').map(({ id }) => id)).toEqual([
      'draft-priority-plan',
      'final-priority-plan'
    ])
    // A partnership answers the letter of a joint inspection by one statement, and a monitoring visit names none.
    const joint = { ...priority, cameFrom: 'jtai' as const }
    expect(at({ ...letter, findings: [joint] }, '2022-05-10').map(({ id }) => id)).toEqual([
      'final-priority-plan'
    ])
    expect(at({ ...letter, findings: [joint, priority] }, '2022-05-10').map(({ id }) => id)).toEqual([
      'draft-priority-plan',
      'final-priority-plan'
    ])
    expect(
      at({ ...letter, findings: [{ ...priority, cameFrom: 'monitoring-visit' }] }, '2022-05-10')
    ).toEqual([])
    const withdrawn = { ...priority, withdrawnBecause: 'entered twice' }
    expect(at({ ...letter, findings: [withdrawn] }, '2022-05-10')).toEqual([])
    expect(at({ ...received, answers: 'lac-2013' }, '2022-05-10')).toEqual([])
  })

  it('say by when the plan itself has to be sent, after a report and after a letter', () => {
    const sendBy = (facts: ClockFacts) => {
      const found = sendPlanBy(at(facts, '2022-05-10'))
      return found && planDayInWords(found)
    }
    expect(sendBy(received)).toBe('17 August 2022, by which the law asks for the plan itself')
    const letter = { ...received, answers: 'focused-visit' as const }
    expect(sendBy({ ...letter, findings: [priority] })).toBe(
      '17 August 2022, by which the final plan is to follow the letter'
    )
    // A letter without a priority action asks for no plan, though the day on which it came is known.
    expect(sendBy(letter)).toBeUndefined()
    expect(sendBy({ ...received, receivedOn: isoDate('2028-12-01') })).toBeUndefined()
  })

  it('name no day where the bank holidays are not known, and say why', () => {
    const [, statement] = at({ ...none, receivedOn: isoDate('2028-12-01') }, '2028-12-04')
    expect(statement?.day).toBeUndefined()
    expect(statement?.counts).toContain('Bank holidays are known from 2009 to 2028')
  })
})
