import { parseIsoDate } from '../framework/iso-date.ts'
import type { Reading } from './published-report.ts'

/** What the archives write into a file's name, because ILACS reports print neither. */
export interface FileNameFacts {
  readonly urn: Reading<string>
  readonly published: Reading<string>
}

const months = 'january february march april may june july august september october november december'.split(
  ' '
)

/** `80481-leeds-2022-05-09.pdf` */
const dashed = /^(\d{5,7})-[^/]*?-(\d{4}-\d{2}-\d{2})\s*(?:\(\d+\))?\.pdf$/i
/** `80481_leeds/…- 09 may 2022.pdf`: the folder starts with the URN, the file ends with the date. */
const urnFolder = /^(\d{5,7})[_-]/
const longDateAtEnd =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ _-]+([a-z]+)\.?[ _-]+(\d{4})[ _-]*(?:\(\d+\)|v\d+)?(?:\.pdf)+$/i

/** URN and publication date from a file's path, in either of the archives' two forms; else why they are absent. */
export function readFileName(path: string): FileNameFacts {
  const parts = path.split(/[/\\]/)
  const name = parts.at(-1) ?? ''
  const folder = parts.at(-2) ?? ''
  const [, dashedUrn, dashedDate] = dashed.exec(name) ?? []
  return {
    urn: inferred(
      dashedUrn ?? urnFolder.exec(folder)?.[1] ?? urnFolder.exec(name)?.[1],
      'The report does not print its URN, and the file’s name does not have it where the archives write it.'
    ),
    published: inferred(
      dateOf(dashedDate) ?? longDateOf(name),
      'The report does not print when it was published, and the file’s name has no date where the archives write it.'
    )
  }
}

function dateOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : parseIsoDate(text)
}

function longDateOf(name: string): string | undefined {
  const [, day = '', monthName = '', year = ''] = longDateAtEnd.exec(name) ?? []
  const month = months.findIndex((full) => monthName.length >= 3 && full.startsWith(monthName.toLowerCase()))
  return month === -1
    ? undefined
    : parseIsoDate(`${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function inferred(value: string | undefined, because: string): Reading<string> {
  return value === undefined
    ? { absent: 'not-stated', because }
    : { value, from: { inferred: 'file-name', because: 'Taken from the name of the file.' } }
}
