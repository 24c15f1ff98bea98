import { type IsoDate, longDate } from '../../framework/iso-date.ts'
import type { RequestProblem } from '../../platform/web/reply.ts'

/** The most characters that a line, a short text and a long text take. */
export const longest = { line: 200, short: 2_000, text: 100_000 } as const

/** Words that are longer than a field takes. */
export function tooLong(field: string, words: string, most: number): RequestProblem[] {
  return words.length <= most
    ? []
    : [{ field, message: `Enter at most ${most} characters; these are ${words.length}` }]
}

/** Words that were asked for: what to enter where there are none, and no more than the field takes. */
export function wordsProblems(
  field: string,
  words: string,
  ask: string,
  most: number = longest.short
): RequestProblem[] {
  return words === '' ? [{ field, message: ask }] : tooLong(field, words, most)
}

/** A day that lies before another that it cannot lie before. */
export function notBefore(field: string, day: IsoDate, first: IsoDate, what: string): RequestProblem[] {
  return day >= first
    ? []
    : [{ field, message: `The day must be the same as or after ${what}, ${longDate(first)}` }]
}
