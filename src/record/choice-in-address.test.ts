import { expect, it } from 'vitest'
import { z } from 'zod'
import { chosen, oneOf } from './choice-in-address.ts'

const labels = { name: 'authority', inspected: 'last inspection' }
const query = z.object({
  sort: oneOf('order', ['name', 'inspected'], (value) => labels[value]),
  year: chosen(z.string().transform(Number))
})

it.each([
  [{ sort: 'inspected' }, { sort: 'inspected' }],
  [{ sort: '', year: '' }, {}],
  // Put there by others: no reason to show a problem.
  [{ year: '2024', utm_source: 'mail' }, { year: 2024 }]
])('reads %j', (given, expected) => {
  expect(query.parse(given)).toEqual(expected)
})

it.each([
  [{ sort: 'size' }, 'There is no order called “size”. Choose one order: authority or last inspection'],
  [{ sort: ['name', 'inspected'] }, 'Choose one order: authority or last inspection']
])('answers %j in the words of the page', (given, message) => {
  expect(query.safeParse(given).error?.issues[0]?.message).toBe(message)
})
