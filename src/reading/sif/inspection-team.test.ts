import { expect, it } from 'vitest'
import { lines, set } from '../../../test/reading/printed-lines.ts'
import { readLeadInspectors } from './inspection-team.ts'

function read(...texts: readonly string[]) {
  return readLeadInspectors(lines(...texts.map((text, index) => set(text, 71, 700 - index * 26))))
}

it.each([
  [['Lead inspector: Rowan Ashdown'], ['Rowan Ashdown']],
  [['Lead inspector: Rowan Ashdown HMI', 'Deputy lead inspector: Kit Marlow HMI'], ['Rowan Ashdown']],
  [['Lead Inspector Rowan J Ashdown, Her Majesty’s Inspector'], ['Rowan J Ashdown']],
  [['Lead inspector', 'Rowan Ashdown', 'Team inspectors: Kit Marlow'], ['Rowan Ashdown']],
  [['Lead inspectors: Rowan Ashdown and Kit Marlow'], ['Rowan Ashdown', 'Kit Marlow']],
  [
    ['Lead inspectors: Rowan Ashdown HMI and', 'Kit Marlow HMI'],
    ['Rowan Ashdown', 'Kit Marlow']
  ],
  [['The lead inspector was Rowan Ashdown-O’Neill.'], ['Rowan Ashdown-O’Neill']],
  [['Leadinspector: Rowan Ashdown'], ['Rowan Ashdown']],
  [['Lead inspector: Rowan Ashdown Deputy lead inspector: Kit Marlow'], ['Rowan Ashdown']],
  [['Deputy lead inspector: Kit Marlow', 'Lead inspector: Rowan Ashdown (HMI)'], ['Rowan Ashdown']]
])('reads the lead inspectors in %j', (texts, names) => {
  expect(read(...texts)).toMatchObject({ value: names })
})

it('says why there is none', () => {
  expect(read('The lead inspector saw us.')).toMatchObject({ absent: 'not-stated' })
  expect(read('Lead inspector:', 'Team inspectors: Kit Marlow')).toMatchObject({
    absent: 'could-not-be-read'
  })
})
