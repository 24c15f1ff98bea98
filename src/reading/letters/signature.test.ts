import { describe, expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import { inspectorsNamedIn, signedBy } from './signature.ts'

function signed(...printed: readonly string[]): readonly string[] | undefined {
  return signedBy(lines(...printed.map((text, index) => set(text, 71, 700 - index * 20))))?.names
}

describe('signedBy', () => {
  it.each([
    [['Rowan Ashdown', 'Her Majesty’s Inspector'], ['Rowan Ashdown']],
    [['Rowan Ashdown', 'His Majesty’s Inspector'], ['Rowan Ashdown']],
    [['Rowan Ashdown, His Majesty’s Inspector'], ['Rowan Ashdown']],
    [['Rowan Ashdown HMI'], ['Rowan Ashdown']],
    [['(signature)', 'Rowan Ashdown', 'Senior Her Majesty’s Inspector'], ['Rowan Ashdown']],
    [['Siân O’Neill-Ashdown', 'HMI'], ['Siân O’Neill-Ashdown']],
    [
      ['Rowan Ashdown and Kit Marlow', 'Her Majesty’s Inspectors'],
      ['Rowan Ashdown', 'Kit Marlow']
    ],
    [['Rowan Ashdown', 'Ofsted Inspector'], ['Rowan Ashdown']],
    [['Alex Reed Jo Wren', 'National Director, Ofsted Chief Inspector, CQC'], undefined],
    [['Rowan Ashdown'], undefined],
    [['Her Majesty’s Inspector'], undefined],
    [[], undefined]
  ])('%j', (printed, names) => {
    expect(signed(...printed)).toEqual(names)
  })
})

describe('inspectorsNamedIn', () => {
  it.each([
    ['The inspectors were Rowan Ashdown HMI and Kit Marlow HMI.', ['Rowan Ashdown', 'Kit Marlow']],
    [
      'His Majesty’s Inspectors for this visit were Rowan Ashdown and Kit Marlow.',
      ['Rowan Ashdown', 'Kit Marlow']
    ],
    ['The lead inspector was Rowan Ashdown, and the inspectors were Kit Marlow.', ['Rowan Ashdown']],
    ['Lead inspector: Rowan Ashdown, His Majesty’s Inspector', ['Rowan Ashdown']],
    ['The visit was carried out by Rowan Ashdown, His Majesty’s Inspector.', ['Rowan Ashdown']],
    ['The inspectors were impressed by what they saw.', undefined],
    ['The inspection was carried out by inspectors from three inspectorates.', undefined]
  ])('%s', (text, names) => {
    expect(inspectorsNamedIn([{ page: 1, quote: text }])?.names).toEqual(names)
  })
})
