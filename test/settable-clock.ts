import type { Clock } from '../src/platform/clock.ts'

/** A clock that stands until a test moves it, forwards or back. */
export function settableClock(start: Date): Clock & { pass(seconds: number): void } {
  let now = start
  return {
    now: () => now,
    pass: (seconds) => {
      now = new Date(now.getTime() + seconds * 1_000)
    }
  }
}
