import { LRUCache } from 'lru-cache'
import type { Counted } from './counted.ts'

/**
 * What has to wait, remembered by this process: whoever goes on guessing meanwhile is told so without a question to
 * the database. It only ever repeats what the counters said. The keys are hashed with the secret of their database.
 */
const waiting = new LRUCache<string, Date>({ max: 10_000 })

/** Until when a try for these has to wait, as far as this process was told lately; undefined where it has to ask. */
export function refusedUntil(counted: readonly Counted[], at: Date): Date | undefined {
  for (const { key, rule } of counted) {
    const until = waiting.get(key)
    if (until === undefined) continue
    const left = until.getTime() - at.getTime()
    // Longer than any wait: the clock went back.
    if (left > 0 && left <= rule.longestWait * 1_000) return until
    waiting.delete(key)
  }
  return undefined
}

/** Remembers what a counter said. */
export function rememberRefusal(key: string, until: Date): void {
  waiting.set(key, until)
}

/** Somebody got in: the counters say now what is to wait. */
export function forgetRefusals(counted: readonly Counted[]): void {
  for (const { key } of counted) waiting.delete(key)
}
