import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnWidths } from './column-widths.ts'
import type { Table } from './document.ts'
import { words } from './runs.ts'

const table = (columns: Table['columns'], ...rows: string[][]): Table => ({
  kind: 'table',
  caption: 'A table',
  columns,
  rows: rows.map((row) => row.map((cell) => [words(cell)]))
})

it('keeps the shares that an author gave', () => {
  const widths = columnWidths(
    table([
      { heading: 'A', share: 1 },
      { heading: 'B', share: 3 }
    ])
  )
  expect(widths).toEqual([0.25, 0.75])
})

it('parts no word of a heading, where there is room', () => {
  const widths = columnWidths(
    table([
      { heading: 'Unaccompanied', share: 1 },
      { heading: 'B', share: 9 }
    ])
  )
  expect(widths[0]).toBeGreaterThan(0.2)
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(1)
})

it('keeps a short table together', () => {
  const widths = columnWidths(table([{ heading: 'Strength' }, { heading: 'Claims' }], ['Strong', '12']))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(0.4)
})

it('gives every column some room, and all of them no more than there is', () => {
  const column = fc.record({
    heading: fc.string({ minLength: 1, maxLength: 60 }),
    share: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined })
  })
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 12 }),
      fc.string({ maxLength: 300 }),
      (columns, cell) => {
        const widths = columnWidths(
          table(
            columns,
            columns.map(() => cell)
          )
        )
        expect(widths.every((width) => width > 0)).toBe(true)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1.000001)
      }
    )
  )
})
