import { expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import { publishedByLetter } from './letter-date.ts'

it.each([
  ['the letter’s date', ['Ofsted', '27 February 2018'], '', '2018-02-27'],
  ['a date beside the sender', ['27 February 2018 T 0300 000 0000'], '', '2018-02-27'],
  ['an ordinal', ['3rd March 2020'], '', '2020-03-03'],
  [
    'what the end says',
    ['1 April 2022'],
    'It will be published on the Ofsted website on 12 April 2022.',
    '2022-04-12'
  ],
  [
    'a published letter',
    ['1 April 2022'],
    'This letter will be published on 12 April 2022 on our website.',
    '2022-04-12'
  ],
  [
    'a letter that will be published some day',
    ['1 April 2022'],
    'It will be published on the Ofsted website.',
    '2022-04-01'
  ],
  ['no date', ['Ofsted', 'Telephone 0300'], '', undefined],
  ['a day that is none', ['31 February 2018'], '', undefined]
])('reads %s', (_, head, end, published) => {
  const printed = lines(...head.map((text, index) => set(text, 71, 700 - index * 20)))
  const reading = publishedByLetter(printed, [{ page: 2, quote: end }])
  expect('value' in reading ? reading.value : undefined).toBe(published)
})
