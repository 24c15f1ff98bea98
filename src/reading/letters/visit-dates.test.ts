import { describe, expect, it } from 'vitest'
import { visitDatesIn } from './visit-dates.ts'

function read(...texts: readonly string[]): string | undefined {
  const found = visitDatesIn(texts.map((quote) => ({ page: 1, quote })))
  return found && `${found.span.from} ${found.span.to} (${found.quote})`
}

describe('visitDatesIn', () => {
  it.each([
    ['a visit on 9 and 10 February 2022. Inspectors', '2022-02-09 2022-02-10 (9 and 10 February 2022)'],
    ['a focused visit on 30 January 2018', '2018-01-30 2018-01-30 (30 January 2018)'],
    ['the visit on 31 October and 1 November 2023', '2023-10-31 2023-11-01 (31 October and 1 November 2023)'],
    ['Between 8 May and 12 May 2017, Ofsted', '2017-05-08 2017-05-12 (8 May and 12 May 2017)'],
    ['took place from 10 to 14 January 2022.', '2022-01-10 2022-01-14 (10 to 14 January 2022)'],
    ['on 4–5 May 2021', '2021-05-04 2021-05-05 (4–5 May 2021)'],
    [
      'on Tuesday 1 March and Wednesday 2 March 2022',
      '2022-03-01 2022-03-02 (Tuesday 1 March and Wednesday 2 March 2022)'
    ],
    ['on the 1st and 2nd March 2022', '2022-03-01 2022-03-02 (1st and 2nd March 2022)'],
    ['on 3, 4 and 5 July 2018', '2018-07-03 2018-07-05 (3, 4 and 5 July 2018)'],
    ['from 29 November to 3 December 2021', '2021-11-29 2021-12-03 (29 November to 3 December 2021)'],
    ['We saw 16 children and 9 workers on 7 June 2022', '2022-06-07 2022-06-07 (7 June 2022)']
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['the last inspection', 'Since the last inspection on 7 June 2021, leaders have changed.'],
    ['a judgement', 'The local authority was judged inadequate on 7 June 2021.'],
    ['a month alone', 'judged inadequate in May 2021'],
    ['months between', 'work from 1 January 2021 to 31 December 2021'],
    ['no date at all', 'Inspectors looked at 9 plans for 10 children.']
  ])('does not take the days of %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('goes on to the next sentence and the next paragraph', () => {
    const sentences = 'The last inspection was on 7 June 2021. This visit was on 1 and 2 March 2022.'
    expect(read(sentences)).toContain('2022-03-01 2022-03-02')
    expect(read('Focused visit to Leeds', 'We visited on 1 March 2022')).toContain('2022-03-01')
  })
})
