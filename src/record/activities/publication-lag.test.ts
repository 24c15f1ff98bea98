import { expect, it } from 'vitest'
import { parsePartialDate } from '../../framework/partial-date.ts'
import { publicationLag } from './publication-lag.ts'

function date(text: string) {
  const parsed = parsePartialDate(text)
  if (!parsed) throw new RangeError(text)
  return parsed
}

it.each([
  ['2022-02-21', '2022-03-04', '2022-05-09', 43],
  ['2022-02-21', undefined, '2022-02-22', 1],
  ['2022-02-21', '2022-03-04', undefined, undefined],
  ['2022-02', '2022-03', '2022-05-09', undefined],
  ['2022-02-21', '2022-03-04', '2022-05', undefined],
  ['1999-02-01', '1999-02-05', '1999-03-05', undefined]
])('from %s to %s, published %s: %s working days', (startsOn, endsOn, publishedOn, days) => {
  expect(
    publicationLag({
      startsOn: date(startsOn),
      endsOn: endsOn === undefined ? undefined : date(endsOn),
      publishedOn: publishedOn === undefined ? undefined : date(publishedOn)
    })
  ).toBe(days)
})
