import { expect, it } from 'vitest'
import { readInspectorNames } from './lead-inspectors.ts'

it.each([
  ['Catherine Heron, His Majesty’s Inspector', ['Catherine Heron']],
  ["Tara Geere Her Majesty's Inspector", ['Tara Geere']],
  ['Neil Penswick HMI', ['Neil Penswick']],
  ['Máire Atherton, HMI', ['Máire Atherton']],
  ['Paula Thomson-Jones, Senior HMI', ['Paula Thomson-Jones']],
  ['Jane Doe, Senior His Majesty’s Inspector', ['Jane Doe']],
  ['Jane Doe (HMI)', ['Jane Doe']],
  [
    'Rebecca Quested, His Majesty’s Inspector, and Matthew Reed, His Majesty’s Inspector',
    ['Rebecca Quested', 'Matthew Reed']
  ],
  ['Jane Doe and John Roe, Her Majesty’s Inspectors', ['Jane Doe', 'John Roe']],
  ['Alexandra Sandford', ['Alexandra Sandford']],
  ['Jane Doe, Ofsted Inspector; John Roe HMI', ['Jane Doe', 'John Roe']],
  ['His Majesty’s Inspector', []],
  ['', []]
])('%s', (printed, names) => {
  expect(readInspectorNames(printed)).toEqual(names)
})
