import { describe, expect, it } from 'vitest'
import { datedFacts, readDay, readDaysOnSite, readInspectors } from './cover-labels.ts'

const part = (text: string) => ({ text, page: 1, quote: `Label: ${text}` })

describe('readDay', () => {
  it.each([
    ['23 August 2013', '2013-08-23'],
    ['3rd May 2014', '2014-05-03'],
    ['03/05/2014', '2014-05-03'],
    ['15 – 19 July 2013', undefined],
    ['August 2013', undefined],
    ['31 June 2013', undefined],
    ['', undefined]
  ])('%s', (printed, day) => {
    expect(readDay(printed)).toBe(day)
  })
})

describe('readDaysOnSite', () => {
  it('takes the first and the last day mentioned where the words are no periods, and says so', () => {
    const days = readDaysOnSite(part('1 July 2013 (first week) with visits till 12 July 2013'))
    expect(days).toMatchObject({
      span: { from: '2013-07-01', to: '2013-07-12' },
      disagreements: [{ check: 'dates', pages: [1] }]
    })
  })

  it('gives none where no day is printed', () => {
    expect(readDaysOnSite(part('in summer'))).toBeUndefined()
    expect(readDaysOnSite(undefined)).toBeUndefined()
  })
})

describe('datedFacts', () => {
  const days = readDaysOnSite(part('1 – 5 July 2013'))
  it.each([
    ['the file’s name first', '2 August 2013', '80001-x-2013-08-05.pdf', '2013-08-05', '2013-08-02'],
    ['the cover where the name has none', '2 August 2013', 'x.pdf', '2013-08-02', '2013-08-02'],
    [
      'the name where the cover cannot be read',
      'soon',
      '80001-x-2013-08-05.pdf',
      '2013-08-05',
      'could-not-be-read'
    ],
    ['neither', 'soon', 'x.pdf', 'not-stated', 'could-not-be-read']
  ])('takes the day of publication from %s', (_, cover, fileName, published, publishedOnCover) => {
    const facts = days && datedFacts(days, part(cover), fileName)
    const shown = [facts?.published, facts?.publishedOnCover].map((reading) =>
      reading === undefined || 'value' in reading ? reading?.value : reading.absent
    )
    expect(shown).toEqual([published, publishedOnCover])
  })
})

describe('readInspectors', () => {
  it.each([
    [part('Jo Doe HMI'), { value: ['Jo Doe'] }],
    [part('HMI'), { absent: 'could-not-be-read' }],
    [undefined, { absent: 'not-stated' }]
  ])('%j', (given, expected) => {
    expect(readInspectors(given)).toMatchObject(expected)
  })
})
