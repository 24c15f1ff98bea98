import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inShortLines } from './documentation-view.ts'

it('writes a list of plain values in one line, and everything else line by line', () => {
  expect(inShortLines({ near: ['york', 'hull'], none: [], rows: [{ id: 1 }] })).toBe(
    '{\n  "near": ["york", "hull"],\n  "none": [],\n  "rows": [\n    {\n      "id": 1\n    }\n  ]\n}'
  )
})

it('changes nothing but the layout', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      expect(JSON.parse(inShortLines(value))).toEqual(JSON.parse(JSON.stringify(value)))
    })
  )
})
