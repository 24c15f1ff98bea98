import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserForTests } from '../../../test/pictures/browser.ts'
import { IntervalDots } from './interval-dots.tsx'
import { type IntervalGroup, intervalsInWords, stacked } from './interval-dots-model.ts'

const show = browserForTests()

const groups: readonly IntervalGroup[] = [
  {
    ...{ id: 'good', label: 'Good', tone: 'good' },
    dots: [34.5, 40.7, 46].map((months) => ({ months, apart: false })).concat({ months: 60, apart: true }),
    spread: { shortest: 34.5, middle: 40.7, longest: 46 },
    waiting: [12, 44.2]
  },
  {
    ...{ id: 'inadequate', label: 'Inadequate', tone: 'inadequate' },
    dots: [{ months: 39, apart: false }],
    spread: { shortest: 39, middle: 39, longest: 39 },
    waiting: []
  }
]
const place = { group: 'good', months: 16.8, label: 'Leeds now', short: 'Now' }

describe('the sentence', () => {
  it('says each group, and where one of them stands', () => {
    expect(intervalsInWords(groups, place)).toBe(
      'Good: 3, after 34.5 to 46.0 months, the middle after 40.7; Inadequate: one, after 39.0 months. Leeds now: 16.8 months, among “Good”.'
    )
  })

  it('says that none has come', () => {
    const waiting = groups.map((group) => ({ ...group, dots: [], spread: undefined }))
    expect(intervalsInWords(waiting, undefined)).toBe('None has come yet.')
  })
})

it('stacks every dot once, none on another, those apart above', () => {
  const dot = fc.record({ months: fc.double({ min: 0, max: 90, noNaN: true }), apart: fc.boolean() })
  fc.assert(
    fc.property(fc.array(dot, { maxLength: 80 }), fc.constantFrom(1, 2), (dots, bin) => {
      const placed = stacked(dots, bin)
      expect(placed).toHaveLength(dots.length)
      expect(new Set(placed.map((one) => `${one.bin} ${one.height}`)).size).toBe(dots.length)
      for (const one of placed) {
        expect(Math.abs(one.bin - one.months)).toBeLessThanOrEqual(bin / 2)
        const above = placed.filter((other) => other.bin === one.bin && other.height > one.height)
        expect(!one.apart || above.every(({ apart }) => apart)).toBe(true)
      }
    })
  )
})

it('tells the same in the drawing, the sentence and the table', async () => {
  const page = await show(
    <IntervalDots
      id="intervals"
      headline="Months"
      groups={groups}
      expected={{ from: 30, to: 42, label: '30 to 42, by rule' }}
      place={place}
      apart="Through the pause"
    />
  )
  const drawings = page.getByRole('img', { name: intervalsInWords(groups, place) })
  expect(await drawings.count()).toBe(2)
  expect(await drawings.first().locator('circle').count()).toBe(5)
  const row = page.locator('tbody tr', { hasText: 'Good' })
  expect(await row.locator('td > span:last-child').allTextContents()).toEqual([
    '3',
    '34.5',
    '40.7',
    '46.0',
    '1',
    '2',
    '44.2'
  ])
})
