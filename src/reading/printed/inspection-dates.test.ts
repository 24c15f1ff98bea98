import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, longDate } from '../../framework/iso-date.ts'
import { readPeriods, spanMentioned, wholeSpan } from './inspection-dates.ts'

describe('readPeriods', () => {
  it.each([
    ['4 to 15 December 2023', ['2023-12-04/2023-12-15']],
    ['27 September to 8 October 2021', ['2021-09-27/2021-10-08']],
    ['9 July 2018 to 20 July 2018', ['2018-07-09/2018-07-20']],
    ['19 November–30 November 2018', ['2018-11-19/2018-11-30']],
    ['19 November\u201430 November 2018', ['2018-11-19/2018-11-30']],
    ['19 November \u2212 30 November 2018', ['2018-11-19/2018-11-30']],
    ['3-14 October 2022', ['2022-10-03/2022-10-14']],
    ['9–24 November 2017', ['2017-11-09/2017-11-24']],
    ['30 June2025 to 4 July2025', ['2025-06-30/2025-07-04']],
    ['Monday 3 June to Friday 14 June 2024', ['2024-06-03/2024-06-14']],
    ['3rd to 14th of October 2022', ['2022-10-03/2022-10-14']],
    ['18 Feb 2014 – 12 March 2014', ['2014-02-18/2014-03-12']],
    ['12 December to 6 January 2023', ['2022-12-12/2023-01-06']],
    ['12 December 2022 to 6 January 2023', ['2022-12-12/2023-01-06']],
    ['1/06/2015 – 25/06/2015', ['2015-06-01/2015-06-25']],
    ['13.1.15 – 4.2.15', ['2015-01-13/2015-02-04']],
    ['9 September to 20 Spetember 2019', ['2019-09-09/2019-09-20']],
    ['9 – to 20 May 2022', ['2022-05-09/2022-05-20']],
    ['5 to 9 December 2022 13 to 15 February 2023', ['2022-12-05/2022-12-09', '2023-02-13/2023-02-15']],
    ['4–8 and 11–15 July 2022', ['2022-07-04/2022-07-08', '2022-07-11/2022-07-15']],
    ['28 July 2016', ['2016-07-28/2016-07-28']],
    ['From 24 November 2015 to 17 December 2015', ['2015-11-24/2015-12-17']],
    ['between 24 November and 17 December 2015', ['2015-11-24/2015-12-17']],
    [
      '8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019',
      ['2019-07-08/2019-07-12', '2019-08-07/2019-08-08']
    ],
    ['8 to 12 July and 7 to 8 August 2019', ['2019-07-08/2019-07-12', '2019-08-07/2019-08-08']],
    [
      '8 to 12 July 2019, 7 and 8 August 2019',
      ['2019-07-08/2019-07-12', '2019-08-07/2019-08-07', '2019-08-08/2019-08-08']
    ]
  ])('%s', (printed, periods) => {
    expect(readPeriods(printed)?.map(({ from, to }) => `${from}/${to}`)).toEqual(periods)
  })

  it.each([
    '',
    'to be confirmed',
    '1/13/2015 – 25/06/2015',
    '31 June to 4 July 2023',
    '4 to 15 December',
    '15 to 4 December 2023',
    '4 15 December 2023',
    '20 November to 1 October 2018',
    '4 to 15 Dezember 2023 and later',
    '4 to 15 December 2023 (remotely)'
  ])('does not guess from %j', (printed) => {
    expect(readPeriods(printed)).toBeUndefined()
  })

  it('reads back any two days that are printed in full', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 90 }))
    fc.assert(
      fc.property(days, fc.constantFrom(' to ', '–', ' - ', ' — '), ([start, length], joint) => {
        const from = addDays(isoDate('2009-01-01'), start)
        const to = addDays(from, length)
        expect(readPeriods(`${longDate(from)}${joint}${longDate(to)}`)).toEqual([{ from, to }])
      })
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readPeriods(text)
      })
    )
  })
})

it('spans several periods from the first day to the last', () => {
  const periods = readPeriods('7 to 8 August 2019 and 8 to 12 July 2019') ?? []
  expect(wholeSpan(periods)).toEqual({ from: '2019-07-08', to: '2019-08-08' })
  expect(wholeSpan([])).toBeUndefined()
})

it('finds the days in a text that is no list of periods', () => {
  expect(spanMentioned('4 to 8 March 2024 (on site); 11 March 2024 (remote)')).toEqual({
    from: '2024-03-04',
    to: '2024-03-11'
  })
  const twoWeeks = { from: '2022-05-09', to: '2022-05-20' }
  expect(spanMentioned('from 9 to 20 May 2022 1')).toEqual(twoWeeks)
  expect(spanMentioned('9 May 2022 to 20 May 20222')).toEqual(twoWeeks)
  expect(spanMentioned('early spring')).toBeUndefined()
})
