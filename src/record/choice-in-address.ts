import { z } from 'zod'
import { listInWords } from '../ui/prose/lists.ts'

/**
 * A choice that stands in a page's address. A form sends a field that was left alone as empty text: nothing was
 * chosen. What a page does not know it leaves aside, for mail programs and search engines put words of their own
 * into addresses; a choice that it knows, with a value that it does not, is answered in words.
 */
export function chosen<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

/** One of a list. Whoever asks for something else is told what there is, in the words that the page uses. */
export function oneOf<const Value extends string>(
  what: string,
  values: readonly [Value, ...Value[]],
  label: (value: Value) => string
) {
  return chosen(
    z.enum(values, {
      error: ({ input }) => {
        const choices = `Choose one ${what}: ${listInWords(values.map(label), 'or')}`
        return typeof input === 'string'
          ? `There is no ${what} called “${input.slice(0, 60)}”. ${choices}`
          : choices
      }
    })
  )
}
