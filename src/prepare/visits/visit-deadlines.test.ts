import { describe, expect, it } from 'vitest'
import { clockInWords } from '../../framework/deadline-clocks.ts'
import { isoDate } from '../../framework/iso-date.ts'
import { findingId, visitId, type WholeVisit } from './visit.ts'
import { visitDeadlines } from './visit-deadlines.ts'

const priority = {
  ...{ id: findingId.parse('finding'), visit: visitId.parse('visit'), kind: 'priority-action' as const },
  ...{ number: 1, words: 'The timeliness of strategy discussions', enteredBy: 'Jo' },
  ...{ enteredAt: new Date(0), withdrawnBecause: undefined }
}

const visit = {
  ...{ kind: 'focused-visit', state: 'reported', startsOn: isoDate('2027-01-19') },
  ...{ letterReceivedOn: isoDate('2027-02-03'), findings: [priority] }
} as unknown as WholeVisit

function says(changed: Partial<WholeVisit>, today: string): string[] {
  return visitDeadlines({ ...visit, ...changed }, isoDate(today)).map(
    (clock) => `${clock.state}: ${clockInWords(clock)}`
  )
}

describe('the clocks of a visit', () => {
  it.each([
    [
      '2027-02-26',
      [
        'runs: The draft plan is due on 3 March 2027: 20 working days from the letter. 17 working days have gone and 3 are left.',
        'runs: The final plan is due on 17 May 2027: 70 working days from the letter. 17 working days have gone and 53 are left.'
      ]
    ],
    [
      '2027-03-03',
      [
        'runs: The draft plan is due on 3 March 2027: 20 working days from the letter. Today is the last day: 20 working days have gone.',
        'runs: The final plan is due on 17 May 2027: 70 working days from the letter. 20 working days have gone and 50 are left.'
      ]
    ],
    [
      '2027-03-04',
      [
        'over: The draft plan was due on 3 March 2027: 20 working days from the letter. That was 1 working day ago.',
        'runs: The final plan is due on 17 May 2027: 70 working days from the letter. 21 working days have gone and 49 are left.'
      ]
    ]
  ])('on %s', (today, said) => {
    expect(says({}, today)).toEqual(said)
  })

  it('say whether a plan was in time', () => {
    const sent = { draftPlanSentOn: isoDate('2027-03-01'), finalPlanSentOn: isoDate('2027-05-20') }
    expect(says(sent, '2027-06-01')).toEqual([
      'met: The draft plan was sent on 1 March 2027. The last day was 3 March 2027, 20 working days from the letter.',
      'met-late: The final plan was sent on 20 May 2027. The last day was 17 May 2027, 70 working days from the letter: it was 3 working days late.'
    ])
  })

  it('run only for areas for priority action that stand', () => {
    const takenBack = { ...priority, withdrawnBecause: 'Copied from another letter' }
    expect(says({ findings: [takenBack] }, '2027-02-26')).toEqual([])
    expect(says({ findings: [{ ...priority, kind: 'improvement' }] }, '2027-02-26')).toEqual([])
    expect(says({ letterReceivedOn: undefined }, '2027-02-26')).toEqual([])
  })

  it('say why no day can be named beyond the known years', () => {
    expect(says({ letterReceivedOn: isoDate('2028-12-11') }, '2028-12-12')).toEqual([
      'runs: The draft plan is due 20 working days from the letter. Bank holidays are known from 2009 to 2028, and this needs 2029.',
      'runs: The final plan is due 70 working days from the letter. Bank holidays are known from 2009 to 2028, and this needs 2029.'
    ])
  })

  it('tell when notice of a planned joint inspection would come', () => {
    const joint = { kind: 'jtai', state: 'planned', startsOn: isoDate('2027-04-06'), findings: [] } as const
    expect(says(joint, '2027-03-01')).toEqual([
      'runs: Notice of the joint inspection is due on 19 March 2027: 10 working days before the first day of fieldwork. 14 working days are left.'
    ])
  })
})
