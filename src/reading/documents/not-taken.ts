import type { ContentType, DocumentType, NotTaken } from './document-types.ts'

export function keep(type: DocumentType): ContentType {
  return { kind: 'kept', type, note: undefined }
}

export function refuse(reason: NotTaken, because: string): ContentType {
  return { kind: 'refused', reason, because }
}

/** What is taken, for whoever gave something else. */
const taken =
  'PDF, Word, Excel, PowerPoint, OpenDocument, plain text and CSV files are taken, and PNG and JPEG pictures.'

/** The answers that several looks at a file come to. */
export const notTaken = {
  macros: refuse(
    'macros',
    'The file carries macros, which are programs. Save it as a file without macros, such as .docx or .xlsx, and give it again.'
  ),
  damaged: refuse('damaged', 'The file is damaged or cut short. Save or download it again, and give that.'),
  locked: refuse(
    'locked',
    'The file is locked with a password. Save it without one (in Office: File, Info, Protect) and give it again.'
  ),
  program: refuse('program', 'The file is a program, whatever its name says. Programs are not taken.'),
  webPage: refuse(
    'web-page',
    'The file is a web page, which can hold programs. Print or save it as a PDF, and give that.'
  ),
  archive: refuse('archive', 'The file is an archive. Unpack it and give the files in it.'),
  twoInOne: (other: string) =>
    refuse(
      'two-in-one',
      `The file is two files in one: it hides ${other}. Open it, save it anew, and give that.`
    ),
  unknown: (extension: string | undefined) =>
    refuse(
      'unknown',
      `${extension === undefined ? 'What kind of file this is cannot be told.' : `This is a .${extension} file.`} ${taken}`
    )
} as const
