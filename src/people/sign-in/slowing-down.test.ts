import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTry, type Counter, levelAt, type SlowingRule, slowing, waitsUntil } from './slowing-down.ts'

const start = new Date('2026-11-22T12:00:00Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000)
const rule: SlowingRule = { free: 3, firstWait: 10, longestWait: 60, forgivenIn: 100 }

function afterTries(count: number): Counter | undefined {
  let counter: Counter | undefined
  for (let time = 0; time < count; time += 1) counter = afterTry(counter, rule, start)
  return counter
}

describe('slowing down', () => {
  it.each([
    [0, undefined],
    [3, undefined],
    [4, 10],
    [5, 20],
    [6, 40],
    [7, 60],
    [50, 60]
  ])('after %i tries waits %s seconds', (tries, seconds) => {
    const until = seconds === undefined ? undefined : later(seconds)
    expect(waitsUntil(afterTries(tries), rule, start)).toEqual(until)
  })

  it('forgives little by little, and tries since somebody got in never', () => {
    const counter = afterTries(5)
    expect(levelAt(counter, rule, later(150))).toBe(3.5)
    expect(levelAt(counter, rule, later(1_000))).toBe(0)
    expect(afterTry(counter, rule, later(1_000))).toEqual({ level: 1, lastAt: later(1_000), tries: 6 })
  })

  it('forgives nothing when the clock goes back, and lets nobody wait longer than once more', () => {
    const counter = afterTries(7)
    expect(levelAt(counter, rule, later(-1_000))).toBe(7)
    expect(waitsUntil(counter, rule, later(-1_000))).toBeUndefined()
    expect(waitsUntil(counter, rule, later(-5))).toEqual(later(55))
  })

  const anyRule = fc.constantFrom(...Object.values(slowing))
  const seconds = fc.integer({ min: -100_000, max: 100_000 })

  it('never asks for a longer wait than the longest, whatever the clock did', () => {
    fc.assert(
      fc.property(anyRule, fc.array(seconds, { maxLength: 100 }), seconds, (each, tries, now) => {
        let counter: Counter | undefined
        for (const at of tries) counter = afterTry(counter, each, later(at))
        const until = waitsUntil(counter, each, later(now))
        if (until !== undefined) {
          const wait = (until.getTime() - later(now).getTime()) / 1_000
          expect(wait).toBeGreaterThan(0)
          expect(wait).toBeLessThanOrEqual(each.longestWait)
        }
      })
    )
  })

  it('lets nobody who always tries as soon as they may try more than a hundred and fifty times a day', () => {
    for (const each of [slowing.device, slowing.address, slowing.addressFromNetwork, slowing.code]) {
      let counter: Counter | undefined
      let at = start
      let tries = 0
      while (at < later(86_400)) {
        counter = afterTry(counter, each, at)
        tries += 1
        at = waitsUntil(counter, each, at) ?? at
      }
      expect(tries).toBeLessThan(150)
    }
  })
})
