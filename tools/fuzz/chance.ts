import { randomNumbers } from '../example-report/random-numbers.ts'

/** Choices that look random and are the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** Whether something happens that happens once in so many times. */
  once(inSoMany: number): boolean
  /** The same things in another order. */
  shuffled<Thing>(things: readonly Thing[]): Thing[]
}

/** The chances of one mutant: each mutant of a run has its own, so that it can be made again alone. */
export function chanceOf(seed: number, mutant: number): Chance {
  const next = randomNumbers(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(mutant + 1, 0xc2b2ae35))
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    whole,
    once: (inSoMany) => next() * inSoMany < 1,
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ thing }) => thing)
  }
}
