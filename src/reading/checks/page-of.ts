import type { Reading } from '../published-report.ts'

/** The page on which a value was read; undefined for what was inferred or is absent. */
export function pageOf(reading: Reading<unknown>): number | undefined {
  return 'from' in reading && 'page' in reading.from ? reading.from.page : undefined
}
