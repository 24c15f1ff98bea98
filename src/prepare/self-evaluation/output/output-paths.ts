import type { Year } from '../self-evaluation.ts'

/** The kinds of file that a self-evaluation is put out as, by the ending of their names. */
export const formats = ['docx', 'pdf', 'html'] as const
export type Format = (typeof formats)[number]

/** Where a self-evaluation is taken away as a document: as it stands, and as it was sent. */
export const outputPatterns = {
  selfEvaluationFile: '/prepare/self-evaluation/:year/files/:format',
  sentSelfEvaluationFile: '/prepare/self-evaluation/:year/sent/:number/files/:format'
} as const

export const outputPaths = {
  liveFile: (year: Year, format: Format) => `/prepare/self-evaluation/${year}/files/${format}`,
  sentFile: (year: Year, number: number, format: Format) =>
    `/prepare/self-evaluation/${year}/sent/${number}/files/${format}`
} as const

const names: Record<Format, string> = { docx: 'Word', pdf: 'PDF', html: 'a web page' }

/** Each kind of file with its address, for links. */
export function documentFiles(addressOf: (format: Format) => string) {
  return formats.map((format) => ({ href: addressOf(format), format: names[format] }))
}
