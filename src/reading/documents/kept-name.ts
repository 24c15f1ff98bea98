import { aboutTypes, type DocumentType } from './document-types.ts'

/** Other endings that a kind goes by, and that nothing runs as a program. */
const alsoNamed: Partial<Record<DocumentType, readonly string[]>> = {
  jpeg: ['.jpeg', '.jpe', '.jfif'],
  text: ['.text', '.md', '.log', '.ics', '.tsv'],
  csv: ['.tsv'],
  workbook: ['.xltx'],
  word: ['.dotx'],
  slides: ['.ppsx', '.potx'],
  'old-word': ['.dot'],
  'old-slides': ['.pps']
}

/** What follows the last full stop of a name, in small letters; undefined where that is no ending. */
export function endingOf(fileName: string): string | undefined {
  return /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase()
}

/**
 * The name that a document is kept and given back under: as it came, and where that does not end as its kind does, with
 * the ending behind it. A computer opens a file by its ending: a PDF that is a program as well, called .hta, would run.
 */
export function keptName(fileName: string, type: DocumentType): string {
  const { extension } = aboutTypes[type]
  const ending = endingOf(fileName) ?? ''
  return ending === extension || (alsoNamed[type] ?? []).includes(ending)
    ? fileName
    : `${fileName}${extension}`
}
