import { expect, it } from 'vitest'
import { actionInWords } from './action-in-words.ts'

it.each([
  ['correct value', 'Corrected value'],
  ['take trail away', 'Took trail away'],
  ['withdraw link', 'Withdrew link'],
  ['name post', 'Named post'],
  ['apply', 'Applied'],
  ['stay', 'Stayed'],
  ['', '']
])('%j is %j', (action, words) => {
  expect(actionInWords(action)).toBe(words)
})
