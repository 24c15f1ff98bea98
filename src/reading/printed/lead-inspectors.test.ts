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
  ['Jane O’Connor, Her Majesty’s Inspector1', ['Jane O’Connor']],
  ['Jane van der Berg – Her Majesty’s Inspector', ['Jane van der Berg']],
  ['J. A. Doe: His Majesties Inspector', ['J. A. Doe']],
  ['Jane Doe HM Inspector', ['Jane Doe']],
  ['Jane Doe, His Majesty’s Inspector, Children’s Social Care', ['Jane Doe']],
  ['Jane Doe, Her Majesty’s Inspector of Children’s Services', ['Jane Doe']],
  ['Jane Doe, HMI, Ofsted', ['Jane Doe']],
  ['Jane Doe, Social Care Inspector', ['Jane Doe']],
  ['Jane Doe OBE, Her Majesty’s Inspector, with John Roe, HMI', ['Jane Doe', 'John Roe']],
  ['Jane Doe, HMI, and team', ['Jane Doe']],
  ['Jane Doe Deputy lead inspector: John Roe', ['Jane Doe']],
  ['Lead Inspector', []],
  ['His Majesty’s Inspector', []],
  ['', []]
])('%s', (printed, names) => {
  expect(readInspectorNames(printed)).toEqual(names)
})
