import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pace, timeInWords } from './pace.ts'

/** Steps at a steady pace, from a moment on. */
function work(pace: Pace, from: number, steps: number, every: number, pages = 10): number {
  for (let step = 1; step <= steps; step += 1) pace.step(from + step * every, { pages })
  return from + steps * every
}

describe('the pace of work', () => {
  it('is unknown until there is enough to tell from', () => {
    const pace = new Pace(100, 0)
    expect(pace.at(0).secondsLeft).toBeUndefined()
    work(pace, 0, 2, 100)
    expect(pace.at(10_000).secondsLeft).toBeUndefined()
    work(pace, 200, 8, 100)
    expect(pace.at(1000).secondsLeft).toBeUndefined()
    expect(pace.at(2000)).toEqual({ filesPerSecond: 5, pagesPerSecond: 50, secondsLeft: 18 })
  })

  it('is that of the last seconds, whatever was before', () => {
    const pace = new Pace(10_000, 0)
    const now = work(pace, 0, 100, 1000)
    const end = work(pace, now, 300, 100)
    expect(pace.at(end).filesPerSecond).toBeCloseTo(10, 0)
    expect(pace.at(end).secondsLeft).toBeCloseTo(960, -2)
  })

  it('does not count what is passed over, and takes it for done', () => {
    const pace = new Pace(1000, 0)
    for (let step = 1; step <= 500; step += 1) pace.step(step, { passedOver: true })
    expect(pace.at(2500).secondsLeft).toBeUndefined()
    const now = work(pace, 500, 20, 500)
    expect(pace.at(now).filesPerSecond).toBeCloseTo(2)
    expect(pace.at(now).secondsLeft).toBeCloseTo(240)
  })

  it('slows down while one file takes long', () => {
    const pace = new Pace(100, 0)
    const now = work(pace, 0, 30, 100)
    expect(pace.at(now + 10_000).filesPerSecond ?? 0).toBeLessThan(pace.at(now).filesPerSecond ?? 0)
  })

  it('is never negative, and nothing is left at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 60 }), (gaps) => {
        const pace = new Pace(gaps.length, 0)
        let now = 0
        for (const gap of gaps) {
          now += gap
          pace.step(now, { pages: 1 })
          const { filesPerSecond = 0, secondsLeft = 0 } = pace.at(now)
          expect(filesPerSecond).toBeGreaterThanOrEqual(0)
          expect(secondsLeft).toBeGreaterThanOrEqual(0)
        }
        expect(pace.at(now).secondsLeft ?? 0).toBe(0)
      })
    )
  })
})

it.each([
  [0, 'a few seconds'],
  [4.9, 'a few seconds'],
  [12, 'about 20 seconds'],
  [50, 'about 50 seconds'],
  [56, 'about 1 minute'],
  [100, 'about 2 minutes'],
  [3500, 'about 58 minutes'],
  [3590, 'about 1 hour'],
  [4900, 'about 1 hour 20 minutes'],
  [7150, 'about 2 hours']
])('%d seconds are %s', (seconds, words) => {
  expect(timeInWords(seconds)).toBe(words)
})
