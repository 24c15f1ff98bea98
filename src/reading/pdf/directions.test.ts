import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Direction } from './directions.ts'
import { directionOf, viewAlong } from './directions.ts'

const radians = (degrees: number): number => (degrees * Math.PI) / 180

describe('directionOf', () => {
  it.each<[string, number, Direction]>([
    ['from left to right', 0, 0],
    ['on a scan that lies a little crooked', -4, 0],
    ['up the page', 90, 1],
    ['upside down', 180, 2],
    ['upside down, a little crooked the other way', -176, 2],
    ['down the page', -90, 3],
    ['as a stamp', 45, 'askew'],
    ['as a stamp that falls', -30, 'askew']
  ])('%s', (_, degrees, direction) => {
    expect(directionOf(Math.cos(radians(degrees)), Math.sin(radians(degrees)))).toBe(direction)
  })
})

describe('viewAlong', () => {
  const coordinate = fc.integer({ min: -500, max: 1500 })
  const size = fc.integer({ min: 1, max: 1500 })
  const page = fc
    .record({ left: coordinate, bottom: coordinate, width: size, height: size })
    .map(({ left, bottom, width, height }) => ({ left, bottom, right: left + width, top: bottom + height }))
  const quarter = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3)

  it('keeps what is on the page on the page, and its size', () => {
    fc.assert(
      fc.property(page, quarter, fc.double({ min: 0, max: 1, noNaN: true }), (box, direction, share) => {
        const view = viewAlong(direction, box)
        const x = box.left + (box.right - box.left) * share
        const y = box.bottom + (box.top - box.bottom) * share
        expect(view.width * view.height).toBe((box.right - box.left) * (box.top - box.bottom))
        expect(view.across(x, y)).toBeGreaterThanOrEqual(-1e-9)
        expect(view.across(x, y)).toBeLessThanOrEqual(view.width + 1e-9)
        expect(view.up(x, y)).toBeGreaterThanOrEqual(-1e-9)
        expect(view.up(x, y)).toBeLessThanOrEqual(view.height + 1e-9)
      })
    )
  })

  it('sees a step along the line as one to the right, and a character end where the step does', () => {
    fc.assert(
      fc.property(page, quarter, coordinate, coordinate, size, (box, direction, x, y, step) => {
        const view = viewAlong(direction, box)
        const [dx, dy] = (
          [
            [1, 0],
            [0, 1],
            [-1, 0],
            [0, -1]
          ] as const
        )[direction]
        const [toX, toY] = [x + dx * step, y + dy * step]
        expect(view.across(toX, toY)).toBe(view.across(x, y) + step)
        expect(view.up(toX, toY)).toBe(view.up(x, y))
        const character = {
          left: Math.min(x, toX),
          right: Math.max(x, toX),
          bottom: Math.min(y, toY),
          top: Math.max(y, toY)
        }
        expect(view.end(character)).toBe(view.across(toX, toY))
      })
    )
  })
})
