/** What a document can be that is kept: told from its content, never from its name. */
export const documentTypes = [
  'pdf',
  'word',
  'workbook',
  'slides',
  'open-text',
  'open-workbook',
  'text',
  'csv',
  'png',
  'jpeg',
  'old-word',
  'old-workbook',
  'old-slides'
] as const
export type DocumentType = (typeof documentTypes)[number]

/** How a document is shown within our pages: its pages drawn by us, as the picture that it is, its text, or not at all. */
export type Preview = 'pages' | 'picture' | 'text' | 'none'

export interface AboutType {
  /** To stand after "a" or "an": "Word document". */
  readonly label: string
  /** What it is sent as when it is downloaded. */
  readonly mediaType: string
  /** The ending that its name should have. */
  readonly extension: string
  /** Whether its words can be read, so that a search finds them. */
  readonly hasWords: boolean
  readonly preview: Preview
}

const office = 'application/vnd.openxmlformats-officedocument'

export const aboutTypes: Readonly<Record<DocumentType, AboutType>> = {
  pdf: {
    label: 'PDF',
    mediaType: 'application/pdf',
    extension: '.pdf',
    hasWords: true,
    preview: 'pages'
  },
  word: {
    label: 'Word document',
    mediaType: `${office}.wordprocessingml.document`,
    extension: '.docx',
    hasWords: true,
    preview: 'text'
  },
  workbook: {
    label: 'Excel workbook',
    mediaType: `${office}.spreadsheetml.sheet`,
    extension: '.xlsx',
    hasWords: true,
    preview: 'text'
  },
  slides: {
    label: 'PowerPoint presentation',
    mediaType: `${office}.presentationml.presentation`,
    extension: '.pptx',
    hasWords: true,
    preview: 'text'
  },
  'open-text': {
    label: 'OpenDocument text',
    mediaType: 'application/vnd.oasis.opendocument.text',
    extension: '.odt',
    hasWords: true,
    preview: 'text'
  },
  'open-workbook': {
    label: 'OpenDocument spreadsheet',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extension: '.ods',
    hasWords: true,
    preview: 'text'
  },
  text: {
    label: 'plain text file',
    mediaType: 'text/plain',
    extension: '.txt',
    hasWords: true,
    preview: 'text'
  },
  csv: { label: 'CSV file', mediaType: 'text/csv', extension: '.csv', hasWords: true, preview: 'text' },
  png: {
    label: 'PNG picture',
    mediaType: 'image/png',
    extension: '.png',
    hasWords: false,
    preview: 'picture'
  },
  jpeg: {
    label: 'JPEG picture',
    mediaType: 'image/jpeg',
    extension: '.jpg',
    hasWords: false,
    preview: 'picture'
  },
  'old-word': {
    label: 'Word 97 to 2003 document',
    mediaType: 'application/msword',
    extension: '.doc',
    hasWords: false,
    preview: 'none'
  },
  'old-workbook': {
    label: 'Excel 97 to 2003 workbook',
    mediaType: 'application/vnd.ms-excel',
    extension: '.xls',
    hasWords: true,
    preview: 'text'
  },
  'old-slides': {
    label: 'PowerPoint 97 to 2003 presentation',
    mediaType: 'application/vnd.ms-powerpoint',
    extension: '.ppt',
    hasWords: false,
    preview: 'none'
  }
}

/** Why a file is not taken. */
export type NotTaken =
  | 'empty'
  | 'program'
  | 'web-page'
  | 'macros'
  | 'locked'
  | 'two-in-one'
  | 'archive'
  /** Unpacked it would be larger than any document: a zip bomb. */
  | 'swells'
  | 'damaged'
  | 'unknown'

/** What a file really is, and whether it may be kept. */
export type ContentType =
  | {
      readonly kind: 'kept'
      readonly type: DocumentType
      /** What somebody should know who gave it, in a sentence: its name says another kind than it is. */
      readonly note: string | undefined
    }
  | {
      readonly kind: 'refused'
      readonly reason: NotTaken
      /** What is wrong and what to do, in sentences for whoever gave it. */
      readonly because: string
    }

/** The type that is kept under a media type; undefined where none is. */
export function typeWithMedia(mediaType: string): DocumentType | undefined {
  return documentTypes.find((type) => aboutTypes[type].mediaType === mediaType)
}
