import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextTry } from './trying-again.ts'

const asked = new Date('2026-11-22T12:00:00Z')
const hour = 3_600_000
const after = (ms: number) => new Date(asked.getTime() + ms)

it.each([
  ['the first try', 1, 0, 60_000],
  ['the third', 3, 10 * 60_000, 25 * 60_000],
  ['the tenth', 10, 20 * hour, 24 * hour],
  ['one just in time', 20, 68 * hour, 72 * hour]
])('is tried again after %s', (_which, tries, at, next) => {
  expect(nextTry(asked, tries, after(at))).toEqual(after(next))
})

it('is given up where the next try would come after three days', () => {
  expect(nextTry(asked, 20, after(68 * hour + 1))).toBeUndefined()
})

it('waits longer each time, and ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (tries) => {
      const [one, next] = [nextTry(asked, tries, asked), nextTry(asked, tries + 1, asked)]
      return one !== undefined && next !== undefined && next >= one && one > asked
    })
  )
  let now = asked
  let tries = 0
  for (let next = nextTry(asked, 1, now); next !== undefined; next = nextTry(asked, tries + 1, now)) {
    now = next
    tries += 1
  }
  expect(tries).toBeLessThan(40)
  expect(now.getTime()).toBeGreaterThan(after(60 * hour).getTime())
})
