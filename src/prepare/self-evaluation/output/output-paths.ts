import type { Year } from '../self-evaluation.ts'

/** The kinds of file that a self-evaluation is put out as, by the ending of their names. */
export const formats = ['html', 'docx', 'pdf'] as const
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
