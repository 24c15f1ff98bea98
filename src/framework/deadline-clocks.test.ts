import { describe, expect, it } from 'vitest'
import { clockInWords, clockOn, letterDeadlines } from './deadline-clocks.ts'
import { isoDate } from './iso-date.ts'

// Counted by hand: 9 May 2022 is a Monday, and 17 August 2022, a Wednesday, is the seventieth working day after it.
const statement = { id: 'action-plan', trigger: isoDate('2022-05-09'), done: undefined } as const
// The last day is Friday 29 January 2027.
const draft = { id: 'draft-priority-plan', trigger: isoDate('2026-12-31'), done: undefined } as const
const notice = { id: 'joint-notice', trigger: isoDate('2027-04-06'), done: undefined } as const

describe('a clock', () => {
  it.each([
    [
      statement,
      '2022-05-09',
      'is due on 17 August 2022: 70 working days from the report. No working day has gone yet and 70 are left.'
    ],
    [
      statement,
      '2022-08-16',
      'is due on 17 August 2022: 70 working days from the report. 69 working days have gone and 1 is left.'
    ],
    [
      statement,
      '2022-08-17',
      'is due on 17 August 2022: 70 working days from the report. Today is the last day: 70 working days have gone.'
    ],
    [
      statement,
      '2022-08-18',
      'was due on 17 August 2022: 70 working days from the report. That was 1 working day ago.'
    ],
    // On the weekend after, no working day has gone.
    [
      draft,
      '2027-01-30',
      'was due on 29 January 2027: 20 working days from the letter. That was the last working day.'
    ],
    [
      notice,
      '2027-03-01',
      'is due on 19 March 2027: 10 working days before the first day of fieldwork. 14 working days are left.'
    ],
    [
      notice,
      '2027-03-19',
      'is due on 19 March 2027: 10 working days before the first day of fieldwork. Today is the last day.'
    ]
  ])('says of %o on %s how far it has come', (clock, today, says) => {
    expect(clockInWords(clockOn(clock, isoDate(today)))).toContain(says)
  })

  it.each([
    ['2027-01-29', 'met', '20 working days from the letter.'],
    ['2027-01-30', 'met-late', '20 working days from the letter: it was late.'],
    ['2027-02-01', 'met-late', '20 working days from the letter: it was 1 working day late.']
  ])('done on %s is %s', (done, state, says) => {
    const clock = clockOn({ ...draft, done: isoDate(done) }, isoDate('2027-03-01'))
    expect(clock.state).toBe(state)
    expect(clock.counts).toBe(`The last day was 29 January 2027, ${says}`)
  })

  it('names the holidays that it left out, counted forwards or back', () => {
    expect(clockOn(draft, isoDate('2027-01-04')).holidays).toEqual(['1 January 2027 (New Year’s Day)'])
    expect(clockOn(notice, isoDate('2027-03-01')).holidays).toEqual([
      '26 March 2027 (Good Friday)',
      '29 March 2027 (Easter Monday)'
    ])
  })

  it('says of a source that nobody read at first hand that nobody did', () => {
    expect(clockOn(statement, isoDate('2022-05-09')).source).toMatch(
      /^Education and Inspections Act 2006[^,]*,/
    )
    expect(clockOn(draft, isoDate('2027-01-04')).source).toContain('not read in a primary source')
  })

  it('names no day beyond the years that are known, and says why', () => {
    const beyond = clockOn({ ...statement, trigger: isoDate('2028-12-01') }, isoDate('2028-12-04'))
    expect(beyond.day).toBeUndefined()
    expect(clockInWords(beyond)).toBe(
      'The written statement of proposed action is due 70 working days from the report. Bank holidays are known from 2009 to 2028, and this needs 2029.'
    )
  })
})

describe('what follows a letter', () => {
  it('is told by what came, each deadline once and the first due first', () => {
    expect(letterDeadlines(['jtai', 'focused-visit', 'jtai'])).toEqual([
      'draft-priority-plan',
      'final-priority-plan'
    ])
    expect(letterDeadlines(['jtai'])).toEqual(['final-priority-plan'])
    expect(letterDeadlines(['complaint', 'monitoring-visit'])).toEqual([])
  })
})
