import { z } from 'zod'

/** Longer than any phrase a person types, short enough that no query can be made a burden. */
const mostLetters = 200

/**
 * What a person typed, as the search engine can take it: half a character from a broken paste becomes a mark,
 * and control characters become spaces.
 */
export function cleanWords(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** The words of a search as they come in an address. */
export const searchWords = z
  .string({ error: 'Search for one text at a time' })
  .transform(cleanWords)
  .refine((words) => words.length <= mostLetters, { error: `Search for at most ${mostLetters} letters` })
