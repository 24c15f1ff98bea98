import { liveThroughDays } from '../days/living.ts'
import { autumn } from './autumn.ts'
import { exampleshire } from './example-year.ts'
import { winterToSummer } from './winter-to-summer.ts'

/** A year of Exampleshire, from September to the summer after, by the people whose work it is. */
export function aYear(script: boolean): void {
  const living = liveThroughDays(exampleshire, script)
  autumn(living)
  winterToSummer(living)
}
