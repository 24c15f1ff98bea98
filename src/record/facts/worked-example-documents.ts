import { shippedText } from './csv-table.ts'
import { readWorkedExample } from './worked-example.ts'

let titles: ReadonlyMap<string, string> | undefined

/** The titles of the documents on which facts of the worked example rest, by the id that evidence cites. */
export function workedExampleDocuments(): ReadonlyMap<string, string> {
  titles ??= new Map(
    readWorkedExample(shippedText('leeds.json')).documents.map(({ id, title }) => [id, title])
  )
  return titles
}
