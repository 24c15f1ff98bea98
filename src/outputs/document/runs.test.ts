import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphs } from './runs.ts'

it.each([
  ['One.', ['One.']],
  ['One,\nand two.', ['One,\nand two.']],
  ['One.\r\n\r\nTwo.\n \n\n\nThree.\n', ['One.', 'Two.', 'Three.']],
  [' \n \n ', []]
])('parts %j where a line is empty', (typed, parted) => {
  expect(paragraphs(typed).map(({ runs }) => runs)).toEqual(parted.map((text) => [{ kind: 'words', text }]))
})

it('loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\r\n', '\r', 'b c')), (parts) => {
      const typed = parts.join('')
      const kept = paragraphs(typed).flatMap(({ runs }) =>
        runs.map((run) => (run.kind === 'words' ? run.text : ''))
      )
      expect(kept.join('').replaceAll(/\s/g, '')).toBe(typed.replaceAll(/\s/g, ''))
    })
  )
})
