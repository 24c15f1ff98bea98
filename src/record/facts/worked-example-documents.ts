import { shippedText } from './csv-table.ts'
import type { FactBookcase } from './fact-types.ts'
import { readWorkedExample } from './worked-example.ts'

interface Shipped {
  readonly titles: ReadonlyMap<string, string>
  readonly improvements: ReadonlyMap<string, readonly string[]>
  readonly bookcases: readonly FactBookcase[]
}

let shipped: Shipped | undefined

/** The titles of the documents on which facts of the worked example rest, by the id that evidence cites. */
export function workedExampleDocuments(): ReadonlyMap<string, string> {
  return readOnce().titles
}

/**
 * What the council's papers told of an inspection's areas for improvement, in our own words: what the record held of
 * them before the report was read. Empty for inspections that the worked example does not tell of.
 */
export function toldImprovements(place: { authority: string; address: string }): readonly string[] {
  return readOnce().improvements.get(`${place.authority} ${place.address}`) ?? []
}

/** The bookcases of the past of which the council's papers tell how many documents each section held, and no more. */
export function toldBookcases(): readonly FactBookcase[] {
  return readOnce().bookcases
}

function readOnce(): Shipped {
  shipped ??= read()
  return shipped
}

function read(): Shipped {
  const { documents, activities, bookcases } = readWorkedExample(shippedText('leeds.json'))
  return {
    bookcases,
    titles: new Map(documents.map(({ id, title }) => [id, title])),
    improvements: new Map(
      activities.map(({ authority, start, improvements }) => [
        `${authority} ${start}`,
        improvements.map(({ text }) => text)
      ])
    )
  }
}
