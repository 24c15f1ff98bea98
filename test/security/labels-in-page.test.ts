import { expect, it } from 'vitest'
import { labelFaults } from './labels-in-page.ts'

it.each([
  ['<input id="a"><label for="a">A</label>', []],
  ['<input type="hidden" name="seen"><button id="b">Send</button>', []],
  ['<input hidden type="text" name="username" readonly/>', []],
  ['<textarea aria-label="Why"></textarea>', []],
  [
    '<input id="a"><label for="b">A</label>',
    ['A label is for b, which is not there', 'No label: <input id="a">']
  ],
  // As the themes of a visit once stood: two lists of choices that began their ids alike.
  [
    '<input id="themes"><label for="themes">One</label><input id="themes"><label for="themes">Two</label>',
    ['The id themes stands more than once', 'themes has more than one label']
  ]
])('%s', (html, faults) => {
  expect(labelFaults(html)).toEqual(faults)
})
