import { expect, it } from 'vitest'
import { citedWords } from './cited-words.ts'

const pages = [
  { number: 1, label: 'page 1', text: 'Children are seen on the day in 93% of cases.' },
  { number: 2, label: 'page 2', text: '' },
  {
    number: 3,
    label: 'page 3',
    text: 'Supervision is regular and it is written down in the record of the child.'
  }
]
const read = { pages, isPart: false }
const cited = (
  page: number | undefined,
  quote: string | undefined,
  of: Parameters<typeof citedWords>[1] = read
) => citedWords({ page, quote }, of)

it.each([
  ['the document as a whole', undefined, undefined],
  ['a page that is there', 3, undefined],
  ['words on their page, however they are printed', 1, 'children are SEEN\non the day'],
  ['words anywhere, where no page is named', undefined, 'Supervision is regular'],
  ['nearly the same words', 3, 'Supervision is regular and is written down in the record of the child']
])('takes %s', (_what, page, quote) => {
  expect(cited(page, quote)).toEqual({ kind: 'stands' })
})

it('says on which page words stand that are not on the one that is named', () => {
  expect(cited(1, 'Supervision is regular')).toEqual({
    kind: 'wrong',
    field: 'page',
    message: 'These words do not stand on page 1. They stand on page 3: put 3, or quote others'
  })
})

it.each([
  [1, 'Children are seen on the day in 39% of cases.', 'on page 1, nor on any other'],
  [undefined, 'Nobody said this', 'in the document']
])('refuses what stands nowhere: page %s, “%s”', (page, quote, where) => {
  expect(cited(page, quote)).toMatchObject({ kind: 'wrong', field: 'quote' })
  expect(JSON.stringify(cited(page, quote))).toContain(where)
})

it('refuses a page that the document does not have', () => {
  expect(cited(9, undefined)).toMatchObject({
    field: 'page',
    message: 'The document has no page 9: its last is page 3'
  })
})

it('checks nothing where nothing could be read: the document, the page, or the rest of a long one', () => {
  const unread = { pages: undefined, isPart: false }
  const part = { pages, isPart: true }
  expect(cited(1, 'Anything', unread)).toEqual({ kind: 'not-checked' })
  expect(cited(2, 'On a scanned page', read)).toEqual({ kind: 'not-checked' })
  expect(cited(4, 'On a page beyond', part)).toEqual({ kind: 'not-checked' })
  expect(cited(undefined, 'Somewhere beyond', part)).toEqual({ kind: 'not-checked' })
  expect(cited(undefined, undefined, unread)).toEqual({ kind: 'stands' })
})
