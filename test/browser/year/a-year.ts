import { vi } from 'vitest'
import { autumn } from './autumn.ts'
import { liveThroughYear } from './living.ts'
import { winterToSummer } from './winter-to-summer.ts'

/** A year of Exampleshire, from September to the summer after, by the people whose work it is. */
export function aYear(script: boolean): void {
  // A year has many pages, and each new day is a new start of the site.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })
  const living = liveThroughYear(script)
  autumn(living)
  winterToSummer(living)
}
